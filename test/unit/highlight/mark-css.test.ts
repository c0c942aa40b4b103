import { describe, expect, it } from 'vitest';
import { DEFAULT_LOOK, markCss, markName } from '../../../src/highlight/mark-css';
import { FAMILIES } from '../../../src/look/kinds';

const ruleOf = (css: string, name: string): string =>
  css.split('\n').find((line) => line.startsWith(`::highlight(${name})`)) ?? '';

describe('markCss', () => {
  it('never applies in print', () =>
    expect(markCss(DEFAULT_LOOK).match(/^@media/gm)).toEqual(
      markCss(DEFAULT_LOOK)
        .match(/^@media screen and/gm)
        ?.map(() => '@media'),
    ));
  it.each(FAMILIES)('%s has a line and, for Firefox before 146, a tint', (family) => {
    const rule = ruleOf(markCss(DEFAULT_LOOK), markName(family, 'light'));
    expect(rule).toContain('text-decoration: underline');
    expect(rule).toContain('background-color');
  });
  it('tints without lines', () =>
    expect(ruleOf(markCss({ style: 'tint', colours: 'kind' }), markName('who', 'dark'))).not.toContain('underline'));
  it('hides all but the active mention until hover', () => {
    const css = markCss({ style: 'hover', colours: 'kind' });
    expect(ruleOf(css, markName('who', 'light'))).toBe('');
    expect(ruleOf(css, markName('active', 'light'))).toContain('background-color');
  });
  it('uses one colour when asked', () => {
    const css = markCss({ style: 'underline', colours: 'one' });
    const colour = (name: string) => /dotted (\S+);/.exec(ruleOf(css, name))?.[1];
    expect(colour(markName('who', 'light'))).toBe(colour(markName('where', 'light')));
  });
});

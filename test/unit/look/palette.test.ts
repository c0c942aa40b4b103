import { describe, expect, it } from 'vitest';
import { blend, contrast, luminance, parseColour, type Rgba } from '../../../src/look/colour';
import { FAMILY_COLOURS, MARK_COLOUR } from '../../../src/look/tokens';
import { DARK_TO, LIGHT_FROM } from '../../../src/look/tone';

const lum = (css: string): number => luminance(parseColour(css) as Rgba);
const PAPER = { light: '#fffdf9', dark: '#1d1c1a' };
const pairs = Object.entries({ ...FAMILY_COLOURS, one: MARK_COLOUR });

describe('colours', () => {
  it.each(pairs)('%s may colour text on our paper (4.5:1)', (_, { light, dark }) => {
    expect(contrast(lum(light), lum(PAPER.light))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(lum(dark), lum(PAPER.dark))).toBeGreaterThanOrEqual(4.5);
  });
  it.each(pairs)('%s shows as a line on every page of its tone (3:1)', (_, { light, dark }) => {
    expect(contrast(lum(light), LIGHT_FROM)).toBeGreaterThanOrEqual(3);
    expect(contrast(lum(dark), DARK_TO)).toBeGreaterThanOrEqual(3);
  });
  it.each(pairs)('the tint of %s takes little from the text above it', (_, { light, dark }) => {
    const tinted = (colour: string, page: string): number =>
      luminance(blend([...(parseColour(colour) as Rgba).slice(0, 3), 0.24] as Rgba, parseColour(page) as Rgba));
    expect(contrast(lum('#222222'), tinted(light, '#ffffff'))).toBeGreaterThanOrEqual(7);
    expect(contrast(lum('#e6e6e6'), tinted(dark, '#16181c'))).toBeGreaterThanOrEqual(7);
  });
});

describe('parseColour', () => {
  it.each([
    ['rgb(255, 0, 0)', [1, 0, 0, 1]],
    ['rgba(0, 0, 0, 0.5)', [0, 0, 0, 0.5]],
    ['rgb(0 0 0 / 50%)', [0, 0, 0, 0.5]],
    ['color(srgb 0.5 0 1 / 0.2)', [0.5, 0, 1, 0.2]],
    ['#ff8000', [1, 128 / 255, 0, 1]],
  ])('%s', (css, rgba) => expect(parseColour(css)).toEqual(rgba));
  it.each(['oklch(1 0 0)', 'lab(100 0 0)', 'oklab(100% 0 0)'])('%s is white', (css) => expect(lum(css)).toBeCloseTo(1));
  it.each(['', 'inherit', 'hsl(1 2 3)'])('“%s” is no computed colour', (css) => expect(parseColour(css)).toBeNull());
});

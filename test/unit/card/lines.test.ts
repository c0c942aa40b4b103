import { describe, expect, it } from 'vitest';
import { groupLines, nameIn } from '../../../src/card/lines';
import type { CardLine } from '../../../src/model';
import { CARDS } from '../../look/samples';

const line = (label: string, text: string, rest: Partial<CardLine> = {}): CardLine => ({
  label,
  text,
  when: '',
  source: [],
  ...rest,
});

describe('groupLines', () => {
  it('says a shared label once, and runs names on', () => {
    const lines = ['Iraq', 'Turkey'].map((text) => line('Borders', text, { entry: text.toLowerCase() }));
    expect(groupLines([...lines, line('Rival of', 'Israel', { entry: 'israel' })])).toMatchObject([
      { label: 'Borders', inline: true, lines: [{ text: 'Iraq' }, { text: 'Turkey' }] },
      { label: 'Rival of', inline: true },
    ]);
  });
  it.each([
    ['a date', line('Fights', 'Pakistan', { entry: 'pakistan', when: 'since 2000' })],
    ['words that are no name', line('Fights', 'whoever comes near')],
  ])('gives each a row when one has %s', (_, second) =>
    expect(groupLines([line('Fights', 'Israel', { entry: 'israel' }), second])[0]?.inline).toBe(false),
  );
  it('keeps the order: a label that comes back starts again', () =>
    expect(groupLines([line('a', '1'), line('b', '2'), line('a', '3')]).map((g) => g.label)).toEqual(['a', 'b', 'a']));
});

describe('nameIn', () => {
  it('calls an entry what the card calls it', () => {
    const card = CARDS.hezbollah;
    if (!card) throw new Error('no sample');
    expect(nameIn(card, 'houthis')).toBe('the Houthis');
    expect(nameIn(card, 'nobody')).toBeUndefined();
    expect(nameIn({ ...card, relations: [] }, 'iran')).toBe('United States');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeBetween, reanchor } from '../../../src/article/reanchor';

const spanOf = (text: string, surface: string) => ({
  start: text.indexOf(surface),
  end: text.indexOf(surface) + surface.length,
  surface,
});
const old = 'Envoys met in Muscat.\n\nThe Houthis fired again.\n\nOman called for calm.';

describe('reanchor', () => {
  it.each([
    ['a live blog puts a post on top', `Update: a ship was hit.\n\n${old}`],
    ['a paragraph is added at the end', `${old}\n\nMore follows.`],
    ['a paragraph is added between', old.replace('\n\nOman', '\n\nIran denied it.\n\nOman')],
    ['a sentence before is corrected', old.replace('Envoys met', 'Three envoys spoke')],
  ])('keeps every mention when %s', (_, after) => {
    const spans = ['Muscat', 'Houthis', 'Oman'].map((surface) => spanOf(old, surface));
    const moved = reanchor(old, after, spans);
    expect(moved.map(({ start, end }) => after.slice(start, end))).toEqual(['Muscat', 'Houthis', 'Oman']);
  });

  it('drops a mention whose text is gone', () => {
    const after = old.replace('The Houthis fired again.', 'There was more fire.');
    expect(reanchor(old, after, [spanOf(old, 'Houthis'), spanOf(old, 'Oman')]).map(({ surface }) => surface)).toEqual([
      'Oman',
    ]);
  });

  it('never gives a span that holds another text', () =>
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.nat(20),
        fc.integer({ min: 1, max: 8 }),
        (before, after, start, length) => {
          const end = Math.min(start + length, before.length);
          if (start >= end) return;
          for (const moved of reanchor(before, after, [{ start, end }])) {
            expect(after.slice(moved.start, moved.end)).toBe(before.slice(start, end));
          }
        },
      ),
    ));

  it('finds the smallest change', () => {
    expect(changeBetween('abc', 'abc')).toBeNull();
    expect(changeBetween('aXc', 'aYYc')).toEqual({ start: 1, oldEnd: 2, newEnd: 3 });
    expect(changeBetween('aa', 'aaa')).toEqual({ start: 2, oldEnd: 2, newEnd: 3 });
  });
});

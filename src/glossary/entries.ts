/** Authored items → entries of the model: offices become entries, and so do office-holders nobody wrote an entry for. */
import type { Entry, EntryId, Fact, Holder, PlaceData, Source, Story } from '../model';
import type { Authored } from './read';
import type { AuthoredEntry, AuthoredOffice } from './schema';

function placeOf(entry: AuthoredEntry): PlaceData | undefined {
  return entry.lat === undefined || entry.lon === undefined ? undefined : { lat: entry.lat, lon: entry.lon };
}

function fromAuthored({ at: _at, lat: _lat, lon: _lon, ...entry }: Authored['entries'][number]): Entry {
  const place = placeOf({ ...entry, lat: _lat, lon: _lon } as AuthoredEntry);
  return { ...entry, type: entry.type as Entry['type'], origin: 'authored', ...(place && { place }) } as Entry;
}

export const kebab = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}|['’‘ʼ]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `2024-03-04` → "4 March 2024", `2024-03` → "March 2024", `2004~` → "about 2004". */
export function dateInWords(date: string): string {
  const [, year, month, day, about] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(~?)/.exec(date) ?? [];
  const words = [day && Number(day), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
  return about ? `about ${words}` : words;
}

interface TableHolder {
  name: string;
  aliases: Set<string>;
  wikidata?: string;
  terms: { office: string; as?: string; from?: string; to?: string; source: number[] }[];
  sources: Source[];
  asOf: string;
}

/** "Prime Minister of Pakistan (caretaker) from 14 August 2023 to 4 March 2024." for each term, newest first. */
function holderSummary(terms: TableHolder['terms']): string {
  const sorted = [...terms].sort((a, b) => (b.from ?? '').localeCompare(a.from ?? ''));
  return sorted
    .map((term, i) => {
      const as = term.as ? ` (${term.as})` : '';
      const from = term.from ? ` from ${dateInWords(term.from)}` : '';
      const to = term.to ? ` to ${dateInWords(term.to)}` : '';
      return `${i === 0 ? '' : 'Before that, '}${term.office}${as}${from}${to}.`;
    })
    .join(' ');
}

function fromTable(id: EntryId, holder: TableHolder): Entry {
  const facts: Fact[] = holder.terms.map((term) => ({
    what: 'office',
    value: term.as ? `${term.office} (${term.as})` : term.office,
    ...(term.from && { from: term.from }),
    ...(term.to && { to: term.to }),
    source: term.source,
  }));
  return {
    id,
    type: 'person',
    name: holder.name,
    aliases: [...holder.aliases].map((text) => ({ text })),
    native: {},
    ...(holder.wikidata && { wikidata: holder.wikidata }),
    summary: holderSummary(holder.terms),
    facts,
    designations: [],
    relations: [],
    since: [],
    sources: holder.sources,
    asOf: holder.asOf,
    origin: 'table',
  };
}

function fromOffice(office: AuthoredOffice, holders: Holder[]): Entry {
  return {
    id: office.id,
    type: 'office',
    name: office.name,
    aliases: [],
    native: {},
    ...(office.wikidata && { wikidata: office.wikidata }),
    summary: '',
    facts: [],
    designations: [],
    relations: [],
    since: [],
    sources: office.sources,
    asOf: office.asOf,
    office: {
      of: office.of,
      kind: office.kind,
      titles: office.titles,
      ...(office.several && { several: true }),
      holders,
    },
    origin: 'authored',
  };
}

/** All entries that the authored items give, authored first. Ids of table holders are kebab-case of their names. */
export function entriesOf(authored: Authored): Entry[] {
  const entries = authored.entries.map(fromAuthored);
  const taken = new Map(entries.map((entry) => [entry.id, entry]));
  const table = new Map<EntryId, TableHolder & { of: EntryId }>();

  const idFor = (office: AuthoredOffice, holder: AuthoredOffice['holders'][number]): EntryId => {
    const base = kebab(holder.name);
    const authoredPerson = taken.get(base);
    if (
      authoredPerson?.type === 'person' &&
      (!holder.wikidata || !authoredPerson.wikidata || holder.wikidata === authoredPerson.wikidata)
    )
      return base;
    const known = table.get(base);
    const same =
      !known || (holder.wikidata && known.wikidata ? holder.wikidata === known.wikidata : known.of === office.of);
    return same && !authoredPerson ? base : `${base}-${office.of}`;
  };

  const offices = authored.offices.map((office) => {
    const holders = office.holders.map((holder): Holder => {
      const who = holder.who ?? idFor(office, holder);
      if (!taken.has(who)) {
        const row = table.get(who) ?? {
          name: holder.name,
          aliases: new Set(),
          terms: [],
          sources: [],
          asOf: office.asOf,
          of: office.of,
        };
        // Sources of each term, renumbered into the holder's own list.
        const source = holder.source.flatMap((n) => {
          const cited = office.sources[n - 1];
          if (!cited) return [];
          const at = row.sources.findIndex((known) => known.url === cited.url && known.title === cited.title);
          return [at >= 0 ? at + 1 : row.sources.push(cited)];
        });
        for (const alias of holder.aliases) row.aliases.add(alias.text);
        if (holder.wikidata) row.wikidata = holder.wikidata;
        row.terms.push({ office: office.name, as: holder.as, from: holder.from, to: holder.to, source });
        if (office.asOf < row.asOf) row.asOf = office.asOf;
        table.set(who, row);
      }
      return {
        who,
        name: holder.name,
        source: holder.source,
        ...(holder.from && { from: holder.from }),
        ...(holder.to && { to: holder.to }),
        ...(holder.as && { as: holder.as }),
      };
    });
    return fromOffice(office, holders);
  });
  return [
    ...entries,
    ...offices.filter((office) => !taken.has(office.id)),
    ...[...table].map(([id, row]) => fromTable(id, row)),
  ];
}

/** Stories as they ship: the authored ones without their place in the files. */
export function storiesOf(authored: Authored): Story[] {
  return authored.stories.map(({ at: _at, ...story }) => story as Story);
}

import type { Entry, EntryId, EntryType } from '../model';
import { PLACE_KINDS, type Place, type PlaceKind, placeEntry } from './gazetteer';
import { type GlossaryIndex, NO_SHARD, ORIGINS, RELATIONS, type RelationKind, TYPES } from './glossary-index';

/** Reads the bytes of card shard `n`. */
export type LoadShard = (n: number) => Promise<Uint8Array>;

/** A compiled glossary and the way to its cards. */
export interface GlossaryPart {
  index: GlossaryIndex;
  loadShard: LoadShard;
}

export interface RelationView {
  kind: RelationKind;
  to: number;
  /** Packed dates (dates.ts), 0 for open. */
  from: number;
  until: number;
}

/** What the index alone says of an entry. */
export interface EntryMeta {
  id: EntryId;
  type: EntryType;
  name: string;
  wikidata: string | null;
  geonames: number | null;
  lat: number | null;
  lon: number | null;
  population: number;
  origin: Entry['origin'];
}

/** Card shards kept in memory at once. */
const SHARDS_KEPT = 4;

/**
 * One glossary or several side by side, the reader's own after the bundled one. Entries are numbered through: numbers of
 * the second begin where the first ends. An id that an earlier part also has means the later part's entry.
 */
export class Glossary {
  readonly parts: readonly GlossaryPart[];
  readonly entries: number;
  readonly aliases: number;
  readonly #first: number[] = [];
  readonly #shards = new Map<string, Promise<Entry[]>>();

  constructor(parts: readonly GlossaryPart[]) {
    this.parts = parts;
    let entries = 0;
    for (const part of parts) {
      this.#first.push(entries);
      entries += part.index.entries;
    }
    this.entries = entries;
    this.aliases = parts.reduce((sum, part) => sum + part.index.aliases, 0);
  }

  /** Number of the first entry of a part. */
  firstOf(part: number): number {
    return this.#first[part] as number;
  }

  /** The part that holds an entry, and its number there. */
  locate(entry: number): { index: GlossaryIndex; part: number; local: number } {
    let part = this.parts.length - 1;
    while (part > 0 && entry < (this.#first[part] as number)) part--;
    return { index: (this.parts[part] as GlossaryPart).index, part, local: entry - (this.#first[part] as number) };
  }

  /** Entry of an id, or -1. */
  find(id: EntryId): number {
    for (let part = this.parts.length - 1; part >= 0; part--) {
      const local = (this.parts[part] as GlossaryPart).index.find(id);
      if (local >= 0) return local + (this.#first[part] as number);
    }
    return -1;
  }

  meta(entry: number): EntryMeta {
    const { index, local } = this.locate(entry);
    const { data } = index;
    const lat = data.lat[local] as number;
    return {
      id: index.id(local),
      type: TYPES[data.type[local] as number] as EntryType,
      name: index.name(local),
      wikidata: data.wikidata[local] ? `Q${data.wikidata[local]}` : null,
      geonames: data.geonames[local] || null,
      lat: Number.isNaN(lat) ? null : Math.round(lat * 1e5) / 1e5,
      lon: Number.isNaN(lat) ? null : Math.round((data.lon[local] as number) * 1e5) / 1e5,
      population: data.population[local] as number,
      origin: ORIGINS[data.origin[local] as number] as Entry['origin'],
    };
  }

  type(entry: number): EntryType {
    const { index, local } = this.locate(entry);
    return TYPES[index.data.type[local] as number] as EntryType;
  }

  /** The country an entry belongs to (itself, for a country), or -1. */
  country(entry: number): number {
    const { index, part, local } = this.locate(entry);
    if (TYPES[index.data.type[local] as number] === 'country') return entry;
    return index.data.country[local] ? (index.data.country[local] as number) - 1 + this.firstOf(part) : -1;
  }

  /** The first-level division a place lies in, or -1. */
  division(entry: number): number {
    const { index, part, local } = this.locate(entry);
    return index.data.division[local] ? (index.data.division[local] as number) - 1 + this.firstOf(part) : -1;
  }

  /** Outgoing relations, facts that point at entries and terms of office included. */
  relations(entry: number): RelationView[] {
    const { index, part, local } = this.locate(entry);
    const { data } = index;
    const found: RelationView[] = [];
    for (let r = data.relationAt[local] as number; r < (data.relationAt[local + 1] as number); r++)
      found.push({
        kind: RELATIONS[data.relationKind[r] as number] as RelationKind,
        to: (data.relationTo[r] as number) + this.firstOf(part),
        from: data.relationFrom[r] as number,
        until: data.relationUntil[r] as number,
      });
    return found;
  }

  /** The whole entry, from its card shard or, for a gazetteer place, made from the index. Null if the id is unknown. */
  async entry(id: EntryId): Promise<Entry | null> {
    const entry = this.find(id);
    if (entry < 0) return null;
    const { index, part, local } = this.locate(entry);
    const shard = index.data.shard[local] as number;
    if (shard === NO_SHARD) return placeEntry(this.#place(entry));
    return (await this.#shard(part, shard)).find((one) => one.id === id) ?? null;
  }

  /** What the index says of a gazetteer place, as the table that it was compiled from said it. */
  #place(entry: number): Place {
    const { index, local } = this.locate(entry);
    const { id, name, wikidata, geonames, lat, lon, population } = this.meta(entry);
    const [country, division] = [this.country(entry), this.division(entry)];
    return {
      id,
      name,
      kind: PLACE_KINDS[index.data.placeKind[local] as number] as PlaceKind,
      aliases: [],
      lat: lat ?? 0,
      lon: lon ?? 0,
      population,
      ...(country >= 0 && { country: this.#ref(country) }),
      ...(division >= 0 && { division: this.#ref(division) }),
      ...(geonames && { geonames }),
      ...(wikidata && { wikidata }),
    };
  }

  #ref(entry: number): { id: EntryId; name: string } {
    const { index, local } = this.locate(entry);
    return { id: index.id(local), name: index.name(local) };
  }

  #shard(part: number, shard: number): Promise<Entry[]> {
    const key = `${part}/${shard}`;
    const known = this.#shards.get(key);
    if (known) return known;
    const loading = (this.parts[part] as GlossaryPart)
      .loadShard(shard)
      .then((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as Entry[]);
    this.#shards.set(key, loading);
    // A failed read is not kept: the next look-up tries again.
    loading.catch(() => this.#shards.delete(key));
    const oldest = this.#shards.keys().next();
    if (this.#shards.size > SHARDS_KEPT && !oldest.done) this.#shards.delete(oldest.value);
    return loading;
  }
}

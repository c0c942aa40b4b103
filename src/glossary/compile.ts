/** Entries → the compiled glossary: index bytes and card shards. Runs at build time, and for a reader's own glossary. */
import type { Entry, EntryId } from '../model';
import { isLowerType, type Surface, surfacesOf } from './aliases';
import { packDate } from './dates';
import { How, type Sections, writeSections } from './format';
import { madeFromIndex } from './gazetteer';
import {
  hashExact,
  hashId,
  MAX_ALIAS_TOKENS,
  NO_SHARD,
  ORIGINS,
  RELATIONS,
  slotOf,
  stepCheck,
  stepHash,
  TYPES,
} from './glossary-index';
import { checkOf, Flag, tokenize } from './tokens';

/** Cards are read a shard at a time: small enough to be quick, large enough to be few files. */
const SHARD_BYTES = 96_000;
/** Slots per key: linear probing stays short below a load of 0.7 (Knuth, The Art of Computer Programming 3, 6.4). */
const SLOTS_PER_KEY = 1.5;
/** Context words kept for each entry. */
const MAX_WORDS = 40;

export interface CompileOptions {
  /** Whether a lower-case word is common English: an alias of that one word then needs more evidence. */
  isCommon?: (word: string) => boolean;
  /** Whether a lower-case word is also a first name or surname. */
  isPersonName?: (word: string) => boolean;
  /** Gazetteer kinds by entry id (gazetteer.ts). */
  placeKind?: (id: EntryId) => number;
  /** Where alias lists are made elsewhere (benchmarks). */
  surfaces?: (entry: Entry) => Surface[];
}

export interface Compiled {
  index: ArrayBuffer;
  /** Each is the JSON of a list of entries. */
  shards: Uint8Array[];
}

const concat = (lists: Uint8Array[]): [Uint8Array, Uint32Array] => {
  const at = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => {
    at[i + 1] = (at[i] as number) + list.length;
  });
  const all = new Uint8Array(at[lists.length] as number);
  lists.forEach((list, i) => {
    all.set(list, at[i]);
  });
  return [all, at];
};

/** Rows of numbers → one array and its row starts. */
function rows(lists: number[][]): [Uint32Array, Uint32Array] {
  const at = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => {
    at[i + 1] = (at[i] as number) + list.length;
  });
  return [Uint32Array.from(lists.flat()), at];
}

interface Edge {
  kind: (typeof RELATIONS)[number];
  to: number;
  from: number;
  until: number;
}

function edgesOf(entries: Entry[], number: Map<EntryId, number>): Edge[][] {
  const edges: Edge[][] = entries.map(() => []);
  const link = (i: number, kind: Edge['kind'], to: EntryId | undefined, from?: string, until?: string) => {
    const target = to === undefined ? undefined : number.get(to);
    if (target !== undefined && target !== i)
      edges[i]?.push({ kind, to: target, from: packDate(from, 'from'), until: packDate(until, 'until') });
  };
  entries.forEach((entry, i) => {
    for (const relation of entry.relations)
      link(i, relation.is as Edge['kind'], relation.to, relation.from, relation.until);
    for (const fact of entry.facts) link(i, 'fact', fact.who, fact.from, fact.to);
    for (const designation of entry.designations) link(i, 'fact', designation.by, designation.from, designation.to);
    if (!entry.office) return;
    link(i, 'office-of', entry.office.of);
    for (const holder of entry.office.holders) {
      link(i, 'held-by', holder.who, holder.from, holder.to);
      const who = number.get(holder.who);
      if (who !== undefined) link(who, 'holds', entry.id, holder.from, holder.to);
    }
  });
  return edges;
}

/** Country of an entry: itself given, else found by going up what it is in, at most a few steps. */
function countryOf(i: number, entries: Entry[], edges: Edge[][], number: Map<EntryId, number>, depth = 0): number {
  const entry = entries[i] as Entry;
  if (entry.place?.country !== undefined) return (number.get(entry.place.country) ?? -1) + 1;
  if (depth > 4) return 0;
  for (const kind of ['located-in', 'part-of', 'capital-of', 'citizen-of', 'office-of', 'holds', 'based-in'] as const)
    for (const edge of edges[i] ?? []) {
      if (edge.kind !== kind) continue;
      if (entries[edge.to]?.type === 'country') return edge.to + 1;
      const above = countryOf(edge.to, entries, edges, number, depth + 1);
      if (above) return above;
    }
  return 0;
}

/** When an entry existed, for those whose facts say so. */
function lifeOf(entry: Entry): [number, number] {
  const date = (...whats: string[]) => entry.facts.find((fact) => whats.includes(fact.what) && fact.from)?.from;
  const ended =
    entry.type === 'event' || entry.type === 'conflict' || entry.type === 'agreement' ? undefined : date('dissolved');
  return [packDate(date('born', 'founded', 'began', 'signed'), 'from'), packDate(ended, 'until')];
}

type Words = Required<Pick<CompileOptions, 'isCommon' | 'isPersonName'>>;

interface AliasTable {
  groups: { entry: number; flags: number; capitals: number; exact: number }[][];
  /** Sequence state → [alias or -1, whether longer aliases go on]. */
  states: Map<number, { hash: number; check: number; alias: number; more: boolean }>;
  firstAny: Set<number>;
  firstLower: Set<number>;
}

/** 53 bits of the two sequence hashes: what tells prefixes apart while compiling. */
const stateKey = (hash: number, check: number): number => (hash >>> 0) * 0x20_0000 + (check >>> 11);

function addSurface(
  table: AliasTable,
  surface: Surface & { needsContext: boolean },
  entry: number,
  anyCase: boolean,
  words: Words,
): void {
  // A comma in a name ("Washington, D.C.") is not matched across; such aliases are matched without it.
  const tokens = tokenize(surface.text.replace(/[,"“”()]/g, ' '));
  if (tokens.count === 0 || tokens.count > MAX_ALIAS_TOKENS) return;
  let [hash, check, capitals] = [0, 0, 0];
  for (let t = 0; t < tokens.count; t++) {
    hash = stepHash(hash, tokens.hash[t] as number);
    check = stepCheck(check, checkOf(tokens, t));
    if (!anyCase && (tokens.flags[t] as number) & Flag.capital) capitals |= 1 << t;
    const key = stateKey(hash, check);
    const known = table.states.get(key);
    const state = known ?? { hash, check, alias: -1, more: false };
    if (!known) table.states.set(key, state);
    if (t < tokens.count - 1) state.more = true;
    else {
      if (state.alias < 0) state.alias = table.groups.push([]) - 1;
      const group = table.groups[state.alias] as AliasTable['groups'][number];
      let flags = surface.flags;
      const word = tokens.count === 1 ? surface.text.toLowerCase() : '';
      if (word && words.isCommon(word)) flags |= How.common;
      if (word && words.isPersonName(word)) flags |= How.person;
      // A town called Most or Police is meant only where the article speaks of its country.
      if (flags & How.common && surface.needsContext) flags |= How.context;
      const exact = flags & How.exact ? hashExact(surface.text, 0, surface.text.length) : 0;
      const twin = group.find((c) => c.entry === entry && c.exact === exact);
      if (twin) {
        // Two spellings that fold to one: the more permissive rule of each.
        twin.capitals &= capitals;
        twin.flags =
          (twin.flags & flags) |
          ((twin.flags | flags) & (How.name | How.common | How.person | How.demonym | How.acronym));
      } else group.push({ entry, flags, capitals, exact });
    }
  }
  const first = tokens.hash[0] as number;
  table.firstAny.add(first);
  if ((capitals & 1) === 0) table.firstLower.add(first);
}

/** A bit set of 16 bits a member or more, a power of two, at least 2^10 bits. */
function bitSet(hashes: Set<number>, size: number): Uint32Array {
  const bits = Math.max(10, Math.ceil(Math.log2(Math.max(1, size) * 16)));
  const set = new Uint32Array(2 ** (bits - 5));
  for (const hash of hashes) {
    const bit = hash >>> (32 - bits);
    set[bit >>> 5] = (set[bit >>> 5] as number) | (1 << (bit & 31));
  }
  return set;
}

function prefixTable(table: AliasTable): Uint32Array {
  const slots = Math.ceil(table.states.size * SLOTS_PER_KEY) + 8;
  const prefixes = new Uint32Array(slots * 2);
  for (const { hash, check, alias, more } of table.states.values()) {
    let slot = slotOf(hash, slots) * 2;
    while (prefixes[slot + 1] !== 0) slot = (slot + 2) % prefixes.length;
    prefixes[slot] = check;
    prefixes[slot + 1] = ((alias + 1) << 1) | (more ? 1 : 0);
  }
  return prefixes;
}

/** Hashes of the words of a text that are not of the commonest, by which an article is compared with an entry. */
function contextWords(entry: Entry, isCommon: (word: string) => boolean): number[] {
  if (entry.origin === 'gazetteer') return [];
  const text = [entry.summary, ...entry.facts.map((f) => f.value ?? ''), ...entry.since.map((s) => s.text)].join(' . ');
  const tokens = tokenize(text);
  const words = new Set<number>();
  for (let t = 0; t < tokens.count && words.size < MAX_WORDS; t++) {
    const word = text.slice(tokens.start[t], tokens.end[t]).toLowerCase();
    if (word.length > 3 && !isCommon(word)) words.add((tokens.hash[t] as number) >>> 0);
  }
  return [...words];
}

/** Compiles entries; ids must be unique. A relation to an id that is not among them is left out. */
export function compile(entries: Entry[], options: CompileOptions = {}): Compiled {
  const no = () => false;
  const words: Words = { isCommon: options.isCommon ?? no, isPersonName: options.isPersonName ?? no };
  const surfaces = options.surfaces ?? surfacesOf;
  const encoder = new TextEncoder();
  const number = new Map(entries.map((entry, i) => [entry.id, i]));
  const edges = edgesOf(entries, number);
  const n = entries.length;

  const table: AliasTable = { groups: [], states: new Map(), firstAny: new Set(), firstLower: new Set() };
  entries.forEach((entry, i) => {
    // Countries apart: Turkey and Chad are looked for wherever they stand.
    const needsContext = entry.origin === 'gazetteer' && entry.type !== 'country';
    for (const surface of surfaces(entry)) {
      const anyCase = isLowerType(entry) || (surface.flags & How.role) !== 0;
      addSurface(table, { ...surface, needsContext }, i, anyCase, words);
    }
  });
  const size = table.firstAny.size;

  const shards: Uint8Array[] = [];
  const shard = new Uint16Array(n).fill(NO_SHARD);
  let open: Entry[] = [];
  let openBytes = 0;
  const close = () => {
    if (open.length > 0) shards.push(encoder.encode(JSON.stringify(open)));
    open = [];
    openBytes = 0;
  };
  entries.forEach((entry, i) => {
    if (madeFromIndex(entry, options.placeKind?.(entry.id) ?? 0)) return;
    shard[i] = shards.length;
    open.push(entry);
    openBytes += JSON.stringify(entry).length;
    if (openBytes > SHARD_BYTES) close();
  });
  close();

  const [strings, at] = concat([
    ...entries.map((e) => encoder.encode(e.id)),
    ...entries.map((e) => encoder.encode(e.name)),
  ]);
  const idSlots = new Uint32Array(n * 2 + 1);
  entries.forEach((entry, i) => {
    let slot = slotOf(hashId(entry.id), idSlots.length);
    while (idSlots[slot] !== 0) slot = (slot + 1) % idSlots.length;
    idSlots[slot] = i + 1;
  });

  const inbound = new Uint16Array(n);
  for (const list of edges)
    for (const edge of list) inbound[edge.to] = Math.min(0xffff, (inbound[edge.to] as number) + 1);
  const flat = edges.flat();
  const [, relationAt] = rows(edges.map((list) => list.map(() => 0)));
  const [context, wordAt] = rows(entries.map((entry) => contextWords(entry, words.isCommon)));
  const candidates = table.groups.flat();
  const [, aliasAt] = rows(table.groups.map((group) => group.map(() => 0)));
  const lives = entries.map(lifeOf);

  const sections: Sections = {
    strings,
    idAt: at.slice(0, n + 1),
    nameAt: at.slice(n),
    idSlots,
    type: Uint8Array.from(entries, (e) => TYPES.indexOf(e.type)),
    origin: Uint8Array.from(entries, (e) => ORIGINS.indexOf(e.origin)),
    placeKind: Uint8Array.from(entries, (e) => options.placeKind?.(e.id) ?? 0),
    shard,
    wikidata: Uint32Array.from(entries, (e) => Number(e.wikidata?.slice(1) ?? 0)),
    geonames: Uint32Array.from(entries, (e) => e.geonames ?? 0),
    lat: Float32Array.from(entries, (e) => e.place?.lat ?? Number.NaN),
    lon: Float32Array.from(entries, (e) => e.place?.lon ?? Number.NaN),
    population: Uint32Array.from(entries, (e) => e.place?.population ?? 0),
    country: Uint32Array.from(entries, (_, i) => countryOf(i, entries, edges, number)),
    division: Uint32Array.from(entries, (e) => (number.get(e.place?.division ?? '') ?? -1) + 1),
    inbound,
    from: Uint32Array.from(lives, (life) => life[0]),
    until: Uint32Array.from(lives, (life) => life[1]),
    relationAt,
    relationKind: Uint8Array.from(flat, (edge) => RELATIONS.indexOf(edge.kind)),
    relationTo: Uint32Array.from(flat, (edge) => edge.to),
    relationFrom: Uint32Array.from(flat, (edge) => edge.from),
    relationUntil: Uint32Array.from(flat, (edge) => edge.until),
    wordAt,
    words: context,
    firstAny: bitSet(table.firstAny, size),
    firstLower: bitSet(table.firstLower, size),
    prefixes: prefixTable(table),
    aliasAt,
    candidate: Uint32Array.from(candidates, (c) => c.entry),
    candidateFlags: Uint16Array.from(candidates, (c) => c.flags),
    candidateCapitals: Uint16Array.from(candidates, (c) => c.capitals),
    candidateExact: Uint32Array.from(candidates, (c) => c.exact),
  };
  return { index: writeSections(sections), shards };
}

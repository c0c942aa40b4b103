/**
 * The byte layout of a compiled glossary: a header, then flat arrays, used where they lie. Little-endian, as every
 * platform of ours is; sections start at multiples of eight.
 *
 *   0  magic "NGLO"    4  version    8  length in bytes    12  checksum of all that follows the header
 *   16 number of sections, then for each: offset, length in bytes
 *
 * The checksum makes a truncated or altered file a clear error when it is opened, so that look-ups need not doubt what
 * they read.
 */

export const MAGIC = 0x4f4c474e;
export const VERSION = 3;
const HEADER_WORDS = 5;

type ArrayKind = typeof Uint8Array | typeof Uint16Array | typeof Uint32Array | typeof Float32Array;

/** Section → element type, in file order. `…At` arrays have one element more than rows: row i is at[i] to at[i + 1]. */
export const SECTIONS = {
  /** UTF-8 of ids, then of names. */
  strings: Uint8Array,
  idAt: Uint32Array,
  nameAt: Uint32Array,
  /** Open addressing: hash of id → entry + 1. */
  idSlots: Uint32Array,

  type: Uint8Array,
  /** 0 authored, 1 table, 2 gazetteer. */
  origin: Uint8Array,
  /** Gazetteer kinds (gazetteer.ts); 0 otherwise. */
  placeKind: Uint8Array,
  /** Card shard; 0xffff: the card is made from this index. */
  shard: Uint16Array,
  /** Number of the Wikidata item, 0 for none; GeoNames likewise. */
  wikidata: Uint32Array,
  geonames: Uint32Array,
  lat: Float32Array,
  lon: Float32Array,
  population: Uint32Array,
  /** Entry + 1, or 0. */
  country: Uint32Array,
  division: Uint32Array,
  /** How often other entries point at it. */
  inbound: Uint16Array,
  /** Packed dates (dates.ts) between which it existed or held office; 0: open. */
  from: Uint32Array,
  until: Uint32Array,

  relationAt: Uint32Array,
  relationKind: Uint8Array,
  relationTo: Uint32Array,
  relationFrom: Uint32Array,
  relationUntil: Uint32Array,

  /** Hashes of the words that an entry's own summary and facts speak of it with. */
  wordAt: Uint32Array,
  words: Uint32Array,

  /** Bit sets over the top bits of a first token's hash: may an alias begin so (any case; lower case)? */
  firstAny: Uint32Array,
  firstLower: Uint32Array,
  /** Open addressing by sequence hash, two words a slot: check, and (alias + 1) << 1 | "a longer alias goes on". */
  prefixes: Uint32Array,
  aliasAt: Uint32Array,
  candidate: Uint32Array,
  candidateFlags: Uint16Array,
  /** Bit i: token i must begin with a capital. */
  candidateCapitals: Uint16Array,
  /** Hash of the surface that alone matches, with `exact`; 0 otherwise. */
  candidateExact: Uint32Array,
} as const satisfies Record<string, ArrayKind>;

export type SectionName = keyof typeof SECTIONS;
type View<K> = K extends typeof Uint8Array
  ? Uint8Array
  : K extends typeof Uint16Array
    ? Uint16Array
    : K extends typeof Uint32Array
      ? Uint32Array
      : Float32Array;
export type Sections = { [N in SectionName]: View<(typeof SECTIONS)[N]> };

const NAMES = Object.keys(SECTIONS) as SectionName[];

/** Candidate flags: how an alias names its entry. */
export const How = {
  name: 1,
  exact: 2,
  /** Linked only when the article speaks of the entry otherwise. */
  context: 4,
  /** A common English word or first name. */
  common: 8,
  /** "Iranian" for Iran. */
  demonym: 16,
  /** The title of an office: stands for every office of that title. */
  role: 32,
  plural: 64,
  /** Letters that abbreviate the name. */
  acronym: 128,
  /** Made from the name by the compiler, not authored. */
  derived: 256,
  /** Also a first name or surname. */
  person: 512,
} as const;

/** A glossary file that is not one of ours, or was cut short or altered. The message is fit for a reader. */
export class GlossaryFormatError extends Error {
  override name = 'GlossaryFormatError';
}

/** FNV-1a over 32-bit words. */
function checksum(words: Uint32Array): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ (words[i] as number), 0x01000193);
  return hash >>> 0;
}

const align = (n: number): number => (n + 7) & ~7;
const bodyAt = align((HEADER_WORDS + NAMES.length * 2) * 4);

/** Lays the sections out in one buffer. */
export function writeSections(sections: Sections): ArrayBuffer {
  let length = bodyAt;
  const places = NAMES.map((name) => {
    const at = length;
    length = align(length + sections[name].byteLength);
    return at;
  });
  const buffer = new ArrayBuffer(length);
  const words = new Uint32Array(buffer);
  const bytes = new Uint8Array(buffer);
  NAMES.forEach((name, i) => {
    const from = sections[name];
    bytes.set(new Uint8Array(from.buffer, from.byteOffset, from.byteLength), places[i]);
    words[HEADER_WORDS + i * 2] = places[i] as number;
    words[HEADER_WORDS + i * 2 + 1] = from.byteLength;
  });
  words.set([MAGIC, VERSION, length, 0, NAMES.length]);
  words[3] = checksum(words.subarray(4));
  return buffer;
}

/** Views of a compiled glossary. Throws `GlossaryFormatError` on anything that `writeSections` did not make whole. */
export function readSections(buffer: ArrayBuffer): Sections {
  if (buffer.byteLength < bodyAt) throw new GlossaryFormatError('The glossary file is empty or cut short.');
  if (buffer.byteLength % 4) throw new GlossaryFormatError('The glossary file is cut short.');
  const words = new Uint32Array(buffer);
  if (words[0] !== MAGIC) throw new GlossaryFormatError('This is not a compiled glossary.');
  if (words[1] !== VERSION)
    throw new GlossaryFormatError(
      `The glossary has format ${words[1]}; this program reads format ${VERSION}. Build it again.`,
    );
  if (words[2] !== buffer.byteLength)
    throw new GlossaryFormatError(`The glossary file is cut short: ${buffer.byteLength} of ${words[2]} bytes.`);
  if (words[4] !== NAMES.length || words[3] !== checksum(words.subarray(4)))
    throw new GlossaryFormatError('The glossary file is damaged: its checksum does not match.');
  const view = NAMES.map((name, i): [SectionName, unknown] => {
    const at = words[HEADER_WORDS + i * 2] as number;
    const bytes = words[HEADER_WORDS + i * 2 + 1] as number;
    const Kind = SECTIONS[name];
    return [name, new Kind(buffer, at, bytes / Kind.BYTES_PER_ELEMENT)];
  });
  return Object.fromEntries(view) as unknown as Sections;
}

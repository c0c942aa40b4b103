import type { EntryId, EntryType } from '../model';
import { CharClass, CLASS_MASK, classOf } from './characters';
import { readSections, type Sections } from './format';
import { checkOf, Flag, type Tokens } from './tokens';

/** Entry types by their number in the file: append only. */
export const TYPES = [
  'person',
  'armed-group',
  'party',
  'country',
  'territory',
  'place',
  'organisation',
  'government',
  'military',
  'conflict',
  'event',
  'agreement',
  'people',
  'religion',
  'ideology',
  'office',
  'term',
] as const satisfies readonly EntryType[];

/** Relations by their number in the file: append only. The last ones are the compiler's own. */
export const RELATIONS = [
  'backed-by',
  'backs',
  'part-of',
  'has-part',
  'splinter-of',
  'wing-of',
  'fights',
  'allied-with',
  'leads',
  'led-by',
  'based-in',
  'located-in',
  'borders',
  'capital-of',
  'party-to',
  'member-of',
  'founded-by',
  'citizen-of',
  'ethnic-group-of',
  'successor-of',
  'predecessor-of',
  'rival-of',
  'related-to',
  'about',
  'office-of',
  'held-by',
  'holds',
  'fact',
] as const;
export type RelationKind = (typeof RELATIONS)[number];

export const ORIGINS = ['authored', 'table', 'gazetteer'] as const;
export const NO_SHARD = 0xffff;

/** Multiplier of the sequence hash (Knuth's 2^32 / φ) and of its check. */
const STEP = 0x9e3779b1;
const STEP_CHECK = 0xc2b2ae35;

/** State of a sequence of tokens after one more: call for hash and check with the token's own. */
export const stepHash = (state: number, token: number): number => {
  const mixed = Math.imul(((state << 7) | (state >>> 25)) ^ token, STEP);
  return mixed ^ (mixed >>> 15);
};
export const stepCheck = (state: number, token: number): number => {
  const mixed = Math.imul(((state << 9) | (state >>> 23)) + token, STEP_CHECK);
  return mixed ^ (mixed >>> 13);
};

/** Place of a hash among `slots` of any number: the hash as a fraction of 2^32. */
export const slotOf = (hash: number, slots: number): number => Math.floor(((hash >>> 0) / 0x1_0000_0000) * slots);

export function hashId(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return Math.imul(hash ^ (hash >>> 16), STEP) >>> 0;
}

/** Hash of a surface as written, apostrophes and hyphens aside; never 0. */
export function hashExact(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const kind = classOf(code) & CLASS_MASK;
    if (kind === CharClass.word || kind === CharClass.single || kind === CharClass.period)
      hash = Math.imul(hash ^ code, 0x01000193);
  }
  return hash >>> 0 || 1;
}

/** Tokens in the longest alias the index holds; recognition looks no further. */
export const MAX_ALIAS_TOKENS = 16;

const decoder = new TextDecoder();

/** One compiled glossary over its bytes. Opening it checks the bytes and makes views; nothing is parsed. */
export class GlossaryIndex {
  readonly data: Sections;
  readonly entries: number;
  readonly aliases: number;
  readonly byteLength: number;
  readonly #slots: number;
  readonly #shift: number;

  /** Throws `GlossaryFormatError`. */
  constructor(buffer: ArrayBuffer) {
    this.data = readSections(buffer);
    this.byteLength = buffer.byteLength;
    this.entries = this.data.type.length;
    this.aliases = this.data.aliasAt.length - 1;
    this.#slots = this.data.prefixes.length / 2;
    this.#shift = 32 - Math.log2(this.data.firstAny.length * 32);
  }

  id(entry: number): EntryId {
    const { strings, idAt } = this.data;
    return decoder.decode(strings.subarray(idAt[entry], idAt[entry + 1]));
  }

  name(entry: number): string {
    const { strings, nameAt } = this.data;
    return decoder.decode(strings.subarray(nameAt[entry], nameAt[entry + 1]));
  }

  /** Entry of an id, or -1. */
  find(id: EntryId): number {
    const slots = this.data.idSlots;
    for (
      let at = slotOf(hashId(id), slots.length), tries = 0;
      tries < slots.length;
      at = (at + 1) % slots.length, tries++
    ) {
      const entry = (slots[at] as number) - 1;
      if (entry < 0) return -1;
      if (this.id(entry) === id) return entry;
    }
    return -1;
  }

  /** Whether an alias may begin with token `i`; a bit set that is small enough to stay in the cache. */
  mayBegin(tokens: Tokens, i: number): boolean {
    const bit = (tokens.hash[i] as number) >>> this.#shift;
    const set = (tokens.flags[i] as number) & Flag.capital ? this.data.firstAny : this.data.firstLower;
    return ((set[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
  }

  /**
   * Aliases that begin at token `i`, shortest first: writes pairs (alias, tokens) into `found` and returns their number.
   * Case is not looked at; candidates decide on it.
   */
  matchAt(tokens: Tokens, i: number, found: Int32Array): number {
    const table = this.data.prefixes;
    const slots = this.#slots;
    const limit = Math.min(tokens.count, i + MAX_ALIAS_TOKENS);
    let hash = 0;
    let check = 0;
    let matches = 0;
    for (let t = i; t < limit; t++) {
      if (t > i && (tokens.flags[t] as number) & (Flag.breakBefore | Flag.comma)) break;
      hash = stepHash(hash, tokens.hash[t] as number);
      check = stepCheck(check, checkOf(tokens, t));
      const wanted = check >>> 0;
      let slot = slotOf(hash, slots) * 2;
      // The table always has free slots (compile.ts), so that this ends.
      while (table[slot + 1] !== 0 && table[slot] !== wanted) {
        slot += 2;
        if (slot === table.length) slot = 0;
      }
      const value = table[slot + 1] as number;
      if (value === 0) break;
      if (value > 1) {
        found[matches * 2] = (value >>> 1) - 1;
        found[matches * 2 + 1] = t - i + 1;
        matches++;
      }
      if ((value & 1) === 0) break;
    }
    return matches;
  }
}

/**
 * Text → tokens, as both the compiler (for aliases) and the linker (for articles) see it. A token carries a 32-bit
 * hash of its folded letters: the index is looked up by it and no string is ever cut out of the text. A second hash, that
 * makes a false match as good as impossible, is worked out only for the few tokens that the first finds.
 */
import { CharClass, CLASS_MASK, classOf, DIGIT, INFO, infoOf, PAIR, UPPER, UPPER_SHIFT } from './characters';

export const Flag = {
  /** First letter is a capital. */
  capital: 1,
  /** Two letters or more, all of them capitals. */
  allCaps: 2,
  digit: 4,
  /** `'s` or a bare apostrophe after s follows; it is not part of the token. */
  possessive: 8,
  /** Written with dots: U.S. */
  dotted: 16,
  /** Something other than a space, a line break or a hyphen stands before it: no name runs across. */
  breakBefore: 32,
  /** Begins a sentence or a block. */
  sentence: 64,
  /** Begins a block: a blank line stands before it. */
  block: 128,
  /** A hyphen joins it to the token before. */
  hyphen: 256,
  /** A comma and nothing else stands before it. */
  comma: 512,
} as const;

export interface Tokens {
  text: string;
  count: number;
  /** UTF-16 offsets. */
  start: Uint32Array;
  end: Uint32Array;
  hash: Uint32Array;
  flags: Uint16Array;
}

// FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), and the same with another prime and seed for the check.
const HASH_SEED = 0x811c9dc5;
const HASH_PRIME = 0x01000193;
const CHECK_SEED = 0x2545f491;
const CHECK_PRIME = 0x85ebca6b;

/** Room for English prose (about six characters a token); grown when a text is denser. */
function room(text: string, size: number): Tokens {
  return {
    text,
    count: 0,
    start: new Uint32Array(size),
    end: new Uint32Array(size),
    hash: new Uint32Array(size),
    flags: new Uint16Array(size),
  };
}

function grow(tokens: Tokens): Tokens {
  const wider = room(tokens.text, tokens.start.length * 2);
  wider.count = tokens.count;
  wider.start.set(tokens.start);
  wider.end.set(tokens.end);
  wider.hash.set(tokens.hash);
  wider.flags.set(tokens.flags);
  return wider;
}

const isWord = (kind: number): boolean => (kind & CLASS_MASK) === CharClass.word;

/** Splits a text into tokens. Linear in its length; never fails. */
export function tokenize(text: string): Tokens {
  const length = text.length;
  let out = room(text, (length >> 2) + 16);
  let gap: number = Flag.breakBefore | Flag.sentence | Flag.block;
  let newlines = 0;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    const kind = infoOf(code);
    switch (kind & CLASS_MASK) {
      case CharClass.word:
      case CharClass.single:
        break;
      case CharClass.space:
      case CharClass.ignored:
        at++;
        continue;
      case CharClass.joiner:
        // A dash between spaces parts; a hyphen within a word joins.
        gap |=
          at > 0 && (classOf(text.charCodeAt(at - 1)) & CLASS_MASK) === CharClass.space
            ? Flag.breakBefore
            : Flag.hyphen;
        at++;
        continue;
      case CharClass.newline:
        if (++newlines > 1) gap |= Flag.breakBefore | Flag.sentence | Flag.block;
        at++;
        continue;
      case CharClass.period:
        gap |= endsAbbreviation(out) ? 0 : Flag.breakBefore | Flag.sentence;
        at++;
        continue;
      case CharClass.apostrophe:
        gap |= Flag.breakBefore;
        at++;
        continue;
      default:
        if (code === 0x2c && gap === 0) gap = Flag.comma;
        else
          gap =
            (gap & ~Flag.comma) |
            (code === 0x21 || code === 0x3f || code === 0x3002 ? Flag.breakBefore | Flag.sentence : Flag.breakBefore);
        at++;
        continue;
    }

    if (out.count === out.start.length) out = grow(out);
    const first = at;
    let hash = HASH_SEED;
    let letters = 0;
    let capitals = 0;
    let segment = 0;
    let seen = 0;
    let flags = kind & UPPER ? Flag.capital : 0;
    let end = at;
    let next = at;
    if ((kind & CLASS_MASK) === CharClass.single) {
      const folded = kind >>> 16;
      hash = Math.imul(hash ^ folded, HASH_PRIME);
      next = end = at + 1;
    } else {
      for (; next < length; next++) {
        const c = text.charCodeAt(next);
        const k = (INFO[c] as number) || infoOf(c);
        const klass = k & CLASS_MASK;
        if (klass === CharClass.word) {
          const folded = k >>> 16;
          if (k & PAIR) {
            hash = Math.imul(hash ^ (folded & 0xff), HASH_PRIME);
            hash = Math.imul(hash ^ (folded >> 8), HASH_PRIME);
          } else {
            hash = Math.imul(hash ^ folded, HASH_PRIME);
          }
          letters++;
          segment++;
          capitals += (k & UPPER) >> UPPER_SHIFT;
          seen |= k;
          end = next + 1;
        } else if (klass === CharClass.ignored) {
          end = next + 1;
        } else if (klass === CharClass.apostrophe) {
          const after = next + 1 < length ? text.charCodeAt(next + 1) : 0;
          const beyond = next + 2 < length ? classOf(text.charCodeAt(next + 2)) : 0;
          if ((after === 0x73 || after === 0x53) && !isWord(beyond)) {
            flags |= Flag.possessive;
            next += 2;
            break;
          }
          if (after === 0 || !isWord(classOf(after))) {
            if ((text.charCodeAt(end - 1) | 0x20) === 0x73) flags |= Flag.possessive;
            break;
          }
          segment = 0;
        } else if (klass === CharClass.period && segment === 1) {
          const after = next + 1 < length ? text.charCodeAt(next + 1) : 0;
          const beyond = next + 2 < length ? classOf(text.charCodeAt(next + 2)) : 0;
          if (isWord(classOf(after)) && after > 0x39 && !isWord(beyond)) {
            flags |= Flag.dotted;
            segment = 0;
          } else {
            if (flags & Flag.dotted) {
              end = next + 1;
              next++;
              const [p, s] = [text.charCodeAt(next), text.charCodeAt(next + 1)];
              if ((classOf(p || 32) & CLASS_MASK) === CharClass.apostrophe && (s | 0x20) === 0x73) {
                flags |= Flag.possessive;
                next += 2;
              }
            }
            break;
          }
        } else break;
      }
      if (capitals === letters && letters > 1) flags |= Flag.allCaps;
      if (seen & DIGIT) flags |= Flag.digit;
    }
    const n = out.count++;
    out.start[n] = first;
    out.end[n] = end;
    out.hash[n] = hash;
    out.flags[n] = flags | gap;
    at = next;
    gap = 0;
    newlines = 0;
    // The period inside a dotted acronym may also end the sentence: a capital after it decides later, in the linker.
  }
  return out;
}

/** The second hash of a token. */
export function checkOf(tokens: Tokens, i: number): number {
  let check = CHECK_SEED;
  for (let at = tokens.start[i]!; at < tokens.end[i]!; at++) {
    const k = infoOf(tokens.text.charCodeAt(at));
    const klass = k & CLASS_MASK;
    if (klass !== CharClass.word && klass !== CharClass.single) continue;
    const folded = k >>> 16;
    if (k & PAIR) check = Math.imul(Math.imul(check ^ (folded & 0xff), CHECK_PRIME) ^ (folded >> 8), CHECK_PRIME);
    else check = Math.imul(check ^ folded, CHECK_PRIME);
  }
  return check;
}

const ABBREVIATIONS = new Set(
  'Mr Mrs Ms Dr St Gen Col Lt Maj Capt Sgt Adm Brig Cmdr Rev Hon Prof Sen Rep Gov Pres Jr Sr Mt Ft No vs Inc Ltd Co Corp Calif Fla La Mass Mich Pa Tex Va Wash Ont Que'.split(
    ' ',
  ),
);

/** Whether the last token is one that a full stop shortens ("Gen.", "J.") rather than ends a sentence. */
function endsAbbreviation(tokens: Tokens): boolean {
  const last = tokens.count - 1;
  if (last < 0) return false;
  const start = tokens.start[last] as number;
  const end = tokens.end[last] as number;
  if (end - start === 1) return (tokens.flags[last]! & Flag.capital) !== 0;
  return end - start <= 5 && ABBREVIATIONS.has(tokens.text.slice(start, end));
}

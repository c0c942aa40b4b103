/**
 * What a UTF-16 code unit is to the tokenizer, and what it folds to. Latin is tabled when the module loads (under a
 * millisecond); anything else is worked out on first sight and remembered, so a cold worker pays for no script it does not meet.
 */

export const CharClass = {
  hard: 0,
  word: 1,
  apostrophe: 2,
  joiner: 3,
  space: 4,
  period: 5,
  /** A letter of a script written without spaces: a token of its own. */
  single: 6,
  /** Combining marks, soft hyphens, zero-width characters: as if they were not there. */
  ignored: 7,
  newline: 8,
} as const;

/** Low four bits of an entry of `INFO` are its class; flags stand above them, the fold from bit 16. */
export const CLASS_MASK = 0x0f;
export const UPPER = 0x10;
export const UPPER_SHIFT = 4;
const KNOWN = 0x20;

/** A fold of two letters (`æ` → `ae`): first in the low byte, second in the high one; both are ASCII. */
export const PAIR = 0x40;
export const DIGIT = 0x80;

/** Code unit → class and flags in the low half, what it folds to in the high half; 0: not met yet. */
export const INFO = new Uint32Array(0x10000);

const APOSTROPHES = "'‘’ʼʻʿʾ`´′ʹ՚＇";
const JOINERS = '-‐‑‒–/';
// Latin letters that do not decompose (https://www.unicode.org/reports/tr15/), as English news spells them without.
const LATIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ə: 'a',
};
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Class, flags and fold of a code unit, worked out. */
function classify(code: number): number {
  const char = String.fromCharCode(code);
  if (char === '\n' || char === '\r' || char === '\u2028' || char === '\u2029') return CharClass.newline;
  if (APOSTROPHES.includes(char)) return CharClass.apostrophe;
  if (JOINERS.includes(char)) return CharClass.joiner;
  if (char === '.') return CharClass.period;
  if (/\p{M}|\p{Cf}|ـ/u.test(char)) return CharClass.ignored;
  if (/\s/u.test(char)) return CharClass.space;
  if (!/[\p{L}\p{N}]/u.test(char)) return CharClass.hard;
  const lower = char.toLowerCase();
  const base = LATIN[lower] ?? [...lower.normalize('NFKD')].filter((c) => !/\p{M}/u.test(c)).join('');
  const folded = LATIN[base] ?? base;
  const pair = folded.length === 2 && /^[a-z]{2}$/.test(folded);
  const fold = pair ? folded.charCodeAt(0) | (folded.charCodeAt(1) << 8) : (folded || lower).charCodeAt(0);
  const kind = UNSPACED.test(char) ? CharClass.single : CharClass.word;
  return kind | (lower !== char ? UPPER : 0) | (pair ? PAIR : 0) | (/\p{N}/u.test(char) ? DIGIT : 0) | (fold << 16);
}

/** Class, flags and fold (from bit 16) of a code unit. */
export function infoOf(code: number): number {
  const known = INFO[code] as number;
  if (known !== 0) return known;
  const made = (classify(code) | KNOWN) >>> 0;
  INFO[code] = made;
  return made;
}

/** Class and flags alone. */
export const classOf = (code: number): number => infoOf(code) & 0xffff;

for (let code = 0; code < 0x250; code++) infoOf(code);
for (let code = 0x2010; code < 0x2040; code++) infoOf(code);

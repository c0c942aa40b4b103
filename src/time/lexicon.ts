/** Words of English dates, as pieces of regular expressions and as numbers. Patterns are used with the flags `giu`. */

const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAY_NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

export const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?)';
export const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
/** A year of four digits, from the 11th century on. */
export const YEAR = '(?:1[0-9]|20)\\d{2}';
export const SEASON = '(?:spring|summer|autumn|fall|winter)';
/** Part of the day behind or before a date. */
export const DAYTIME = '(?:morning|afternoon|evening|night|noon|midnight|midday)';
/** White space inside an expression: a line may break once. */
export const SP = '[ \\t\\u00a0]{0,3}\\n?[ \\t\\u00a0]{0,3}';
/** The same, or a hyphen. */
export const JOIN = `(?:${SP}|-)`;

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS = ['first', 'second', 'third', 'fourth'];

export const COUNT = `(?:\\d{1,3}|an?|a${SP}couple${SP}of|half${SP}a|(?:${TENS.join('|')})(?:${JOIN}(?:${SMALL.slice(1, 10).join('|')}))?|${SMALL.slice(1).join('|')})`;
export const ORDINAL = '(?:first|second|third|fourth|1st|2nd|3rd|4th)';

/** 1 to 12 of a month's name or abbreviation. */
export const monthNumber = (name: string): number => MONTH_NAMES.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** 0 for Monday to 6 for Sunday. */
export const weekdayNumber = (name: string): number => WEEKDAY_NAMES.indexOf(name.slice(0, 3).toLowerCase());

export const seasonCode = (name: string): 'SP' | 'SU' | 'FA' | 'WI' =>
  (({ sp: 'SP', su: 'SU', au: 'FA', fa: 'FA', wi: 'WI' }) as const)[name.slice(0, 2).toLowerCase()] ?? 'WI';

export const ordinalNumber = (word: string): number => {
  const digit = Number.parseInt(word, 10);
  return Number.isNaN(digit) ? ORDINALS.indexOf(word.toLowerCase()) + 1 : digit;
};

/** The number a count word stands for; null for words that name none. */
export function countOf(words: string): number | null {
  const text = words.toLowerCase().trim();
  if (/^\d+$/.test(text)) return Number(text);
  if (text === 'a' || text === 'an') return 1;
  if (text.startsWith('a')) return 2;
  const sum = text.split(/[\s-]+/).reduce((total, word) => {
    const tens = TENS.indexOf(word);
    const small = SMALL.indexOf(word);
    return total + (tens >= 0 ? (tens + 2) * 10 : small > 0 ? small : Number.NaN);
  }, 0);
  return Number.isNaN(sum) ? null : sum;
}

/** `nineteen ninety-seven`, `two thousand (and) four` in broadcast transcripts. */
export const SPELLED_YEAR = `(?:(?:nineteen|eighteen)${SP}(?:${TENS.join('|')})(?:${JOIN}(?:${SMALL.slice(1, 10).join('|')}))?|two${SP}thousand(?:${SP}(?:and${SP})?(?:${SMALL.slice(1).join('|')}))?)`;

export function spelledYear(words: string): number | null {
  const parts = words.toLowerCase().split(/[\s-]+/);
  if (parts[0] === 'two') {
    const rest = parts.slice(2).filter((word) => word !== 'and');
    return rest.length === 0 ? 2000 : 2000 + SMALL.indexOf(rest[0]!);
  }
  const rest = countOf(parts.slice(1).join(' '));
  return rest === null ? null : (parts[0] === 'nineteen' ? 1900 : 1800) + rest;
}

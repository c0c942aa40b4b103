import { Chrono, configuration, strict } from 'chrono-node/en';
import { isDay, type Value, weekdayOf } from './calendar';
import { MONTH, SP, WEEKDAY } from './lexicon';
import { nearestDay } from './nearest';
import { dayOf } from './partial-date';
import type { Scene } from './scene';

/** A day that the text writes as a date ("Aug. 7", "7 October 2023", "01/02/2024"), and where it stands. */
export interface WrittenDay {
  start: number;
  end: number;
  month: number;
  day: number;
  /** Null when the text leaves it out. */
  year: number | null;
  /** 0 for Monday, when the text names it: it tells the year. */
  weekday: number | null;
}

/** Which number comes first in 01/02/2024. */
export type NumericOrder = 'month-first' | 'day-first' | null;

const MONTH_FIRST_TLDS = new Set(['us', 'gov', 'mil']);
const DAY_FIRST_TLDS = new Set('uk au nz ie in pk za ng ke gh lk bd my sg eu fr de it es nl il ae qa sa'.split(' '));
const DAY_FIRST_REGIONS = new Set('GB AU NZ IE IN PK ZA NG KE GH LK BD MY SG'.split(' '));

/** By the page's language tag, else the country of its address; null when neither tells ("en", ".com"). */
export function numericOrder(lang: string | null, url: string | null): NumericOrder {
  const region = lang?.match(/[-_]([A-Za-z]{2})\b/)?.[1]?.toUpperCase();
  if (region === 'US') return 'month-first';
  if (region && DAY_FIRST_REGIONS.has(region)) return 'day-first';
  const tld = url?.match(/^[a-z]+:\/\/[^/:]*\.([a-z]{2,})(?:[:/]|$)/i)?.[1]?.toLowerCase();
  if (tld && MONTH_FIRST_TLDS.has(tld)) return 'month-first';
  return tld && DAY_FIRST_TLDS.has(tld) ? 'day-first' : null;
}

/**
 * What may be a written day: a month beside a number, or numbers with strokes, dots or hyphens that hold a year. Only
 * what lies around it goes through chrono, whose two dozen patterns are too slow for a long text as a whole.
 */
const TRIGGER = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${MONTH}${SP}\\d{1,2}(?!\\d)|\\d{1,2}(?:st|nd|rd|th)?${SP}(?:of${SP})?${MONTH}(?![\\p{L}])|\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}(?!\\d)|\\d{1,2}([-/.])\\d{1,2}\\2\\d{4}(?!\\d))`,
  'giu',
);
const NUMERIC = /^\d+[-/.]\d+[-/.]\d+/;
/** A weekday right before belongs to the date, and tells its year. */
const WEEKDAY_BEFORE = new RegExp(
  `(?<![\\p{L}])(?:${WEEKDAY}|(?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun)\\.?),?${SP}$`,
  'iu',
);
const WEEKDAY_REACH = 14;
/** Enough behind for a second day, a year and an hour. */
const REACH = 36;
/** Without "today" and the like, which the rules here read; day first. */
const dayFirst = new Chrono(configuration.createConfiguration(true, true));
/** chrono reads the year of "Nov. 8, 22 people" as 2022; ours have four digits. */
const SHORT_YEAR = /[\s,]+['’]?\d{1,2}$/;

/** Written days in the order of the text; a range ("Oct. 7-9") gives its two ends. */
export function findWrittenDays(text: string, order: NumericOrder): WrittenDay[] {
  const found: WrittenDay[] = [];
  let done = 0;
  for (const trigger of text.matchAll(TRIGGER)) {
    if (trigger.index < done) continue;
    const lead = text.slice(Math.max(done, trigger.index - WEEKDAY_REACH), trigger.index).match(WEEKDAY_BEFORE);
    const from = trigger.index - (lead?.[0].length ?? 0);
    const window = text.slice(from, trigger.index + trigger[0].length + REACH);
    const numeric = NUMERIC.test(trigger[0]);
    if (numeric && order === null && isAmbiguous(trigger[0])) continue;
    const reader = numeric && order === 'day-first' ? dayFirst : strict;
    for (const result of reader.parse(window, { instant: new Date(0) })) {
      const { start, end } = result;
      if (!start.isCertain('month') || !start.isCertain('day')) continue;
      const yearless = !/\d{4}/.test(result.text);
      const surface = (
        yearless && start.isCertain('year') ? result.text.replace(SHORT_YEAR, '') : result.text
      ).trimEnd();
      const at = from + result.index;
      if (at < done || at > trigger.index || at + surface.length <= trigger.index) continue;
      const weekday = start.isCertain('weekday') ? ((start.get('weekday') ?? 0) + 6) % 7 : null;
      const read = (parts: typeof start, where: { start: number; end: number }, day: number | null): WrittenDay => ({
        ...where,
        month: parts.get('month')!,
        day: parts.get('day')!,
        year: yearless ? null : parts.get('year'),
        weekday: day,
      });
      const dash = end ? surface.search(/\s*(?:-|–|to|until|through)\s*\d{1,2}\b/) : -1;
      const split = end?.isCertain('day') && dash > 0 ? dash : surface.length;
      found.push(read(start, { start: at, end: at + split }, weekday));
      if (end?.isCertain('day') && dash > 0) {
        const second = at + split + (surface.slice(split).match(/^\s*(?:-|–|to|until|through)\s*/)?.[0].length ?? 0);
        found.push(read(end, { start: second, end: at + surface.length }, null));
      }
      done = at + surface.length;
    }
  }
  return found;
}

/** 01/02/2024, but not 13/02/2024 nor 2024-01-02. */
function isAmbiguous(numbers: string): boolean {
  const [first, second] = numbers.split(/[-/.]/).map(Number);
  return first! <= 12 && second! <= 12 && first !== second;
}

/** The day as a value: with the year it states, that the text gave for the same day before, or that fits best. */
export function readWrittenDay(written: WrittenDay, scene: Scene): Value | null {
  const { month, day, year, weekday } = written;
  if (year !== null) return isDay(year, month, day) ? dayOf(year, month, day) : null;
  // A leap year, so that 29 February passes until its year is known.
  if (!isDay(2000, month, day)) return null;
  const key = dayOf(2000, month, day).slice(5);
  const stated = scene.statedYear(key) ?? yearByName(key, scene);
  if (stated !== null) return dayOf(stated, month, day);
  const value = nearestDay(scene, (inYear) => dayOf(inYear, month, day));
  if (value === null || !isDay(Number(value.slice(0, 4)), month, day)) return null;
  if (weekday === null || weekdayOf(value) === weekday) return value;
  const now = Number(value.slice(0, 4));
  const fitting = [now - 1, now + 1].map((other) => dayOf(other, month, day)).find((one) => weekdayOf(one) === weekday);
  return fitting ?? value;
}

/** Days that news calls by their date for years after: what follows tells that it is the one meant. */
const NAMED_DAYS: Record<string, { year: number; after: RegExp }> = {
  '09-11': { year: 2001, after: /^[\s,]+(?:\w+\s+)?(?:attacks?|hijack|terror|commission)/i },
  '10-07': {
    year: 2023,
    after: /^[\s,]+(?:\w+[\s-]+){0,3}(?:attacks?|massacre|assault|onslaught|atrocit|raid|rampage)/i,
  },
  '01-06': { year: 2021, after: /^[\s,]+(?:\w+\s+)?(?:riot|insurrection|attack|committee|capitol)/i },
};

function yearByName(key: string, scene: Scene): number | null {
  const named = NAMED_DAYS[key];
  if (!named || scene.today === null || !named.after.test(scene.after(50))) return null;
  return scene.today >= `${named.year}-${key}` ? named.year : null;
}

import type { PartialDate } from '../model';

/** A day as `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;

const DAY_MS = 86_400_000;
const FORM = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?(~?)$/;
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export interface ParsedDate {
  year: number;
  /** 1 to 12, or null when only the year is known. */
  month: number | null;
  day: number | null;
  about: boolean;
}

/** Parts of a partial date, or null when it is none (a form we do not know, or a day its month does not have). */
export function parsePartialDate(date: string): ParsedDate | null {
  const match = FORM.exec(date);
  if (!match) return null;
  const year = Number(match[1]);
  const month = match[2] ? Number(match[2]) : null;
  const day = match[3] ? Number(match[3]) : null;
  if (month !== null && day !== null && day > daysIn(year, month)) return null;
  return { year, month, day, about: match[4] === '~' };
}

function parsed(date: PartialDate): ParsedDate {
  const parts = parsePartialDate(date);
  if (!parts) throw new RangeError(`not a date: ${JSON.stringify(date)}`);
  return parts;
}

/** Number of days in a month (1 to 12) of the Gregorian calendar. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function dayOf(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The first day that a partial date may mean; throws RangeError on what is no date. */
export function firstDay(date: PartialDate): Day {
  const { year, month, day } = parsed(date);
  return dayOf(year, month ?? 1, day ?? 1);
}

/** The last day that a partial date may mean; throws RangeError on what is no date. */
export function lastDay(date: PartialDate): Day {
  const { year, month, day } = parsed(date);
  return dayOf(year, month ?? 12, day ?? daysIn(year, month ?? 12));
}

/** Order by first day; of two that begin on one day the coarser comes first. */
export function comparePartialDates(a: PartialDate, b: PartialDate): number {
  const order = firstDay(a).localeCompare(firstDay(b));
  return order !== 0 ? order : lastDay(b).localeCompare(lastDay(a));
}

/** Days since 1970-01-01, for arithmetic. */
export const dayNumber = (day: Day): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);

export const addDays = (day: Day, days: number): Day =>
  new Date((dayNumber(day) + days) * DAY_MS).toISOString().slice(0, 10);

/** Whole days from `a` to `b`; negative when `b` is the earlier. */
export const daysBetween = (a: Day, b: Day): number => dayNumber(b) - dayNumber(a);

/** For readers: `27 September 2024`, `September 2024`, `2024`, `about 2004`. */
export function formatPartialDate(date: PartialDate): string {
  const { year, month, day, about } = parsed(date);
  const words = [day, month === null ? null : MONTHS[month - 1], year].filter((part) => part !== null);
  return (about ? 'about ' : '') + words.join(' ');
}

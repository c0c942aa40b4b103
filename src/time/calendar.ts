import { addDays, type Day, dayNumber, dayOf, daysIn } from './partial-date';

/**
 * Calendar values of text: ISO 8601 where it has a form (`2024-01-18`, `2024-01`, `2024`, `198` for the 1980s, `19` for
 * the 20th century, `2024-W03`, `from/to`), else those of TIMEX3 (https://timeml.github.io/site/publications/timeMLdocs/timeml_1.2.1.html):
 * `2024-W03-WE` weekend, `2024-Q1` quarter, `2024-H1` half, `2024-SU` season.
 */
export type Value = string;

export type Unit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'season' | 'half' | 'year' | 'decade' | 'century';
export type Season = 'SP' | 'SU' | 'FA' | 'WI';

/** First month of each season in the northern hemisphere, as news uses them; winter runs into the next year. */
const SEASON_MONTH: Record<Season, number> = { SP: 3, SU: 6, FA: 9, WI: 12 };
export const SEASONS: readonly Season[] = ['SP', 'SU', 'FA', 'WI'];

const pad = (n: number): string => String(n).padStart(2, '0');

/** 0 for Monday to 6 for Sunday. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: Day): number => (((dayNumber(day) + 3) % 7) + 7) % 7;

const yearOf = (day: Day): number => Number(day.slice(0, 4));
const monthOf = (day: Day): number => Number(day.slice(5, 7));

/** The value of the week, month, … in which a day lies. */
export function valueAt(day: Day, unit: Unit): Value {
  const year = yearOf(day);
  const month = monthOf(day);
  switch (unit) {
    case 'day':
      return day;
    case 'week':
    case 'weekend': {
      // ISO 8601: a week belongs to the year of its Thursday, and week 1 holds the year's first Thursday.
      const thursday = addDays(day, 3 - weekdayOf(day));
      const week = Math.floor((dayNumber(thursday) - dayNumber(dayOf(yearOf(thursday), 1, 1))) / 7) + 1;
      return `${yearOf(thursday)}-W${pad(week)}${unit === 'weekend' ? '-WE' : ''}`;
    }
    case 'month':
      return `${year}-${pad(month)}`;
    case 'quarter':
      return `${year}-Q${Math.ceil(month / 3)}`;
    case 'half':
      return `${year}-H${month > 6 ? 2 : 1}`;
    case 'season': {
      const season = SEASONS[Math.floor(((month + 9) % 12) / 3)]!;
      return `${season === 'WI' && month < 3 ? year - 1 : year}-${season}`;
    }
    case 'year':
      return String(year);
    case 'decade':
      return String(Math.floor(year / 10));
    case 'century':
      return String(Math.floor(year / 100));
  }
}

/** The unit of a value, or null for an interval or what is no value. */
export function unitOf(value: Value): Unit | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return 'day';
  if (/^\d{4}-\d{2}$/.test(value)) return 'month';
  if (/^\d{4}$/.test(value)) return 'year';
  if (/^\d{3}$/.test(value)) return 'decade';
  if (/^\d{2}$/.test(value)) return 'century';
  if (/^\d{4}-W\d{2}$/.test(value)) return 'week';
  if (/^\d{4}-W\d{2}-WE$/.test(value)) return 'weekend';
  if (/^\d{4}-Q[1-4]$/.test(value)) return 'quarter';
  if (/^\d{4}-H[12]$/.test(value)) return 'half';
  if (/^\d{4}-(SP|SU|FA|WI)$/.test(value)) return 'season';
  return null;
}

/** First and last day of a value; of an interval the first day of its begin and the last of its end; null for what is none. */
export function extentOf(value: Value): { first: Day; last: Day } | null {
  const slash = value.indexOf('/');
  if (slash >= 0) {
    const from = extentOf(value.slice(0, slash));
    const to = extentOf(value.slice(slash + 1));
    return from && to && from.first <= to.last ? { first: from.first, last: to.last } : null;
  }
  const unit = unitOf(value);
  if (unit === null) return null;
  const year = Number(value.slice(0, 4));
  const months = (first: number, count: number) => {
    const end = year * 12 + first - 1 + count - 1;
    const lastYear = Math.floor(end / 12);
    const lastMonth = (end % 12) + 1;
    return { first: dayOf(year, first, 1), last: dayOf(lastYear, lastMonth, daysIn(lastYear, lastMonth)) };
  };
  switch (unit) {
    case 'day':
      return { first: value, last: value };
    case 'month':
      return months(Number(value.slice(5)), 1);
    case 'quarter':
      return months(Number(value.slice(6)) * 3 - 2, 3);
    case 'half':
      return months(Number(value.slice(6)) * 6 - 5, 6);
    case 'season':
      return months(SEASON_MONTH[value.slice(5) as Season], 3);
    case 'year':
      return months(1, 12);
    case 'decade':
      return { first: `${value}0-01-01`, last: `${value}9-12-31` };
    case 'century':
      return { first: `${value}00-01-01`, last: `${value}99-12-31` };
    case 'week':
    case 'weekend': {
      // 4 January is always in week 1.
      const first = dayOf(year, 1, 4);
      const monday = addDays(first, (Number(value.slice(6, 8)) - 1) * 7 - weekdayOf(first));
      return { first: unit === 'week' ? monday : addDays(monday, 5), last: addDays(monday, 6) };
    }
  }
}

const MONTHS_IN: Partial<Record<Unit, number>> = {
  month: 1,
  quarter: 3,
  season: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};

/** The day so many units on; the day of the month is kept or, where there is none such, the last one taken. */
export function shiftDay(day: Day, count: number, unit: Unit): Day {
  const months = MONTHS_IN[unit];
  if (months === undefined) return addDays(day, unit === 'day' ? count : count * 7);
  const index = yearOf(day) * 12 + monthOf(day) - 1 + count * months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return dayOf(year, month, Math.min(Number(day.slice(8)), daysIn(year, month)));
}

/** The value of the same unit so many units on: `shift('2024-Q1', -1)` is `2023-Q4`. Null for intervals. */
export function shift(value: Value, count: number): Value | null {
  const unit = unitOf(value);
  const extent = extentOf(value);
  return unit && extent ? valueAt(shiftDay(extent.first, count, unit), unit) : null;
}

/** Years and days a calendar can tell: not before the year 1000 (four digits) and not after 9999. */
export const isDay = (year: number, month: number, day: number): boolean =>
  year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

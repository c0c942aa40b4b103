import { extentOf, type Unit, unitOf, type Value } from './calendar';
import { type Day, daysBetween, formatPartialDate, MONTHS } from './partial-date';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const ORDINALS = ['first', 'second', 'third', 'fourth'];
const SEASON_NAMES: Record<string, string> = { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' };

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
const ordinal = (n: number): string => {
  const ending = n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${ending}`;
};

/** Whole months from the earlier to the later day. */
function monthsBetween(from: Day, to: Day): number {
  const months = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(to) - months(from) - (to.slice(8) < from.slice(8) ? 1 : 0);
}

/** From this many years on, months no longer matter to a reader. */
const YEARS_ALONE = 5;

/** The time between two days in words: `3 days`, `2 months`, `2 years 10 months`, `12 years`. */
export function durationBetween(a: Day, b: Day): string {
  const [from, to] = a <= b ? [a, b] : [b, a];
  const months = monthsBetween(from, to);
  if (months < 1) return plural(daysBetween(from, to), 'day');
  const years = Math.floor(months / 12);
  const rest = months % 12;
  if (years === 0) return plural(months, 'month');
  return rest === 0 || years >= YEARS_ALONE
    ? plural(years, 'year')
    : `${plural(years, 'year')} ${plural(rest, 'month')}`;
}

/** A calendar value in words: `Thursday 18 January 2024`, `the first quarter of 1998`, `the 1980s`. */
export function formatValue(value: Value): string {
  const slash = value.indexOf('/');
  if (slash >= 0) return `${formatValue(value.slice(0, slash))} to ${formatValue(value.slice(slash + 1))}`;
  const extent = extentOf(value);
  const year = value.slice(0, 4);
  switch (unitOf(value)) {
    case 'day':
      return `${WEEKDAYS[((daysBetween('1970-01-05', value) % 7) + 7) % 7]} ${formatPartialDate(value)}`;
    case 'month':
    case 'year':
      return formatPartialDate(value);
    case 'decade':
      return `the ${value}0s`;
    case 'century':
      return `the ${ordinal(Number(value) + 1)} century`;
    case 'week':
    case 'weekend':
      return `the ${value.endsWith('WE') ? 'weekend' : 'week'} of ${daySpan(extent!.first, extent!.last)}`;
    case 'quarter':
      return `the ${ORDINALS[Number(value.slice(6)) - 1]} quarter of ${year}`;
    case 'half':
      return `the ${ORDINALS[Number(value.slice(6)) - 1]} half of ${year}`;
    case 'season':
      return `${SEASON_NAMES[value.slice(5)]} ${value.endsWith('WI') ? `${year}–${Number(year) + 1}` : year}`;
    default:
      return value;
  }
}

/** `15 to 21 January 2024`, `29 January to 4 February 2024`. */
function daySpan(first: Day, last: Day): string {
  const month = MONTHS[Number(first.slice(5, 7)) - 1];
  const day = Number(first.slice(8));
  if (first.slice(0, 7) === last.slice(0, 7)) return `${day} to ${formatPartialDate(last)}`;
  if (first.slice(0, 4) === last.slice(0, 4)) return `${day} ${month} to ${formatPartialDate(last)}`;
  return `${formatPartialDate(first)} to ${formatPartialDate(last)}`;
}

/** Units that are told as the one "of", "before" or "after" this report's. */
const NEIGHBOURS: Partial<Record<Unit, string>> = {
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
};

/** Where it lies from the report: `the day before this report`, `the year of this report`, `5 months after this report`. */
function relationTo(value: Value, published: Day): string {
  const extent = extentOf(value);
  if (!extent) return '';
  const unit = unitOf(value);
  const within = extent.first <= published && published <= extent.last;
  const name = unit ? NEIGHBOURS[unit] : undefined;
  if (within) return name ? `the ${name} of this report` : '';
  const isBefore = extent.last < published;
  const side = isBefore ? 'before' : 'after';
  const edge = isBefore ? extent.last : extent.first;
  if (Math.abs(daysBetween(edge, published)) === 1 && unit === 'day') return `the day ${side} this report`;
  if (name && unit === 'month' && Math.abs(monthIndex(extent.first) - monthIndex(published)) === 1) {
    return `the month ${side} this report`;
  }
  if (unit === 'year') {
    const years = Math.abs(Number(value) - Number(published.slice(0, 4)));
    return years === 1 ? `the year ${side} this report` : `${years} years ${side} this report`;
  }
  return unit === 'decade' || unit === 'century' ? '' : `${durationBetween(edge, published)} ${side} this report`;
}

const monthIndex = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** How long ago, or how far ahead, from today: `2 years 10 months ago`, `yesterday`, `in 3 days`; '' while it is running. */
function distanceFrom(value: Value, today: Day): string {
  const extent = extentOf(value);
  if (!extent) return '';
  if (value === today) return 'today';
  if (extent.first <= today && today <= extent.last) return '';
  if (extent.last < today) {
    if (unitOf(value) === 'year') return `${plural(Number(today.slice(0, 4)) - Number(value), 'year')} ago`;
    return daysBetween(extent.last, today) === 1 ? 'yesterday' : `${durationBetween(extent.last, today)} ago`;
  }
  return daysBetween(today, extent.first) === 1 ? 'tomorrow' : `in ${durationBetween(today, extent.first)}`;
}

/**
 * What a date of the text is, for the hover: `Thursday 18 January 2024, the day before this report; 2 years 10 months ago`.
 * @param value a calendar value (see calendar.ts)
 * @param published ISO date of the report, or null when unknown
 * @param today ISO date
 */
export function describeDate(value: Value, published: string | null, today: string): string {
  const relation = published === null ? '' : relationTo(value, published.slice(0, 10));
  const distance = distanceFrom(value, today.slice(0, 10));
  return [[formatValue(value), relation].filter(Boolean).join(', '), distance].filter(Boolean).join('; ');
}

/** Age of a report of more than a month, in words (`2 years 10 months`); null when younger, or dated after today. */
export function ageOf(published: string, today: string): string | null {
  const [from, to] = [published.slice(0, 10), today.slice(0, 10)];
  return from <= to && monthsBetween(from, to) >= 1 ? durationBetween(from, to) : null;
}

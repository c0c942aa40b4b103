import type { Translate } from './translate';

/** News in English writes day before month as our glossary does; every other language as it is used to. */
const dateLocale = (locale: string): string => (/^en\b/.test(locale) ? 'en-GB' : locale);

/** A date known to the day, month or year, or a decade (`198`), to the part that is known; what is no date comes back as it is. */
export function showDate(iso: string, locale: string): string {
  const [from, to] = iso.split('/');
  if (from && to) return `${showDate(from, locale)} – ${showDate(to, locale)}`;
  const decade = /^\d{3}$/.exec(iso);
  if (decade) return `${iso}0s`;
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T|~|$)/.exec(iso);
  if (!parts) return iso;
  const [, year, month, day] = parts;
  const date = new Date(Date.UTC(Number(year), month ? Number(month) - 1 : 0, day ? Number(day) : 1));
  const format: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (month) format.month = 'long';
  if (day) format.day = 'numeric';
  return new Intl.DateTimeFormat(dateLocale(locale), format).format(date);
}

interface Age {
  years: number;
  months: number;
  days: number;
}

/** Whole years, months and days from `then` to `now` by the calendar; zeros if `then` is later. */
export function ageOf(then: Date, now: Date): Age {
  if (now <= then) return { years: 0, months: 0, days: 0 };
  let months = (now.getUTCFullYear() - then.getUTCFullYear()) * 12 + now.getUTCMonth() - then.getUTCMonth();
  if (now.getUTCDate() < then.getUTCDate()) months -= 1;
  // A month after 31 January is the last of February, not 2 March.
  const month = new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0)).getUTCDate();
  month.setUTCDate(Math.min(then.getUTCDate(), last));
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  return {
    years: Math.floor(months / 12),
    months: months % 12,
    days: Math.round((today - month.getTime()) / 86_400_000),
  };
}

/** “2 years 10 months ago”, “3 weeks ago”, “today”: how old a report is, in at most two units. Empty if `iso` is no day. */
export function showAge(iso: string, now: Date, locale: string, t: Translate): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(iso)?.[0];
  const then = new Date(`${day}T00:00:00Z`);
  if (!day || Number.isNaN(then.getTime())) return '';
  const { years, months, days } = ageOf(then, now);
  // “Yesterday”, but not “last month” for what is a month ago: that means another thing.
  const relative = (n: number, name: Intl.RelativeTimeFormatUnit): string =>
    new Intl.RelativeTimeFormat(locale, { numeric: name === 'day' ? 'auto' : 'always' }).format(-n, name);
  if (years === 0 && months === 0) return days < 14 ? relative(days, 'day') : relative(Math.floor(days / 7), 'week');
  if (years === 0) return relative(months, 'month');
  if (months === 0) return relative(years, 'year');
  const unit = (n: number, name: string): string =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'long' }).format(n);
  return t('ago', [`${unit(years, 'year')} ${unit(months, 'month')}`]);
}

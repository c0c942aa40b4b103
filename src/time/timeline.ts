import type { Change, DateMention, SourceRefs } from '../model';
import { extentOf, type Value } from './calendar';
import { formatValue } from './describe';
import { type Day, daysBetween, firstDay, formatPartialDate, lastDay } from './partial-date';

/** One point of the brief's timeline: what the article dates, what the story tells, or both. */
export interface TimelinePoint {
  /** Calendar value (see calendar.ts), or the story's partial date. */
  value: Value;
  first: Day;
  last: Day;
  dateText: string;
  /** What the story says happened, each with its sources; none for a date that only the article gives. */
  events: { text: string; source: SourceRefs }[];
  /** Indexes of the article's dates that fall on it. */
  mentions: number[];
  /** Where it lies from the day of the report; null when that is not known. */
  side: 'before' | 'same' | 'after' | null;
}

/** A date that spans more than this, in days, is a period and no point (a decade, a century, "2004 to 2008"). */
const LONGEST_POINT = 366;

/**
 * The article's own dates joined with a story's, in order of time. Dates of the same value are one point, and a day that
 * the article gives joins the story's point of that day.
 * @param dates the article's, in the order of the text
 * @param story the story's timeline, or none
 * @param published ISO date of the report, or null
 */
export function mergeTimeline(
  dates: readonly Pick<DateMention, 'value'>[],
  story: readonly Change[],
  published: string | null,
): TimelinePoint[] {
  const day = published?.slice(0, 10) ?? null;
  const points = new Map<Value, TimelinePoint>();
  const pointOf = (value: Value, first: Day, last: Day, dateText: string): TimelinePoint => {
    const known = points.get(value);
    if (known) return known;
    const side = day === null ? null : last < day ? 'before' : first > day ? 'after' : 'same';
    const point: TimelinePoint = { value, first, last, dateText, events: [], mentions: [], side };
    points.set(value, point);
    return point;
  };
  for (const { date, text, source } of story) {
    const value = date.replace('~', '');
    pointOf(value, firstDay(date), lastDay(date), formatPartialDate(date)).events.push({ text, source });
  }
  dates.forEach(({ value }, index) => {
    const extent = extentOf(value);
    if (!extent || daysBetween(extent.first, extent.last) > LONGEST_POINT) return;
    pointOf(value, extent.first, extent.last, formatValue(value)).mentions.push(index);
  });
  return [...points.values()].sort((a, b) => a.first.localeCompare(b.first) || a.last.localeCompare(b.last));
}

import { casual } from 'chrono-node/en';
import type { Block, DateMention } from '../model';

export interface DateContext {
  /** ISO date of publication, with or without time; null when unknown: then only full dates are resolved. */
  published: string | null;
  lang?: string | null;
  url?: string | null;
  blocks?: readonly Block[];
}

/** Date expressions of the text, in order, without overlaps, as ISO 8601 values. Offsets are UTF-16 code units. */
export function resolveDates(text: string, context: DateContext): DateMention[] {
  const reference = new Date(`${(context.published ?? '2000-01-01').slice(0, 10)}T12:00:00`);
  return casual.parse(text, reference).flatMap(({ index, text: surface, start }) => {
    const calendar = start.isCertain('year') || context.published !== null;
    if (!calendar) return [];
    const two = (part: number | null): string => String(part).padStart(2, '0');
    const grain =
      start.isCertain('day') || start.isCertain('weekday') ? 'day' : start.isCertain('month') ? 'month' : '';
    if (grain === '') return [];
    const month = `${start.get('year')}-${two(start.get('month'))}`;
    const value = grain === 'day' ? `${month}-${two(start.get('day'))}` : month;
    return [{ start: index, end: index + surface.length, surface, value }];
  });
}

/**
 * Partial dates as numbers that compare: `2024-09-27` → 20240927. A month or a year becomes its first day as a start and
 * its last as an end. 0: no bound.
 */
import type { PartialDate } from '../model';

/** `edge`: whether the date opens or closes an interval. Returns 0 for no date. */
export function packDate(date: PartialDate | undefined, edge: 'from' | 'until'): number {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date ?? '') ?? [];
  if (!year) return 0;
  const rest = edge === 'from' ? ['01', '01'] : ['12', '31'];
  return Number(year + (month ?? rest[0]) + (day ?? rest[1]));
}

/** Whether an interval of packed dates, 0 being open, holds on a packed day; a day of 0 is unknown and always held. */
export function holdsOn(from: number, until: number, day: number): boolean {
  return day === 0 || ((from === 0 || from <= day) && (until === 0 || until >= day));
}

import { extentOf, type Value } from './calendar';
import { addDays, type Day, daysBetween } from './partial-date';
import type { Scene } from './scene';

export const yearOfToday = (scene: Scene): number | null =>
  scene.today === null ? null : Number(scene.today.slice(0, 4));

/** Of the same period in three years the one the verb points to; when none does, the nearest, the past one on a tie. */
export function nearestPeriod(
  scene: Scene,
  valueIn: (year: number) => Value,
  direction = scene.direction,
): Value | null {
  const { today } = scene;
  const year = yearOfToday(scene);
  if (today === null || year === null) return null;
  const periods = [year - 1, year, year + 1].map(valueIn);
  if (direction === 'future') return periods.find((period) => extentOf(period)!.last >= today) ?? null;
  if (direction === 'past') return periods.findLast((period) => extentOf(period)!.first <= today) ?? null;
  const distance = (period: Value): number => {
    const { first, last } = extentOf(period)!;
    return first > today ? daysBetween(today, first) : last < today ? daysBetween(last, today) : 0;
  };
  return periods.reduce((best, one) => (distance(one) < distance(best) ? one : best));
}

/** A day without its year lies as near as can be; only one farther off than this, in days, does the tense move. */
const TENSE_MOVES = 120;

/** Of the same day in three years the nearest to today, unless it is far off on the side the verb does not point to. */
export function nearestDay(scene: Scene, inYear: (year: number) => Day): Day | null {
  const { today } = scene;
  if (today === null) return null;
  const year = Number(today.slice(0, 4));
  // 29 February is in one of them at most.
  const days = [year - 1, year, year + 1].map(inYear).filter((day) => addDays(day, 0) === day);
  if (days.length === 0) return null;
  const near = days.reduce((a, b) => (Math.abs(daysBetween(today, b)) < Math.abs(daysBetween(today, a)) ? b : a));
  const ahead = daysBetween(today, near);
  if (ahead > 0 && /\b(?:ended|since)\s+(?:on\s+)?$/i.test(scene.before(12)))
    return days.findLast((day) => day <= today) ?? near;
  if (Math.abs(ahead) <= TENSE_MOVES) return near;
  const { direction } = scene;
  if (direction === 'past' && ahead > 0) return days.findLast((day) => day <= today) ?? near;
  if (direction === 'future' && ahead < 0) return days.find((day) => day >= today) ?? near;
  return near;
}

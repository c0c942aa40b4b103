/** Where moments stand on a drawn line of time that is near the report day by day, and far from it year by year. */

const DAY_MS = 86_400_000;

/** Whole days from `from` to `to`, both ISO days. */
export const daysFrom = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

export interface Tick {
  /** 0 to 1. */
  at: number;
  /** Days from the anchor, negative before it. */
  days: number;
}

export interface TimeScale {
  /** 0 (earliest) to 1 (latest). */
  at(day: string): number;
  ticks: Tick[];
}

/** Distances worth a tick: a day, a week, a month, a year, ten years. */
const DISTANCES = [7, 30, 365, 3650];

/**
 * A logarithmic scale around `anchor` (symlog: Webber, Measurement Science and Technology 24, 2013), so that the days
 * around a report and what came of it years later are both told apart. Days outside the given ones are clamped.
 * @param anchor ISO day of the report
 * @param days ISO days to be shown; with none, the anchor stands in the middle
 */
export function timeScale(anchor: string, days: readonly string[]): TimeScale {
  const bend = (distance: number): number => Math.sign(distance) * Math.log1p(Math.abs(distance));
  const bent = days.map((day) => bend(daysFrom(anchor, day)));
  const [low, high] = [Math.min(0, ...bent), Math.max(0, ...bent)];
  const place = (distance: number): number =>
    high === low ? 0.5 : Math.min(1, Math.max(0, (bend(distance) - low) / (high - low)));
  const ticks = [...DISTANCES.map((days) => -days).reverse(), ...DISTANCES]
    .filter((distance) => bend(distance) > low && bend(distance) < high)
    .map((distance) => ({ at: place(distance), days: distance }));
  return { at: (day) => place(daysFrom(anchor, day)), ticks };
}

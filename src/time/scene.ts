import { extentOf, shift, type Unit, unitOf, type Value, valueAt } from './calendar';
import type { Day } from './partial-date';
import { type Direction, directionAt } from './tense';

/** How far back, in UTF-16 code units, a date still is what "two days later" counts from: some four sentences. */
const FOCUS_REACH = 600;

interface Focused {
  value: Value;
  at: number;
}

/**
 * What an expression is read against: the day of writing, the dates read so far in the text, and where it stands.
 * Expressions are read in the order of the text, each told to the scene afterwards.
 */
export class Scene {
  /** Start and end of the expression that is being read. */
  start = 0;
  end = 0;
  private readonly latest = new Map<Unit, Focused>();
  /** `MM-DD` or `MM` → the year the text itself last gave for it. */
  private readonly statedYears = new Map<string, number>();

  /** @param today the day of writing, or null when it is not known. */
  constructor(
    readonly text: string,
    readonly today: Day | null,
  ) {}

  get direction(): Direction {
    return directionAt(this.text, this.start, this.end);
  }

  /** So many characters right before the expression. */
  before(length: number): string {
    return this.text.slice(Math.max(0, this.start - length), this.start);
  }

  after(length: number): string {
    return this.text.slice(this.end, this.end + length);
  }

  /** The last value of the unit, or the unit in which the last finer one lies, if it stands near enough before. */
  focus(unit: Unit): Value | null {
    const focused = this.latest.get(unit);
    return focused && this.start - focused.at <= FOCUS_REACH ? focused.value : null;
  }

  /** As `focus`, but wherever it stood: what a report is about as a whole (its quarter). */
  topic(unit: Unit): Value | null {
    return this.latest.get(unit)?.value ?? null;
  }

  /** The unit so many on from today's, or null when the day of writing is not known. */
  fromToday(unit: Unit, count: number): Value | null {
    return this.today === null ? null : shift(valueAt(this.today, unit), count);
  }

  statedYear(key: string): number | null {
    return this.statedYears.get(key) ?? null;
  }

  /** Tells the scene what has been read. `aside`: a comparison ("a year earlier"), which leaves the topic as it was. */
  tell(value: Value, { aside = false, yearStated = false } = {}): void {
    const unit = unitOf(value);
    const extent = extentOf(value);
    if (unit === null || extent === null) return;
    if (yearStated && (unit === 'day' || unit === 'month')) {
      this.statedYears.set(value.slice(5), Number(value.slice(0, 4)));
    }
    // What a report is about is the quarter that is over, not the one it gives an outlook on.
    if (aside || (unit === 'quarter' && this.today !== null && extent.last > this.today)) return;
    const coarser: Unit[] = unit === 'day' ? ['month', 'year'] : unit === 'year' ? [] : ['year'];
    for (const one of [unit, ...coarser]) this.latest.set(one, { value: valueAt(extent.first, one), at: this.end });
  }
}

import type { Fact, Holder, Office, Span } from '../model';
import { addDays, type Day, firstDay, lastDay } from './partial-date';

/** Begin of what has no stated begin, and end of what has no stated end: they sort before and after every day. */
const ALWAYS: Day = '0000-01-01';
const FOR_EVER: Day = '9999-12-31';

export const beginOf = (span: Span): Day => (span.from === undefined ? ALWAYS : firstDay(span.from));
export const endOf = (span: Span): Day => (span.to === undefined ? FOR_EVER : lastDay(span.to));
export const isDated = (span: Span): boolean => span.from !== undefined || span.to !== undefined;

/** Whether it held on the day, at the precision it is known: `from` counts from its first day, `to` up to its last. */
export const holds = (span: Span, day: Day): boolean => beginOf(span) <= day && day <= endOf(span);

/**
 * Whether `next` took over from `previous`: the end of one and the begin of the other may be the same day, or next to
 * each other, as far as their precision tells ("to 2024-03", "from 2024-03-04").
 */
export function isHandover(previous: Span, next: Span): boolean {
  if (previous.to === undefined || next.from === undefined || beginOf(next) < beginOf(previous)) return false;
  return addDays(lastDay(previous.to), 1) >= firstDay(next.from) && firstDay(previous.to) <= lastDay(next.from);
}

/** Kinds of fact of which one holds at a time. An `office` is single for its own title only. */
const SINGLE_HOLDER = new Set(['leader', 'head', 'control', 'capital', 'name', 'office']);

/**
 * What two facts have to share so that only one of them can hold: kind and, where it names a role beside a person or is
 * an office, the value ("Supreme Leader" and "President" of one country). Null for kinds that several may hold.
 */
export function singleHolderKey(fact: Fact): string | null {
  if (!SINGLE_HOLDER.has(fact.what)) return null;
  const role = fact.what === 'office' || fact.who !== undefined ? (fact.value ?? '') : '';
  return `${fact.what}|${role.toLowerCase()}`;
}

/** Whether `later` puts an end to `earlier` on a day on which both seem to hold. */
function displaces(later: Fact, earlier: Fact): boolean {
  const [a, b] = [singleHolderKey(earlier), singleHolderKey(later)];
  if (a === null || b === null || later.what !== earlier.what || beginOf(later) <= beginOf(earlier)) return false;
  return a === b || (later.what !== 'office' && isHandover(earlier, later));
}

/** The facts that held on the day, undated ones included, in the entry's order; on a handover the one that began later. */
export function factsOn(facts: readonly Fact[], day: Day): Fact[] {
  const holding = facts.filter((fact) => holds(fact, day));
  return holding.filter((fact) => !holding.some((other) => isDated(fact) && displaces(other, fact)));
}

/** All who held the office on the day: at most one unless the office is held by several. */
export function holdersOn(office: Office, day: Day): Holder[] {
  const holding = office.holders.filter((holder) => holds(holder, day));
  if (office.several) return holding;
  return holding.reduce<Holder[]>((best, one) => (best[0] && beginOf(best[0]) > beginOf(one) ? best : [one]), []);
}

import type { Fact, Holder, Office, Span } from '../model';
import { addDays, type Day, firstDay, lastDay } from './partial-date';

/** For how long after its last holder a post is told to be vacant; later, other facts tell what became of it. */
const VACANCY_DAYS = 366;

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
const SINGLE_HOLDER = new Set(['leader', 'head', 'capital', 'name', 'office']);
/** Kinds that are handed over as those are, but of which several may hold at once, each of a part. */
const SHARED = new Set(['control']);

/**
 * What two facts have to share so that only one of them can hold: kind and, where it names a role beside a person or is
 * an office, the value ("Supreme Leader" and "President" of one country). Null for kinds that several may hold.
 */
export function singleHolderKey(fact: Fact): string | null {
  if (!SINGLE_HOLDER.has(fact.what)) return null;
  const role = fact.what === 'office' || fact.who !== undefined ? (fact.value ?? '') : '';
  return `${fact.what}|${role.toLowerCase()}`;
}

/** 1 for a year, 2 for a month, 3 for a day. */
const precisionOf = (date: string): number => date.replace('~', '').split('-').length;

/**
 * Of two of which one can hold, the one that does on a day on which both seem to: the one that began later, but while the
 * end of the earlier is known more closely than the begin of the later ("to 2022-07-31", "from 2022"), the earlier.
 */
function heldBy<T extends Span>(earlier: T, later: T): T {
  const known = isHandover(earlier, later) && precisionOf(earlier.to!) > precisionOf(later.from!);
  return known ? earlier : later;
}

/** Whether the begin of one ends the other: two of a kind that one holds at a time, and at a handover in other words too. */
export function succeeds(next: Fact, fact: Fact): boolean {
  if (next.what !== fact.what) return false;
  if (SHARED.has(fact.what)) return isHandover(fact, next);
  const key = singleHolderKey(fact);
  if (key === null) return false;
  // A person's next post says nothing of the one before.
  return key === singleHolderKey(next) || (fact.what !== 'office' && isHandover(fact, next));
}

/** Whether `other` holds in the place of `fact` on a day on which both seem to. */
function displaces(other: Fact, fact: Fact): boolean {
  if (!isDated(other) || !isDated(fact) || beginOf(other) === beginOf(fact)) return false;
  const [earlier, later] = beginOf(other) < beginOf(fact) ? [other, fact] : [fact, other];
  return succeeds(later, earlier) && heldBy(earlier, later) === other;
}

/** The facts that held on the day, undated ones included, in the entry's order; on a handover the one that began later. */
export function factsOn(facts: readonly Fact[], day: Day): Fact[] {
  const holding = facts.filter((fact) => holds(fact, day));
  return holding.filter((fact) => !holding.some((other) => displaces(other, fact)));
}

/** All who held the office on the day: at most one unless the office is held by several. */
export function holdersOn(office: Office, day: Day): Holder[] {
  const holding = office.holders.filter((holder) => holds(holder, day));
  if (office.several) return holding;
  const [first, ...rest] = holding.sort((a, b) => beginOf(a).localeCompare(beginOf(b)));
  return first ? [rest.reduce(heldBy, first)] : [];
}

/**
 * Who or what held last, of each kind that one holds at a time and nobody held on the day ("Leader: killed four days
 * before, no successor yet"). Only dated facts; an office is told apart.
 */
export function lastHolders(facts: readonly Fact[], day: Day): Fact[] {
  const vacant = facts
    .filter((fact) => fact.what === 'leader' || fact.what === 'head')
    .filter((fact) => endOf(fact) < day);
  return vacant.filter(
    (fact) =>
      endOf(fact) >= addDays(day, -VACANCY_DAYS) &&
      !facts.some(
        (other) => other !== fact && endOf(other) >= endOf(fact) && beginOf(other) <= day && succeeds(other, fact),
      ),
  );
}

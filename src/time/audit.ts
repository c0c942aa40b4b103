import type { Entry, Span } from '../model';
import { addDays, daysBetween, firstDay, lastDay } from './partial-date';
import { beginOf, endOf, isHandover, singleHolderKey } from './validity';

/** A doubtful date of an entry. `field` is a path as in YAML, counted from one: `facts[3]`. */
export interface DateProblem {
  field: string;
  message: string;
}

/** A post vacant for no longer than this, in days, is nothing to report: successions take weeks. */
const VACANT_DAYS = 62;

interface Term extends Span {
  field: string;
}

const numbered = <T extends Span>(name: string, list: readonly T[]): (T & Term)[] =>
  list.map((one, index) => ({ ...one, field: `${name}[${index + 1}]` }));

const words = ({ from, to }: Span): string => `${from ?? '…'} to ${to ?? 'now'}`;

/**
 * What is doubtful about the dates of an entry: where only one can hold at a time (a post, a capital, a name), two at once
 * or nobody for long. A handover within the precision of the dates is neither.
 */
export function auditDates(entry: Entry): DateProblem[] {
  const facts = numbered('facts', entry.facts);
  const holders = numbered('holders', entry.office?.holders ?? []);
  const series = new Map<string, Term[]>();
  for (const fact of facts) {
    // A leader of whom only words are known may be one of several kinds ("…, chief minister"): nothing can be told.
    const key = fact.who !== undefined || fact.what !== 'leader' ? singleHolderKey(fact) : null;
    if (key !== null && fact.from !== undefined) series.set(key, [...(series.get(key) ?? []), fact]);
  }
  if (entry.office && !entry.office.several)
    series.set(
      'holders',
      holders.filter((holder) => holder.from),
    );
  return [...series].flatMap(([key, terms]) => auditSuccession(terms, !key.startsWith('office')));
}

/** @param gaps whether nobody between two terms is worth a word: a person may well hold a post twice. */
function auditSuccession(terms: readonly Term[], gaps: boolean): DateProblem[] {
  const sorted = [...terms].sort((a, b) => beginOf(a).localeCompare(beginOf(b)));
  return sorted.slice(1).flatMap((next, index): DateProblem[] => {
    const previous = sorted[index]!;
    const { field } = next;
    if (isHandover(previous, next)) return [];
    if (endOf(previous) >= beginOf(next)) {
      return [{ field, message: `${words(previous)} (${previous.field}) and ${words(next)} overlap` }];
    }
    const vacant = daysBetween(addDays(lastDay(previous.to!), 1), firstDay(next.from!));
    return gaps && vacant > VACANT_DAYS
      ? [{ field, message: `nothing between ${previous.to} (${previous.field}) and ${next.from}` }]
      : [];
  });
}

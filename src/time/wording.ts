import type { EntryId, EntryType, Fact, Holder, Span } from '../model';
import { type Day, formatPartialDate } from './partial-date';
import { endOf } from './validity';

/** What the glossary calls an entry, or null when it holds none of that id. */
export type Names = (id: EntryId) => { name: string; type: EntryType } | null;

/** Kinds that are counts made in some year, not states that last. */
export const MEASURES = new Set(['population', 'area', 'strength', 'members', 'casualties', 'economy']);

/** `deputy-leader` → `Deputy leader`. */
export function labelOf(what: string): string {
  const words = what.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Name of an entry; of one the glossary does not hold, its id in words: `united-states` → `United States`. */
export function nameOf(id: EntryId, names: Names): string {
  return names(id)?.name ?? id.replace(/(^|-)(\p{L})/gu, (_, dash, letter) => (dash && ' ') + letter.toUpperCase());
}

/** What a fact says: `Naim Qassem`, `Naim Qassem (acting)`, or its value. */
export function textOf(fact: Fact, names: Names): string {
  if (fact.who === undefined) return fact.value ?? '';
  const name = nameOf(fact.who, names);
  return fact.value === undefined || fact.value === name ? name : `${name} (${fact.value})`;
}

export const holderText = (holder: Holder): string => (holder.as ? `${holder.name} (${holder.as})` : holder.name);

/**
 * When it held, as it looked on the day: a state that holds is "since …" (its end was not known then), a count is of
 * its year, a term that is over is "… – …".
 */
export function formatSpan(span: Span, what: string, day: Day): string {
  const from = span.from && formatPartialDate(span.from);
  if (MEASURES.has(what)) return from ?? (span.to ? formatPartialDate(span.to) : '');
  if (span.to !== undefined && endOf(span) < day) {
    const to = formatPartialDate(span.to);
    return from ? `${from} – ${to}` : `until ${to}`;
  }
  return from ? `since ${from}` : '';
}

import type { CardContent, CardLine, Designation, Entry, Fact, Holder, Office, Relation } from '../model';
import { changesAfter } from './changes';
import { type Day, formatPartialDate, lastDay } from './partial-date';
import { beginOf, endOf, factsOn, holdersOn, holds, isDated, lastHolders } from './validity';
import { formatSpan, holderText, labelOf, type Names, nameOf, textOf } from './wording';

/** Kinds that happen at one moment: once they have, they are so for ever. */
const MOMENTS = new Set(['born', 'founded', 'founder', 'began', 'signed', 'in-force', 'died', 'dissolved', 'ended']);
/** Moments after which the subject is no more what the article may take it for: shown among what held, not the facts. */
const ENDINGS = new Set(['died', 'dissolved', 'ended']);

/** Counts that change slowly: with the year of the count said, one from another year serves too. */
const COUNTS = new Set(['population', 'area', 'economy']);

/** The holder of the office on the day (ISO date), or null. Of several, the one that began last. */
export function holderOn(office: Office, day: Day): Holder | null {
  return holdersOn(office, day).sort((a, b) => beginOf(b).localeCompare(beginOf(a)))[0] ?? null;
}

/**
 * The card of an entry as a careful editor would have written it on the article's day, and what has changed since.
 * @param on ISO date of the article (a time behind it is ignored), or null when unknown: then as of `today`.
 * @param names names of the entries it points at; one that is not in the glossary is shown by its id in words.
 * @param today ISO date; nothing later is told.
 */
export function cardFor(entry: Entry, on: string | null, names: Names, today: string): CardContent {
  const day = (on ?? today).slice(0, 10);
  const held = factsOn(entry.facts, day);
  const nameThen = held.find((fact) => fact.what === 'name' && isDated(fact))?.value ?? null;
  const shown = held.filter((fact) => !COUNTS.has(fact.what) && !(fact.what === 'name' && isDated(fact)));
  const nowTrue = (fact: Fact): boolean => isDated(fact) && (!MOMENTS.has(fact.what) || ENDINGS.has(fact.what));
  return {
    entry: entry.id,
    type: entry.type,
    name: entry.name,
    nameThen: nameThen === entry.name ? null : nameThen,
    native: Object.entries(entry.native).map(([lang, text]) => ({ lang, text })),
    summary: entry.summary,
    on: on === null ? null : day,
    // biome-ignore lint/suspicious/noThenProperty: a list, not a function, so no thenable; the word is the card's own
    then: [
      ...officeLines(entry, day, names),
      ...shown.filter(nowTrue).map((fact) => factLine(fact, day, names)),
      ...lastHolders(entry.facts, day).map((fact) => lastHolderLine(fact, day, names)),
    ],
    since: on === null ? [] : changesAfter(entry, day, today.slice(0, 10), names),
    facts: [...shown.filter((fact) => !nowTrue(fact)), ...countsOn(entry, day), ...earlierOffices(entry, day)].map(
      (fact) => factLine(fact, day, names),
    ),
    designations: entry.designations.filter((one) => holds(one, day)).map((one) => designationLine(one, day, names)),
    relations: entry.relations
      .filter((one) => holds(relationSpan(one), day))
      .map((relation) => relationLine(relation, day, names)),
    sources: entry.sources,
    asOf: entry.asOf,
    articleIsNewer: on !== null && day > lastDay(entry.asOf),
    place: entry.place ?? null,
    wikipedia: entry.wikipedia ?? null,
    wikidata: entry.wikidata ?? null,
    origin: entry.origin,
  };
}

/** A relation's interval of validity: `until` is to a relation what `to` is to a fact. */
export const relationSpan = (relation: Relation) => ({
  ...(relation.from !== undefined && { from: relation.from }),
  ...(relation.until !== undefined && { to: relation.until }),
});

/** Of each count the last one made by the day, or else the first made after it. */
function countsOn(entry: Entry, day: Day): Fact[] {
  return [...COUNTS].flatMap((what) => {
    const counts = entry.facts.filter((fact) => fact.what === what);
    counts.sort((a, b) => beginOf(a).localeCompare(beginOf(b)));
    const count = counts.findLast((fact) => beginOf(fact) <= day) ?? counts[0];
    return count ? [count] : [];
  });
}

/** Posts a person had left by the day, latest first: who someone was is why the article names them. */
function earlierOffices(entry: Entry, day: Day): Fact[] {
  return entry.facts
    .filter((fact) => fact.what === 'office' && endOf(fact) < day)
    .sort((a, b) => endOf(b).localeCompare(endOf(a)));
}

function factLine(fact: Fact, day: Day, names: Names): CardLine {
  const when = MOMENTS.has(fact.what) && fact.from ? formatPartialDate(fact.from) : formatSpan(fact, fact.what, day);
  return {
    label: labelOf(fact.what),
    text: textOf(fact, names),
    ...(fact.who !== undefined && names(fact.who) && { entry: fact.who }),
    when,
    source: fact.source,
  };
}

function lastHolderLine(fact: Fact, day: Day, names: Names): CardLine {
  const line = factLine(fact, day, names);
  return { ...line, label: `Last ${line.label.toLowerCase()}` };
}

function officeLines(entry: Entry, day: Day, names: Names): CardLine[] {
  if (!entry.office) return [];
  const holders = holdersOn(entry.office, day);
  const first = holders.map(beginOf).sort()[0] ?? day;
  const before = entry.office.several
    ? []
    : entry.office.holders
        .filter((holder) => beginOf(holder) < first)
        .sort((a, b) => beginOf(b).localeCompare(beginOf(a)))
        .slice(0, 1);
  const line = (holder: Holder, label: string): CardLine => ({
    label,
    text: holderText(holder),
    ...(names(holder.who) && { entry: holder.who }),
    when: formatSpan(holder, 'office', day),
    source: holder.source,
  });
  return [...holders.map((holder) => line(holder, 'Held by')), ...before.map((holder) => line(holder, 'Before'))];
}

function designationLine(one: Designation, day: Day, names: Names): CardLine {
  return {
    label: nameOf(one.by, names),
    text: one.as,
    ...(names(one.by) && { entry: one.by }),
    when: formatSpan(one, 'designation', day),
    source: one.source,
  };
}

function relationLine(relation: Relation, day: Day, names: Names): CardLine {
  return {
    label: labelOf(relation.is),
    text: nameOf(relation.to, names),
    ...(names(relation.to) && { entry: relation.to }),
    when: formatSpan(relationSpan(relation), 'relation', day),
    source: relation.source,
  };
}

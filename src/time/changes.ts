import type { CardChange, Entry, Fact, SourceRefs } from '../model';
import { addDays, comparePartialDates, type Day, firstDay, formatPartialDate, lastDay } from './partial-date';
import { isHandover, succeeds } from './validity';
import { holderText, labelOf, MEASURES, type Names, nameOf, textOf } from './wording';

/** A change read off a dated fact; `about` is the name or value by which an authored change would tell the same. */
interface Derived extends CardChange {
  about: string;
  /** Words by which an authored change tells the same without that name. */
  said?: RegExp;
}

const LEFT = /\b(?:left office|resign|dismiss|replac|oust|remov|succeed|step|sack|defeat|died|killed)/i;
const LISTED = /\b(?:list|designat|proscri|blacklist|terror)/i;

/** Words that tell what a value is about; what follows is detail. */
const TELLING_WORDS = 4;

/** An authored change this near to a derived one that names the same person or thing tells the same. */
const SAME_CHANGE_DAYS = 31;

/**
 * What changed after the day and up to `today` (ISO dates), newest last: the entry's own `since`, then what follows from
 * its dated facts, holders and designations and is not told by `since` already.
 */
export function changesAfter(entry: Entry, day: Day, today: Day, names: Names): CardChange[] {
  const isNews = (change: { date: string }): boolean => firstDay(change.date) > day && firstDay(change.date) <= today;
  const told = entry.since.filter(isNews).map((change) => changeOf(change.date, change.text, change.source));
  const derived = [...factChanges(entry, names), ...officeChanges(entry), ...designationChanges(entry, names)]
    .filter(isNews)
    .filter((change) => !entry.since.some((other) => tellsTheSame(other.date, other.text, change)));
  return [...told, ...derived.map(({ about: _about, said: _said, ...change }) => change)].sort((a, b) =>
    comparePartialDates(a.date, b.date),
  );
}

const changeOf = (date: string, text: string, source: SourceRefs): CardChange => ({
  date,
  dateText: formatPartialDate(date),
  text,
  source,
});

/** Words that carry a name: four letters or more, without case and accents. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]{4,}/gu) ?? [];

function tellsTheSame(date: string, text: string, { date: day, about, said }: Derived): boolean {
  if (addDays(firstDay(date), -SAME_CHANGE_DAYS) > lastDay(day)) return false;
  if (addDays(lastDay(date), SAME_CHANGE_DAYS) < firstDay(day)) return false;
  if (said?.test(text)) return true;
  const words = new Set(wordsOf(text));
  const [first, last] = [wordsOf(about).slice(0, TELLING_WORDS), wordsOf(about).at(-1)];
  // Of a name the surname is enough, and it comes last; of anything longer half of the words it begins with.
  const isName = /^[\p{Lu}\p{M}][^,;:]*$/u.test(about) && first.length < TELLING_WORDS;
  return isName && last !== undefined
    ? words.has(last)
    : first.length > 0 && first.filter((word) => words.has(word)).length * 2 >= first.length;
}

function factChanges(entry: Entry, names: Names): Derived[] {
  const died = entry.facts.find((fact) => fact.what === 'died' && fact.from !== undefined);
  return entry.facts
    .filter((fact) => !MEASURES.has(fact.what))
    .flatMap((fact) => {
      const changes: Derived[] = [];
      const about = fact.who === undefined ? (fact.value ?? '') : nameOf(fact.who, names);
      const add = (date: string, text: string, said?: RegExp): void => {
        changes.push({ ...changeOf(date, text, fact.source), about, ...(said && { said }) });
      };
      if (fact.from !== undefined) add(fact.from, beganText(fact, names));
      const diedInPost = died !== undefined && isHandover(fact, died);
      const succeeded = entry.facts.some((next) => next !== fact && isHandover(fact, next) && saysItEnded(next, fact));
      if (fact.to !== undefined && !diedInPost && !succeeded) {
        add(fact.to, endedText(fact, names), fact.what === 'office' ? LEFT : undefined);
      }
      return changes;
    });
}

/** Kinds of which a new one says nothing of the one before. */
const SIDE_BY_SIDE = new Set(['office', 'role', 'part-of', 'member-of', 'control', 'parties']);

const saysItEnded = (next: Fact, fact: Fact): boolean =>
  succeeds(next, fact) || (next.what === fact.what && !SIDE_BY_SIDE.has(fact.what));

function officeChanges(entry: Entry): Derived[] {
  const holders = entry.office?.holders ?? [];
  return holders.flatMap((holder) => {
    const changes: Derived[] = [];
    const add = (date: string, text: string): void => {
      changes.push({ ...changeOf(date, text, holder.source), about: holder.name });
    };
    if (holder.from !== undefined) add(holder.from, `${holderText(holder)} took office.`);
    const succeeded = holders.some((next) => next !== holder && isHandover(holder, next));
    if (holder.to !== undefined && !succeeded) add(holder.to, `${holder.name} left office.`);
    return changes;
  });
}

function designationChanges(entry: Entry, names: Names): Derived[] {
  return entry.designations.flatMap((one) => {
    const by = nameOf(one.by, names);
    const changes: Derived[] = [];
    if (one.from)
      changes.push({ ...changeOf(one.from, `Listed by ${by}: ${one.as}.`, one.source), about: by, said: LISTED });
    if (one.to)
      changes.push({
        ...changeOf(one.to, `No longer listed by ${by}: ${one.as}.`, one.source),
        about: by,
        said: LISTED,
      });
    return changes;
  });
}

/** Roles that a person takes up within what the entry is about. */
const ROLES = new Set(['leader', 'deputy-leader', 'spokesperson', 'commander', 'head']);
/** A value that only qualifies the role. */
const QUALIFIER = /^(?:acting|interim|caretaker|de facto)$/i;
/** The longest value that is taken for the name of a role ("caretaker prime minister") and not for a remark. */
const ROLE_WORDS = 4;

/** What a leader leads as: "prime minister", "acting leader", "leader"; null when no person is named to hold it. */
function roleOf(fact: Fact): string | null {
  if (!ROLES.has(fact.what) || fact.who === undefined) return null;
  const role = labelOf(fact.what).toLowerCase();
  const value = fact.value ?? '';
  if (QUALIFIER.test(value)) return `${value} ${role}`;
  return /^\p{L}[\p{L} -]*$/u.test(value) && value.split(' ').length <= ROLE_WORDS ? value : role;
}

function beganText(fact: Fact, names: Names): string {
  const text = textOf(fact, names);
  const role = roleOf(fact);
  if (role && fact.who) return `${nameOf(fact.who, names)} became ${role}.`;
  if (fact.what === 'office') return sentence(`Became ${text}`);
  if (fact.what === 'name') return sentence(`Took the name ${text}`);
  if (fact.what === 'member-of') return sentence(`Joined ${text}`);
  if (fact.what === 'status') return sentence(text);
  return sentence(text ? `${labelOf(fact.what)}: ${text}` : labelOf(fact.what));
}

function endedText(fact: Fact, names: Names): string {
  const text = textOf(fact, names);
  const role = roleOf(fact);
  if (role && fact.who) return `${nameOf(fact.who, names)} was ${role} until then.`;
  if (fact.what === 'office') return sentence(`Left office as ${text}`);
  if (fact.what === 'name') return sentence(`Gave up the name ${text}`);
  if (fact.what === 'member-of') return sentence(`Left ${text}`);
  return sentence(`${labelOf(fact.what)} until then: ${text}`);
}

const sentence = (text: string): string => {
  const whole = /[.!?]$/.test(text) ? text : `${text}.`;
  return whole.charAt(0).toUpperCase() + whole.slice(1);
};

import type { Block, DateMention } from '../model';
import { extentOf, unitOf, type Value } from './calendar';
import { findWrittenDays, numericOrder, readWrittenDay } from './explicit';
import type { Day } from './partial-date';
import { daysBetween } from './partial-date';
import type { Groups, Rule } from './rules';
import { DAY_RULES } from './rules-days';
import { PERIOD_RULES } from './rules-periods';
import { QUARTER_RULES } from './rules-quarters';
import { Scene } from './scene';

export interface DateContext {
  /** ISO date of publication, with or without time; null when unknown: then only dates that hold their year are read. */
  published: string | null;
  /** BCP 47 tag and address of the page: they tell whether 01/02/2024 is in January or February. */
  lang?: string | null;
  url?: string | null;
  blocks?: readonly Block[];
}

interface Candidate {
  start: number;
  end: number;
  read(scene: Scene): Value | null;
  aside: boolean;
  yearStated: boolean;
}

/**
 * Date expressions of the text, in order and without overlaps, as calendar values (see calendar.ts). What cannot be
 * resolved is left out. chrono-node reads days written as dates; the rules here read the rest against the day of
 * writing, the tense of the sentence and the dates before it. Time is linear in the length of the text.
 */
export function resolveDates(text: string, context: DateContext): DateMention[] {
  const order = numericOrder(context.lang ?? null, context.url ?? null);
  const candidates = [
    ...writtenDays(text, order),
    ...[...DAY_RULES, ...PERIOD_RULES, ...QUARTER_RULES].flatMap((rule) => matches(text, rule)),
  ];
  candidates.sort((a, b) => a.start - b.start || b.end - a.end);
  const published = context.published?.match(/^\d{4}-\d{2}-\d{2}/)?.[0] ?? null;
  const scene = new Scene(text, published && datelineDay(text, published, candidates));
  const found: DateMention[] = [];
  for (const candidate of candidates) {
    const { start, end, aside, yearStated } = candidate;
    if (start < scene.end) continue;
    const readTo = scene.end;
    Object.assign(scene, { start, end });
    const value = candidate.read(scene);
    if (value === null) {
      scene.end = readTo;
      continue;
    }
    scene.tell(value, { aside, yearStated });
    found.push({ start, end, surface: text.slice(start, end), value });
  }
  return joinRanges(text, found);
}

const writtenDays = (text: string, order: ReturnType<typeof numericOrder>): Candidate[] =>
  findWrittenDays(text, order).map((written) => ({
    start: written.start,
    end: written.end,
    read: (scene) => readWrittenDay(written, scene),
    aside: false,
    yearStated: written.year !== null,
  }));

function matches(text: string, rule: Rule): Candidate[] {
  return Array.from(text.matchAll(rule.pattern), (match) => {
    const groups: Groups = match.groups ?? {};
    return {
      start: match.index,
      end: match.index + match[0].length,
      read: (scene: Scene) => rule.read(groups, scene, match[0]),
      aside: rule.aside ?? false,
      yearStated: rule.yearStated?.(groups) ?? false,
    };
  });
}

/** How far into the text a dateline stands, and how much older than the page it may be. */
const DATELINE = { reach: 160, days: 7 };

/** The day a dateline gives ("KABUL, Jan. 4 (AP) –"), from which "today" counts; else that of publication. */
function datelineDay(text: string, published: Day, candidates: readonly Candidate[]): Day {
  const first = candidates.find(
    (one) => one.start < DATELINE.reach && /^\p{Lu}{3,}[\p{Lu}\p{L}\s.,'’-]*,\s+$/u.test(lineBefore(text, one.start)),
  );
  if (!first || !/^\s*(?:\([^)]{2,30}\)\s*)?(?:--|[-–—_])\s/.test(text.slice(first.end, first.end + 40)))
    return published;
  const scene = Object.assign(new Scene(text, published), { start: first.start, end: first.end });
  const value = first.read(scene);
  if (value === null || value.length !== 10) return published;
  const age = daysBetween(value, published);
  return age >= 0 && age <= DATELINE.days ? value : published;
}

const lineBefore = (text: string, at: number): string => text.slice(text.lastIndexOf('\n', at - 1) + 1, at);

const TO = /^\s*(?:to|until|till|through|-|–|—)\s*$/i;
const AND = /^\s+and\s+$/i;
const FROM = /\bfrom\s+$/i;
const BETWEEN = /\bbetween\s+$/i;

/** Whether two neighbouring dates are the ends of a range, by the words between and before them and what they are. */
function isRangeBetween(between: string, before: string, from: Value, to: Value): boolean {
  if (from.includes('/') || to.includes('/')) return false;
  if (AND.test(between)) return BETWEEN.test(before);
  return TO.test(between) && (FROM.test(before) || unitOf(from) === unitOf(to));
}

/** Joins "from March to May", "between 2004 and 2008", "Oct. 7-9" into one interval `from/to`. */
function joinRanges(text: string, dates: readonly DateMention[]): DateMention[] {
  const joined: DateMention[] = [];
  for (const date of dates) {
    const previous = joined.at(-1);
    const between = previous && text.slice(previous.end, date.start);
    const isRange =
      between !== undefined &&
      !/^['’]s\b/.test(text.slice(date.end, date.end + 3)) &&
      isRangeBetween(
        between,
        text.slice(Math.max(0, previous!.start - 12), previous!.start),
        previous!.value,
        date.value,
      );
    const value = isRange ? intervalOf(previous!.value, date.value) : null;
    if (value === null) joined.push(date);
    else
      joined[joined.length - 1] = {
        start: previous!.start,
        end: date.end,
        surface: text.slice(previous!.start, date.end),
        value,
      };
  }
  return joined;
}

/** `from/to`; where the first end left out its year ("March to May 2004") it takes the second's. Null when it runs backward. */
function intervalOf(from: Value, to: Value): Value | null {
  const sameYear = `${to.slice(0, 4)}${from.slice(4)}`;
  for (const begin of from.length > 4 && to.length > 4 ? [from, sameYear] : [from]) {
    const value = `${begin}/${to}`;
    if (extentOf(value)) return value;
  }
  return null;
}

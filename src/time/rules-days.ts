import { extentOf, shiftDay, type Value, valueAt, weekdayOf } from './calendar';
import { COUNT, countOf, DAYTIME, SP, WEEKDAY, weekdayNumber } from './lexicon';
import { nearestDay } from './nearest';
import { addDays, type Day, dayOf } from './partial-date';
import { type Rule, words } from './rules';
import type { Scene } from './scene';

/** What goes before a day without changing it: "earlier today", "late Tuesday", "noon Thursday", "10 p.m. Friday". */
const HOUR = `(?:(?:\\d{1,2}(?::\\d{2})?${SP}[ap]\\.?m\\.?${SP})?(?:(?:early|earlier|late|later|${DAYTIME}|mid-?${SP}${DAYTIME})(?:${SP}on)?${SP}){0,2})`;

const deicticDay: Rule = {
  pattern: words(
    `${HOUR}(?:the${SP}(?<two>day${SP}before${SP}yesterday|day${SP}after${SP}tomorrow)|(?<word>today|tonight|yesterday|tomorrow|last${SP}night|this${SP}(?:morning|afternoon|evening)))(?:${SP}(?:at${SP})?${DAYTIME})?`,
  ),
  read({ two, word }, scene, surface) {
    const { today } = scene;
    if (today === null || isTitleOrIdiom(scene, word ?? '', surface)) return null;
    if (two) return addDays(today, two.includes('before') ? -2 : 2);
    const first = word!.toLowerCase();
    const step = first === 'yesterday' || first.startsWith('last') ? -1 : first === 'tomorrow' ? 1 : 0;
    return addDays(today, step);
  },
};

/** "USA Today", "the people of tomorrow", "today's youth": no day. */
function isTitleOrIdiom(scene: Scene, word: string, surface: string): boolean {
  if (/^T/.test(surface.slice(surface.length - word.length)) && /\p{L}\s$/u.test(scene.before(2))) return true;
  if (/^tomorrow$/i.test(word) && /\bof\s$/i.test(scene.before(4))) return true;
  return /^['’]s\s(?:\p{L}+\s)?(?:world|youth|society|standards|age|generation|young|children)\b/u.test(
    scene.after(28),
  );
}

/** "Black Friday", "every Monday", "Sheffield Wednesday": no day of this week. */
const NAMED_BEFORE = /\b(?:black|good|bloody|ash|super|cyber|palm|every|each|most|some|sheffield|giving)\s+$/i;
const NAMED_AFTER =
  /^\s+(?:Times|Telegraph|Mirror|Express|Mail|Post|Herald|Star|Sun|People|Night Live|Review|Magazine)\b/;

/** The day of that weekday nearest to `from` on one side; `from` itself only with `inclusive`. */
export function weekdayFrom(from: Day, weekday: number, side: -1 | 1, inclusive: boolean): Day {
  const ahead = (weekday - weekdayOf(from) + 7) % 7;
  if (ahead === 0) return inclusive ? from : addDays(from, 7 * side);
  return addDays(from, side === 1 ? ahead : ahead - 7);
}

/** "Open Monday through Thursday" is every week's. */
const WEEKDAYS_TO = new RegExp(`^${SP}(?:through|thru|to|-|–)${SP}${WEEKDAY}`, 'i');
const TO_WEEKDAY = new RegExp(`${WEEKDAY}${SP}(?:through|thru|to|-|–)${SP}$`, 'i');

const weekday: Rule = {
  pattern: words(
    `(?:(?<mod>last|next|this${SP}(?:past|coming)|this|the${SP}(?:previous|following|next)|that)${SP})?${HOUR}(?<day>${WEEKDAY})(?:${SP}${DAYTIME})?`,
  ),
  read({ mod, day }, scene, surface) {
    const weekdayName = surface.slice(surface.toLowerCase().lastIndexOf(day!.toLowerCase()));
    if (/^\p{Ll}/u.test(weekdayName)) return null;
    if (NAMED_BEFORE.test(scene.before(12)) || NAMED_AFTER.test(scene.after(16))) return null;
    if (WEEKDAYS_TO.test(scene.after(30)) || TO_WEEKDAY.test(scene.before(30))) return null;
    const number = weekdayNumber(day!);
    const kind = mod?.toLowerCase().replace(/\s+/g, ' ');
    const focus = scene.focus('day');
    if (kind === 'that' || kind?.startsWith('the ')) {
      if (focus === null)
        return kind === 'the previous' && scene.today ? weekdayFrom(scene.today, number, -1, false) : null;
      if (kind === 'that') return weekdayOf(focus) === number ? focus : null;
      return weekdayFrom(focus, number, kind === 'the previous' ? -1 : 1, false);
    }
    const { today } = scene;
    if (today === null) return null;
    if (kind === 'last' || kind === 'this past') return weekdayFrom(today, number, -1, false);
    if (kind === 'next') return weekdayFrom(today, number, 1, false);
    if (kind === 'this' || kind === 'this coming') return weekdayFrom(today, number, 1, true);
    // News says "Thursday" for the last one, today included (wires print the day itself), unless the verb looks ahead.
    return weekdayFrom(today, number, scene.direction === 'future' ? 1 : -1, true);
  },
};

/** A day that is a name of its own in every country's news. */
const nineEleven: Rule = {
  pattern: words('9/11'),
  read: (_, { today }) => (today === null || today >= '2001-09-11' ? '2001-09-11' : null),
};

const sameOrNextDay: Rule = {
  pattern: words(
    `(?:(?:early|earlier|late|later)${SP})?(?:the${SP}(?<rel>same|very${SP}same|following|next|previous|preceding)|(?<that>that))${SP}(?:day|morning|afternoon|evening|night)|the${SP}day${SP}(?<after>after|before)(?=${SP}[,.;])`,
  ),
  read({ rel, after }, scene) {
    const day = scene.focus('day');
    if (day === null) return null;
    const word = (rel ?? after)?.toLowerCase();
    if (word === undefined || word.includes('same')) return day;
    return addDays(day, word === 'following' || word === 'next' || word === 'after' ? 1 : -1);
  },
};

/** Gregorian Easter Sunday by the "anonymous" computus (Meeus, Astronomical Algorithms, ch. 8). */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}

/** The fourth Thursday of November: news in English means the American one. */
const thanksgiving = (year: number): Day => addDays(weekdayFrom(dayOf(year, 11, 1), 3, 1, true), 21);

const HOLIDAYS: [RegExp, (year: number) => Day][] = [
  [/christmas\s+eve/, (year) => dayOf(year, 12, 24)],
  [/boxing/, (year) => dayOf(year, 12, 26)],
  [/christmas/, (year) => dayOf(year, 12, 25)],
  [/new\s+year['’]s\s+eve/, (year) => dayOf(year, 12, 31)],
  [/new\s+year/, (year) => dayOf(year, 1, 1)],
  [/thanksgiving/, thanksgiving],
  [/good\s+friday/, (year) => addDays(easterSunday(year), -2)],
  [/easter\s+monday/, (year) => addDays(easterSunday(year), 1)],
  [/easter/, easterSunday],
  [/halloween/, (year) => dayOf(year, 10, 31)],
  [/valentine/, (year) => dayOf(year, 2, 14)],
];

const holiday: Rule = {
  pattern: words(
    `(?:(?<mod>last|next)${SP})?(?<name>christmas${SP}(?:day|eve)|christmas|boxing${SP}day|new${SP}year['’]s${SP}(?:day|eve)|thanksgiving(?:${SP}day)?|good${SP}friday|easter${SP}(?:sunday|monday)|easter|halloween|valentine['’]s${SP}day)(?!${SP}(?:bombing|island|rising|egg|tree|card|carol|market|present|shopping|party|season|holiday|week)s?)(?:,?${SP}(?<year>\\d{4}))?`,
  ),
  read({ mod, name, year }, scene, surface) {
    if (!/\p{Lu}/u.test(surface)) return null;
    const inYear = HOLIDAYS.find(([test]) => test.test(name!.toLowerCase()))![1];
    if (year) return inYear(Number(year));
    const { today } = scene;
    if (today === null) return null;
    const thisYear = Number(today.slice(0, 4));
    const days = [thisYear - 1, thisYear, thisYear + 1].map(inYear);
    if (mod?.toLowerCase() === 'last') return days.findLast((day) => day < today) ?? null;
    if (mod) return days.find((day) => day > today) ?? null;
    return nearestDay(scene, inYear);
  },
};

/** Hedges that leave the number near enough; after "more than" no date can be told. */
const HEDGE = `(?:(?:about|around|some|nearly|almost|just|roughly|exactly|only|barely)${SP})?`;
const VAGUE = /\b(?:more\s+than|less\s+than|over|at\s+least|up\s+to|or|within)\s+$/i;

const counted: Rule = {
  pattern: words(
    `${HEDGE}(?<count>${COUNT})(?:${SP}|-)(?<unit>day|week|month|year|decade)s?(?:${SP}or${SP}so)?${SP}(?:(?<ago>ago|from${SP}(?:now|today)|hence)|(?<rel>earlier|later|previously|afterwards?|before|after)(?<end>(?=${SP}[,.;])|(?!${SP}[,.;])))`,
  ),
  aside: true,
  read({ count, unit, ago, rel }, scene) {
    if (VAGUE.test(scene.before(12))) return null;
    const number = countOf(count!);
    if (number === null || number === 0) return null;
    const kind = unit!.toLowerCase() as 'day' | 'week' | 'month' | 'year' | 'decade';
    const grain = kind === 'decade' ? 'year' : kind;
    const steps = kind === 'decade' ? number * 10 : number;
    if (ago) {
      const sign = ago.toLowerCase() === 'ago' ? -1 : 1;
      if (kind === 'year' && number === 1) return yearBefore(scene);
      return scene.today && shiftValue(scene.today, sign * steps, grain);
    }
    const word = rel!.toLowerCase();
    // "two days before the vote" counts from an event we cannot date.
    if ((word === 'before' || word === 'after') && !/^\s*[,.;]/.test(scene.after(3))) return null;
    const sign = word === 'earlier' || word === 'previously' || word === 'before' ? -1 : 1;
    if (kind === 'year' && number === 1 && sign === -1) return yearBefore(scene);
    const anchor = scene.focus(grain) ?? (sign === -1 ? scene.today && valueAt(scene.today, grain) : null);
    return anchor && shiftValue(anchor, sign * steps, grain);
  },
};

/** The value so many units on from the one counted from, in that unit; null beyond what a calendar of four digits holds. */
function shiftValue(value: Value, count: number, unit: 'day' | 'week' | 'month' | 'year'): Value | null {
  const first = extentOf(value)?.first;
  const year = Number(value.slice(0, 4)) + count;
  if (first === undefined || (unit === 'year' && (year < 1000 || year > 9999))) return null;
  return valueAt(shiftDay(first, count, unit), unit);
}

/** "A year ago" in a report on a quarter means that quarter of the year before; elsewhere the year. */
export function yearBefore(scene: Scene): Value | null {
  const quarter = scene.focus('quarter');
  if (quarter) return `${Number(quarter.slice(0, 4)) - 1}${quarter.slice(4)}`;
  return scene.fromToday('year', -1);
}

export const DAY_RULES: readonly Rule[] = [deicticDay, nineEleven, weekday, sameOrNextDay, holiday, counted];

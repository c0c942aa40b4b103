import { extentOf, shift, shiftDay, type Unit, type Value, valueAt } from './calendar';
import {
  COUNT,
  countOf,
  JOIN,
  MONTH,
  monthNumber,
  ORDINAL,
  SEASON,
  SP,
  SPELLED_YEAR,
  seasonCode,
  spelledYear,
  YEAR,
} from './lexicon';
import { nearestPeriod, yearOfToday } from './nearest';
import { type Rule, words } from './rules';
import type { Scene } from './scene';

/** "Early", "late", "the end of": the value stays that of what they qualify. */
const PART = `(?:(?:(?:very${SP})?(?:early|earlier|late|later|mid|middle)(?:${SP}in)?${JOIN}|(?:the${SP})?(?:beginning|start|middle|end|rest|remainder|close|course|whole)${SP}of${SP}))?`;

/** The last such period that was over before today's month, season, …, or the next to begin after it. */
function strictlyBeside(scene: Scene, side: -1 | 1, unit: Unit, valueIn: (year: number) => Value): Value | null {
  const { today } = scene;
  const year = yearOfToday(scene);
  if (today === null || year === null) return null;
  const now = extentOf(valueAt(today, unit))!;
  const periods = [year - 2, year - 1, year, year + 1, year + 2].map(valueIn);
  return (
    (side === -1
      ? periods.findLast((period) => extentOf(period)!.last < now.first)
      : periods.find((period) => extentOf(period)!.first > now.last)) ?? null
  );
}

/** Months that are also common words or first names: taken for a month only behind a word that goes with dates. */
const AMBIGUOUS_MONTH = /^(?:may|march|april|june|august|mar|sept?|jan|dec|oct|nov|feb|apr|jun|jul|aug)\b/i;
const DATE_PREPOSITION =
  /\b(?:in|by|since|until|till|from|to|through|of|for|during|before|after|between|and|on|or|the|this|its|his|their|a|mid|early|late)[\s-]+$/i;
const DATE_ONLY = /\b(?:in|by|since|until|early|late|mid|from|through|during)[\s-]+$/i;

const month: Rule = {
  pattern: words(
    `${PART}(?:(?<mod>last|next|this${SP}(?:past|coming)|this|that|the${SP}(?:previous|following))${SP})?(?<month>${MONTH})(?:,?${SP}(?:of${SP})?(?<year>${YEAR}|${SPELLED_YEAR})|${SP}(?:of${SP})?(?<rel>last|this|next|that|the${SP}(?:same|previous|following))${SP}year|${SP}['’](?<short>\\d{2}))?(?!\\.?${SP}\\d{1,2}(?!\\d|,\\d|\\.\\d|${SP}%))`,
  ),
  yearStated: (groups) => groups.year !== undefined,
  read({ mod, month, year, rel, short }, scene, surface) {
    const name = surface.slice(surface.toLowerCase().lastIndexOf(month!.toLowerCase()));
    if (!/^\p{Lu}/u.test(name)) return null;
    const number = String(monthNumber(month!)).padStart(2, '0');
    if (year) {
      const stated = /^\d/.test(year) ? Number(year) : spelledYear(year);
      return stated === null ? null : `${stated}-${number}`;
    }
    if (short) return `${Number(short) > 50 ? 19 : 20}${short}-${number}`;
    const valueIn = (inYear: number): Value => `${inYear}-${number}`;
    // "Jan" and "Mar" are first names and more; as a month of their own they have a full stop.
    if (month!.length === 3 && !/^may$/i.test(month!)) return null;
    if (rel) {
      const base = relativeYear(rel, scene);
      return base && valueIn(Number(base));
    }
    const kind = mod?.toLowerCase().replace(/\s+/g, ' ');
    if (kind === undefined && AMBIGUOUS_MONTH.test(name) && !DATE_PREPOSITION.test(scene.before(12))) {
      if (!/^(?:early|late|mid)/i.test(surface)) return null;
    }
    // "Ana and April Marsh": a first name, unless the word before can only go with a date.
    if (kind === undefined && /^\s\p{Lu}\p{Ll}/u.test(scene.after(3)) && !DATE_ONLY.test(scene.before(10))) return null;
    if (kind === 'last' || kind === 'this past') return strictlyBeside(scene, -1, 'month', valueIn);
    if (kind === 'next') return strictlyBeside(scene, 1, 'month', valueIn);
    if (kind === 'this' || kind === 'this coming') return scene.today && valueIn(yearOfToday(scene)!);
    const stated = scene.statedYear(number);
    const focus = scene.focus('month');
    if (kind === 'that') return focus?.endsWith(number) ? focus : null;
    return (stated !== null && focus === valueIn(stated) ? focus : null) ?? nearestPeriod(scene, valueIn);
  },
};

function relativeYear(word: string, scene: Scene): Value | null {
  const kind = word.toLowerCase();
  if (kind === 'last') return scene.fromToday('year', -1);
  if (kind === 'this') return scene.fromToday('year', 0);
  if (kind === 'next') return scene.fromToday('year', 1);
  const focus = scene.focus('year');
  if (focus === null) return null;
  return kind.endsWith('previous') ? shift(focus, -1) : kind.endsWith('following') ? shift(focus, 1) : focus;
}

/** What a bare number of four digits goes with when it counts something or is the name of something. */
const COUNTED_AFTER =
  /^\s?(?:%|[-–]?(?:per\s?cent|percent|people|persons?|men|women|children|troops|soldiers|points?|miles?|km|kilomet|met(?:er|re)s?|feet|foot|yards?|dollars?|euros?|pounds?|tons?|tonnes?|kg|jobs|votes|seats|shares|units|homes|houses|workers|employees|members|rupees|megawatts?|mw\b|hours?|[ap]\.?m\b|gmt|years?\s+(?:ago|old|later|earlier)|block\b))/i;
/** "1935 Orchard St." */
const ADDRESS_AFTER =
  /^\s(?:\p{Lu}[\p{L}.]*\s){1,2}(?:St|Ave|Rd|Blvd|Dr|Ln|Ct|Street|Avenue|Road|Drive|Lane|Boulevard|Court)\b/u;
const NUMBER_BEFORE =
  /(?:[$£€¥#:@/&=+*]|\d[.,–-]|\b(?:no\.?|number|resolutions?|flight|room|route|highway|section|article|page|channel|model|docket|rule|form|boeing|airbus|to\s+the\s+tune\s+of|nearly|about|some|almost|over|than|least)\s?)$/i;
const YEAR_PREPOSITION =
  /\b(?:in|since|by|until|till|from|of|before|after|during|through|between|to|circa|year|early|late|mid|fiscal|post|pre|the|and|around)[\s-]+$/i;
/** Years told without any word that goes with dates: outside, a number of four digits is as likely an amount. */
const PLAIN_YEARS = { from: 1900, ahead: 60 };

const year: Rule = {
  pattern: words(
    `${PART}(?:fiscal${SP}(?:year${SP})?|calendar${SP}(?:year${SP})?|FY${SP})?(?:(?<year>${YEAR})|['’](?<short>\\d{2})|(?<spelled>${SPELLED_YEAR}))(?![.,]\\d)`,
  ),
  read({ year, short, spelled }, scene, surface) {
    if (spelled)
      return /two\s+thousand$/i.test(spelled) && !/\byear\s+$/i.test(scene.before(8))
        ? null
        : str(spelledYear(spelled));
    if (COUNTED_AFTER.test(scene.after(20)) || ADDRESS_AFTER.test(scene.after(40))) return null;
    const bare = surface === year;
    if (bare && NUMBER_BEFORE.test(scene.before(18))) return null;
    if (short) {
      if (!/\b(?:fiscal|in|since|of|by|from|to|until)\s+$/i.test(scene.before(10) + surface.slice(0, -3))) return null;
      return `${Number(short) > 50 ? 19 : 20}${short}`;
    }
    const number = Number(year);
    const now = yearOfToday(scene) ?? new Date(0).getUTCFullYear() + 60;
    const plain = number >= PLAIN_YEARS.from && number <= now + PLAIN_YEARS.ahead;
    if (!plain && bare && !(YEAR_PREPOSITION.test(scene.before(12)) && number <= now + PLAIN_YEARS.ahead)) return null;
    return year!;
  },
};

/** 2004-2008, 1998-99. */
const years: Rule = {
  pattern: words(`(?<from>${YEAR})[-–](?<to>${YEAR}|\\d{2})(?![-–/.,]?\\d)`),
  read({ from, to }, scene) {
    if (NUMBER_BEFORE.test(scene.before(18)) || COUNTED_AFTER.test(scene.after(20))) return null;
    const end = to!.length === 2 ? from!.slice(0, 2) + to : to!;
    return Number(end) <= Number(from) || Number(end) - Number(from) > 150 ? null : `${from}/${end}`;
  },
};

const str = (number: number | null): string | null => (number === null ? null : String(number));

const relativePeriod: Rule = {
  pattern: words(
    `${PART}(?:(?:the${SP})?(?<mod>last|this${SP}past|this|next|current|coming|previous|preceding|following|same|prior)|(?<that>that))${SP}(?:fiscal${SP}|calendar${SP})?(?<unit>week|weekend|month|year|decade|century|${SEASON})(?:['’]s(?=${SP}(?:${ORDINAL}|quarter|period)))?(?!${SP}(?:old|${MONTH}))(?:${SP}or${SP}so)?`,
  ),
  read({ mod, unit, that }, scene, surface) {
    // "This Week" is a programme.
    if (/^(?:This|Last|Next)\s+\p{Lu}/u.test(surface) && !/\b(?:Spring|Summer|Autumn|Fall|Winter)$/.test(surface))
      return null;
    const kind = (mod ?? that)!.toLowerCase().replace(/\s+/g, ' ');
    const season = new RegExp(`^${SEASON}$`, 'i').test(unit!) ? seasonCode(unit!) : null;
    const grain: Unit = season ? 'season' : (unit!.toLowerCase() as Unit);
    const valueIn = (inYear: number): Value => `${inYear}-${season}`;
    // "The last week" and "the past year" are the time up to now, "last week" is a week of the calendar.
    switch (kind) {
      case 'this':
      case 'current':
        return season ? seasonThisYear(scene, valueIn) : scene.fromToday(grain, 0);
      case 'last':
      case 'this past':
        return season ? strictlyBeside(scene, -1, 'season', valueIn) : scene.fromToday(grain, -1);
      case 'next':
      case 'coming': {
        if (season) return strictlyBeside(scene, 1, 'season', valueIn);
        const focus = /^the\b/i.test(surface) ? scene.focus(grain) : null;
        return focus ? shift(focus, 1) : scene.fromToday(grain, 1);
      }
      case 'same':
      case 'that':
        return season ? null : scene.focus(grain);
      default: {
        if (season) return null;
        const focus = scene.focus(grain);
        const step = kind === 'following' ? 1 : -1;
        return focus ? shift(focus, step) : step === -1 ? scene.fromToday(grain, -1) : null;
      }
    }
  },
};

/** "This winter" said in January began in the year before. */
function seasonThisYear(scene: Scene, valueIn: (year: number) => Value): Value | null {
  const { today } = scene;
  if (today === null) return null;
  const now = valueAt(today, 'season');
  const value = valueIn(yearOfToday(scene)!);
  return now.slice(5) === value.slice(5) ? now : value;
}

const weekend: Rule = {
  pattern: words(`(?:over${SP})?the${SP}weekend`),
  read(_, scene) {
    if (scene.today === null) return null;
    return valueAt(shiftDay(scene.today, scene.direction === 'future' ? 0 : -5, 'day'), 'weekend');
  },
};

const pastUnits: Rule = {
  pattern: words(
    `the${SP}(?<mod>past|last|next|coming)${SP}(?:(?<count>${COUNT})${SP})?(?<unit>day|week|month|year|decade)s?`,
  ),
  read({ mod, count, unit }, scene) {
    const ahead = /next|coming/i.test(mod!);
    // "The next day" counts from another date, "the last day" belongs to something.
    if (count === undefined && (ahead || /^day/i.test(unit!))) return null;
    const number = count === undefined ? 1 : countOf(count);
    const { today } = scene;
    if (number === null || today === null) return null;
    const other = shiftDay(today, ahead ? number : -number, unit!.toLowerCase() as Unit);
    return ahead ? `${today}/${other}` : `${other}/${today}`;
  },
};

const season: Rule = {
  pattern: words(
    `${PART}(?:(?:the|in|last|this)${SP})?(?<season>${SEASON})(?:${SP}of)?${SP}(?:(?<year>${YEAR})|(?<spelled>${SPELLED_YEAR}))`,
  ),
  read({ season, year, spelled }) {
    const number = year ?? str(spelledYear(spelled!));
    return number && `${number}-${seasonCode(season!)}`;
  },
};

/** "Over the summer", "in the early spring". "The fall" is mostly a fall: it needs a year or "last". */
const bareSeason: Rule = {
  pattern: words(
    `(?<=(?:in|over|during|by|until|since|through|of)${SP})the${SP}(?:(?:early|late)${SP})?(?<season>spring|summer|autumn|winter)(?!${SP}(?:of|games|olympics|sports?|months?|season|palace))`,
  ),
  read({ season }, scene) {
    return nearestPeriod(scene, (inYear) => `${inYear}-${seasonCode(season!)}`);
  },
};

const decade: Rule = {
  pattern: words(
    `(?:the${SP})?(?:(?:early|late|mid|middle)(?:${SP}(?:and|to)${SP}(?:early|late|mid))?${JOIN})?(?:(?<year>(?:1[0-9]|20)\\d0)['’]?s|['’](?<short>[1-9]0)s|(?<=the${SP}(?:(?:early|late|mid)${JOIN})?)(?<name>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))`,
  ),
  read({ year, short, name }, scene) {
    if (year) return year.slice(0, 3);
    if (short) return `19${short[0]}`;
    if (/\b(?:in|into)\s+(?:his|her|their|my)\s+/i.test(scene.before(14))) return null;
    const tens = ['twent', 'thirt', 'fort', 'fift', 'sixt', 'sevent', 'eight', 'ninet'].findIndex((stem) =>
      name!.toLowerCase().startsWith(stem),
    );
    return `19${tens + 2}`;
  },
};

const CENTURIES = 'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'.split(' ');

const century: Rule = {
  pattern: words(
    `(?:the${SP})?(?:(?:early|late|mid)${JOIN})?(?:(?<number>\\d{1,2})(?:st|nd|rd|th)|(?<name>${CENTURIES.join('|')}))${JOIN}century(?!${SP}(?:fox|bc))`,
  ),
  read({ number, name }) {
    const ordinal = number ? Number(number) : CENTURIES.indexOf(name!.toLowerCase()) + 15;
    return ordinal >= 11 && ordinal <= 22 ? String(ordinal - 1) : null;
  },
};

const yearEnd: Rule = {
  pattern: words(
    `(?:(?<year>${YEAR})${SP})?year(?:['’]s${SP}|-|${SP})end|(?<part>(?:the${SP})?(?:end|rest|remainder|beginning|start)${SP}of${SP}the${SP}(?:year|month|week)|(?:earlier|later|late|early)${SP}in${SP}the${SP}(?:year|month|week)|(?<=for${SP})the${SP}(?:full${SP}|whole${SP}|entire${SP}|fiscal${SP})?year(?!${SP}(?:of|when|in|that|ahead|to|before|after)))`,
  ),
  read({ year, part }, scene) {
    if (year) return `${year}-12-31`;
    if (part) return scene.fromToday(/month$/i.test(part) ? 'month' : /week$/i.test(part) ? 'week' : 'year', 0);
    const value = nearestPeriod(scene, (inYear) => `${inYear}-12`);
    return value && `${value}-31`;
  },
};

export const PERIOD_RULES: readonly Rule[] = [
  month,
  year,
  years,
  relativePeriod,
  weekend,
  pastUnits,
  season,
  bareSeason,
  decade,
  century,
  yearEnd,
];

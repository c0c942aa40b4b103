import type { Value } from './calendar';
import { JOIN, ORDINAL, ordinalNumber, SP, YEAR } from './lexicon';
import { nearestPeriod, yearOfToday } from './nearest';
import { type Rule, words } from './rules';

/** How business reports speak of quarters and halves. */

const quarter: Rule = {
  pattern: words(
    `(?:(?:the|its|a|their|an?)${SP})?(?:(?<before>${YEAR}|this${SP}year['’]s|last${SP}year['’]s|next${SP}year['’]s|year-(?:ago|earlier)|comparable${SP}year-(?:ago|earlier)|fiscal|company['’]s)${JOIN})?(?:fiscal${JOIN})?(?<ordinal>${ORDINAL}|last|latter)${JOIN}(?:fiscal${JOIN})?(?<kind>quarter|half)(?:,?${SP}(?:of${SP})?(?:fiscal${SP})?(?:(?<year>${YEAR})|(?<rel>this|last|next)${SP}year))?`,
  ),
  read({ before, ordinal, kind, year, rel }, scene) {
    const number = /^la/i.test(ordinal!) ? 2 : ordinalNumber(ordinal!);
    const code = kind!.toLowerCase() === 'half' ? 'H' : 'Q';
    if (/^la/i.test(ordinal!) && code === 'Q') return null;
    if (code === 'H' && (number > 2 || !(year ?? rel ?? before))) return null;
    const valueIn = (inYear: number): Value => `${inYear}-${code}${number}`;
    if (year) return valueIn(Number(year));
    if (before && /^\d/.test(before)) return valueIn(Number(before));
    const now = yearOfToday(scene);
    if (now === null) return null;
    const side = (rel ?? before ?? '').toLowerCase();
    if (/^last|year-/.test(side)) return valueIn(now - 1);
    if (side.startsWith('next')) return valueIn(now + 1);
    if (side.startsWith('this')) return valueIn(now);
    // "Expects a third-quarter loss" of a quarter just over: what is nearest counts more than the verb.
    return nearestPeriod(scene, valueIn, scene.direction === 'past' ? 'past' : null);
  },
};

/** "The quarter", "the latest period": the one the report is about, or the one that ended last. */
const thisQuarter: Rule = {
  pattern: words(
    `(?:the|this)${SP}(?:(?<mod>latest|most${SP}recent|current|recent|just-ended)${SP})?(?<kind>quarter|period)(?!${SP}(?:of|when|from|in${SP}which|that|between|ended|ending))`,
  ),
  read({ mod, kind }, scene) {
    const topic = scene.topic('quarter');
    if (kind!.toLowerCase() === 'period' && (mod === undefined || topic === null)) return null;
    if (mod?.toLowerCase() === 'current') return scene.fromToday('quarter', 0);
    return mod === undefined ? topic : (topic ?? scene.fromToday('quarter', -1));
  },
};

const yearAgo: Rule = {
  pattern: words(
    `(?:(?:the|its|a)${SP})?(?:(?:comparable|corresponding|same)${SP})?year-(?:ago|earlier)(?:${SP}(?:quarter|period|month|third${SP}quarter))?|(?:the${SP})?(?:corresponding|comparable|same)${SP}(?:quarter|period)${SP}(?:of${SP})?(?:last${SP}year|a${SP}year${SP}(?:ago|earlier))|last${SP}year['’]s${SP}(?:quarter|period)|the${SP}(?<year>${YEAR})${SP}(?:quarter|period)`,
  ),
  aside: true,
  read({ year }, scene) {
    const topic = scene.topic('quarter');
    if (year) return topic && `${year}${topic.slice(4)}`;
    if (topic) return `${Number(topic.slice(0, 4)) - 1}${topic.slice(4)}`;
    return scene.fromToday('year', -1);
  },
};

export const QUARTER_RULES: readonly Rule[] = [quarter, thisQuarter, yearAgo];

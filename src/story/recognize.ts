import type { Article, BlockKind, DateMention, EntryId, Mention, Story, StoryMatch } from '../model';
import { extentOf, unitOf } from '../time/calendar';
import { addDays, type Day, daysBetween, firstDay, lastDay } from '../time/partial-date';
import { stemOf, wordsOf } from './bag-of-words';
import { fingerprintOf, sharedPart } from './fingerprint';
import { sentencesOf } from './sentences';

/** Below this a match is not shown. */
export const LEAST_CONFIDENCE = 0.5;
/** Share of a known report's fingerprint from which a text is nearly the same: half of it may have been cut or rewritten. */
const COPY = 0.5;
/** What an article is about shows early; what follows is read no more, so that a book costs no more than a report. */
const SENTENCES_READ = 200;
/** The longest text compared with known reports; no report is as long. */
const CHARACTERS_COMPARED = 100_000;

/** How much a sentence counts for what an article is about. */
const BLOCK_WEIGHT: Partial<Record<BlockKind, number>> = { headline: 3, standfirst: 2 };
const LEAD = { sentences: 4, weight: 2 };

interface ReadSentence {
  weight: number;
  stems: Set<string>;
  entries: Set<EntryId>;
}

/** What recognition reads off an article, once for all stories. */
interface Reading {
  sentences: ReadSentence[];
  /** Entry → summed weight of the sentences that mention it. */
  entries: Map<EntryId, number>;
  published: Day | null;
  /** Days, months and years that the text gives, as intervals. */
  dates: { first: Day; last: Day; exact: boolean }[];
  hashes: Set<number>;
}

/** Past forms that share no stem with their verb; event words are written in the present. */
const IRREGULAR = new Map(
  Object.entries({
    struck: 'strike',
    shot: 'shoot',
    fled: 'flee',
    sank: 'sink',
    sunk: 'sink',
    fought: 'fight',
    fell: 'fall',
    fallen: 'fall',
    overthrew: 'overthrow',
    overthrown: 'overthrow',
    blew: 'blow',
  }),
);

const stemsIn = (text: string): Set<string> =>
  new Set(wordsOf(text).map((word) => stemOf(IRREGULAR.get(word) ?? word)));

function read(
  article: Article,
  mentions: readonly Mention[],
  dates: readonly DateMention[],
  withFingerprint: boolean,
): Reading {
  let prose = 0;
  let next = 0;
  const sentences = article.blocks
    .flatMap(({ kind, start, end }) => sentencesOf(article.text, start, end).map((span) => ({ kind, ...span })))
    .slice(0, SENTENCES_READ)
    .map(({ kind, start, end }): ReadSentence => {
      const entries = new Set<EntryId>();
      while (next < mentions.length && mentions[next]!.start < end) {
        const { entry, stands, start: at } = mentions[next++]!;
        if (at < start) continue;
        entries.add(entry);
        if (stands) entries.add(stands);
      }
      const isLead = kind === 'paragraph' && prose++ < LEAD.sentences;
      const weight = BLOCK_WEIGHT[kind] ?? (isLead ? LEAD.weight : 1);
      return { weight, stems: stemsIn(article.text.slice(start, end)), entries };
    });
  const weights = new Map<EntryId, number>();
  for (const { weight, entries } of sentences) {
    for (const entry of entries) weights.set(entry, (weights.get(entry) ?? 0) + weight);
  }
  return {
    sentences,
    entries: weights,
    published: article.published?.match(/^\d{4}-\d{2}-\d{2}/)?.[0] ?? null,
    dates: dates.flatMap(({ value }) => {
      const unit = unitOf(value);
      const extent = unit === 'day' || unit === 'month' || unit === 'year' ? extentOf(value) : null;
      return extent ? [{ ...extent, exact: unit === 'day' }] : [];
    }),
    hashes: new Set(withFingerprint ? fingerprintOf(article.text.slice(0, CHARACTERS_COMPARED)) : []),
  };
}

/** A story as recognition uses it, with what sets it apart from the other stories. */
interface Profile {
  story: Story;
  core: EntryId[];
  /** Parties beyond the core, and places: each weighs the less the more stories share it. */
  details: { entry: EntryId; weight: number }[];
  entries: Set<EntryId>;
  /** Event words as stems (several for an expression). */
  words: { stems: string[]; weight: number }[];
  from: Day;
  to: Day | null;
  days: Set<Day>;
}

/** Parties that every report of a story names: the first ones listed (glossary/README.md). */
const CORE = 3;

function profilesOf(stories: readonly Story[]): Profile[] {
  const sharers = new Map<string, number>();
  const count = (key: string): void => {
    sharers.set(key, (sharers.get(key) ?? 0) + 1);
  };
  for (const { parties, places, words } of stories)
    for (const key of new Set([...parties, ...places, ...words])) count(key);
  const weightOf = (key: string): number => 1 / (sharers.get(key) ?? 1);
  return stories.map((story) => ({
    story,
    core: story.parties.slice(0, CORE),
    details: [...story.parties.slice(CORE), ...story.places].map((entry) => ({ entry, weight: weightOf(entry) })),
    entries: new Set([...story.parties, ...story.places]),
    words: story.words.map((word) => ({ stems: wordsOf(word).map(stemOf), weight: weightOf(word) })),
    from: story.window.from ? firstDay(story.window.from) : '0000-01-01',
    to: story.window.to ? lastDay(story.window.to) : null,
    days: new Set(story.timeline.filter(({ date }) => date.length === 10).map(({ date }) => date)),
  }));
}

/** "Airstrike" holds "strike"; shorter stems stand in too many words. */
const COMPOUND = 5;

function holdsWord(stems: ReadonlySet<string>, wanted: readonly string[]): boolean {
  return wanted.every((stem) => {
    if (stems.has(stem)) return true;
    return stem.length >= COMPOUND && [...stems].some((other) => other.endsWith(stem));
  });
}

/** A report may appear a little before an editor's window and a little after. */
const SLACK_DAYS = 2;
/** Of an event that lasts no longer than this, in days, being published in its window says much. */
const SHORT_WINDOW = 62;

/**
 * What the days say, as log-odds; null when the report cannot be of the story, being older. A later report is of it only
 * when its own dates lie there: an anniversary, a trial.
 */
function timeEvidence({ published, dates }: Reading, { from, to, days }: Profile): number | null {
  const inWindow = dates.filter(({ first, last }) => last >= from && (to === null || first <= to));
  const hits = new Set(dates.filter(({ first, exact }) => exact && days.has(first)).map(({ first }) => first)).size;
  const elsewhere = dates.length - inWindow.length;
  const own = Math.min(2, hits) * 0.8 - (elsewhere > inWindow.length ? 1 : 0);
  if (published === null) return own + (inWindow.some(({ exact }) => exact) ? 0.5 : -1);
  if (published < addDays(from, -SLACK_DAYS)) return null;
  if (to === null) return own + 0.3;
  const late = daysBetween(addDays(to, SLACK_DAYS), published);
  if (late <= 0) return own + (daysBetween(from, to) <= SHORT_WINDOW ? 1.2 : 0.5);
  return own - Math.min(5, 1 + late / 30);
}

/**
 * Log-odds of each sign, set by hand on our own reports and near misses (test/unit/story): there is no public set of
 * stories by outlet to fit them on.
 */
const EVIDENCE = {
  prior: -6.2,
  /** Share of the text's weight in sentences that hold an event word and one of the story's names. */
  events: 6,
  /** How many of the event words occur. */
  variety: 3,
  /** Share of all naming that names the story's entities. */
  about: 2.5,
  /** Parties beyond the core, and places: what another event between the same parties would not name. */
  details: 1.2,
};
/** Event words, details and naming beyond these add nothing. */
const ENOUGH = { words: 5, details: 2, events: 0.6 };

function logOddsOf(reading: Reading, profile: Profile): number | null {
  const named = profile.core.filter((entry) => reading.entries.has(entry)).length;
  if (named < Math.min(2, profile.core.length)) return null;
  const time = timeEvidence(reading, profile);
  if (time === null) return null;
  let total = 0;
  let telling = 0;
  const found = new Set<number>();
  for (const { weight, stems, entries } of reading.sentences) {
    total += weight;
    let hasWord = false;
    profile.words.forEach(({ stems: wanted }, i) => {
      if (!holdsWord(stems, wanted)) return;
      hasWord = true;
      found.add(i);
    });
    if (hasWord && [...entries].some((entry) => profile.entries.has(entry))) telling += weight;
  }
  // One event word alone ("drone") may stand in any report on the same parties.
  if (found.size < Math.min(2, profile.words.length)) return null;
  const best = profile.words.map(({ weight }) => weight).sort((a, b) => b - a);
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  const variety =
    sum([...found].map((i) => profile.words[i]!.weight)) / Math.max(1e-9, sum(best.slice(0, ENOUGH.words)));
  let about = 0;
  let all = 0;
  for (const [entry, weight] of reading.entries) {
    all += weight;
    if (profile.entries.has(entry)) about += weight;
  }
  const details = sum(profile.details.filter(({ entry }) => reading.entries.has(entry)).map(({ weight }) => weight));
  return (
    EVIDENCE.prior +
    EVIDENCE.events * Math.min(ENOUGH.events, telling / Math.max(1, total)) +
    EVIDENCE.variety * Math.min(1, variety) +
    EVIDENCE.about * (about / Math.max(1, all)) +
    EVIDENCE.details * Math.min(ENOUGH.details, details) +
    time
  );
}

/** The known report of which the text is nearly a copy, if any. */
function copyOf({ hashes }: Reading, { fingerprints }: Story): StoryMatch['copyOf'] {
  const best = fingerprints
    .map((print) => ({ print, part: sharedPart(hashes, print.hashes) }))
    .sort((a, b) => b.part - a.part)[0];
  if (!best || best.part < COPY) return undefined;
  const { publisher, date, url } = best.print;
  return { publisher, date, url };
}

/** A text that is nearly that of a known report of the story. */
const COPY_CONFIDENCE = 0.99;

/**
 * The story an article is a report of, or null. By what it is about (the story's parties, event words, places and days,
 * each weighed by how early and how often they stand and how few other stories share them) or by being nearly the text
 * of a known report. Background in another report, other events between the same parties and other years are none.
 * @param mentions linked names, in the order of the text
 * @param dates the text's resolved dates
 */
export function recognizeStory(
  article: Article,
  mentions: readonly Mention[],
  dates: readonly DateMention[],
  stories: readonly Story[],
): StoryMatch | null {
  if (stories.length === 0) return null;
  const anyPrints = stories.some(({ fingerprints }) => fingerprints.length > 0);
  const reading = read(article, mentions, dates, anyPrints);
  let match: StoryMatch | null = null;
  for (const profile of profilesOf(stories)) {
    const copy = copyOf(reading, profile.story);
    const logOdds = logOddsOf(reading, profile);
    const told = logOdds === null ? 0 : 1 / (1 + Math.exp(-logOdds));
    const confidence = copy ? Math.max(COPY_CONFIDENCE, told) : told;
    if (confidence >= LEAST_CONFIDENCE && confidence > (match?.confidence ?? 0)) {
      match = { id: profile.story.id, confidence: Math.round(confidence * 1000) / 1000, ...(copy && { copyOf: copy }) };
    }
  }
  return match;
}

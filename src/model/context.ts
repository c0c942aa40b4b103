import type { CardLine } from './card';
import type { EntryId, PartialDate, Source } from './entry';

/** What the popup shows beside an article, out of the glossary: every sentence with the sources it stands on. */

export interface Cited {
  text: string;
  sources: Source[];
}

/** One point of a story's timeline. */
export interface CitedChange extends Cited {
  date: PartialDate;
  dateText: string;
}

/** The story an article is a report of, seen from the report's day. */
export interface BriefStory {
  id: EntryId;
  title: string;
  summary: string;
  /** Points before, on and after the report's day; all of them `before` when the day is not known. */
  before: CitedChange[];
  during: CitedChange[];
  after: CitedChange[];
  /** What the report does not say although it belongs to the story. */
  omitted: Cited[];
  /** Who disputes what. */
  disputed: Cited[];
  asOf: string;
}

/** An entity in one line. */
export interface BriefWho {
  entry: EntryId;
  /** What it, he or she was on the day; null when the glossary does not say. */
  role: CardLine | null;
  /** First sentence of the entry's summary. */
  line: string;
}

/** "`from` `is` `to`", on the day of the report. */
export interface BriefRelation {
  from: EntryId;
  to: EntryId;
  /** `backs`, `fights`, `part-of`, … */
  is: string;
  sources: Source[];
}

/** WGS 84 degrees. */
export interface BriefPlace {
  entry: EntryId;
  name: string;
  isCountry: boolean;
  lat: number;
  lon: number;
}

/** One moment that the article dates, or the story, or both. */
export interface BriefMoment {
  /** Calendar value (time/calendar.ts) or partial date. */
  value: string;
  /** ISO days. */
  first: string;
  last: string;
  dateText: string;
  events: Cited[];
  /** Indexes into the annotation's dates. */
  mentions: number[];
  side: 'before' | 'same' | 'after' | null;
}

export interface BriefContext {
  story: BriefStory | null;
  who: BriefWho[];
  relations: BriefRelation[];
  places: BriefPlace[];
  timeline: BriefMoment[];
}

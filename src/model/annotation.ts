import type { EntryId, EntryType } from './entry';

/** How a mention was recognised. */
export type MentionHow = 'alias' | 'surname' | 'short-form' | 'acronym' | 'role' | 'metonym' | 'description';

/** One occurrence of a name in an article, linked to an entry. Offsets are UTF-16 code units. */
export interface Mention {
  start: number;
  end: number;
  surface: string;
  entry: EntryId;
  name: string;
  type: EntryType;
  wikidata: string | null;
  geonames: number | null;
  /** 0 to 1, calibrated: of links given 0.9, nine in ten are right. */
  confidence: number;
  how: MentionHow;
  /** For a role: the entry of who held it on the article's date. For a metonym: the government or institution meant. */
  stands?: EntryId;
}

/** A candidate that was considered, and why it was or was not chosen (`annotate --explain`). */
export interface Decision {
  start: number;
  end: number;
  surface: string;
  chosen: EntryId | null;
  /** One plain word or two: `no-candidate`, `inside-longer-name`, `below-threshold`, `common-word`, … or `linked`. */
  reason: string;
  candidates: { entry: EntryId; probability: number; features: Record<string, number> }[];
}

/** A date expression. `value` is ISO 8601: day, month, year, decade (`198`), week, or interval `from/to`. */
export interface DateMention {
  start: number;
  end: number;
  surface: string;
  value: string;
  /** What it means to a reader of today, in words (time/describe.ts); set where today is known, so not by `annotate`. */
  described?: string;
}

export interface SummarySentence {
  start: number;
  end: number;
  text: string;
}

export interface StoryMatch {
  id: EntryId;
  confidence: number;
  /** Set when the text is nearly that of a known report. */
  copyOf?: { publisher: string; date: string; url: string };
}

export interface Annotation {
  mentions: Mention[];
  dates: DateMention[];
  story: StoryMatch | null;
  summary: SummarySentence[];
  decisions?: Decision[];
}

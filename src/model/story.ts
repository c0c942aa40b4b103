import type { Change, EntryId, PartialDate, Source, SourceRefs, Span } from './entry';

/** What reports of a story commonly leave out; shown when the article names none of `unless`. */
export interface Omission {
  text: string;
  /** Entry ids or plain strings whose presence in the article means that it does say so. */
  unless: string[];
  source: SourceRefs;
}

export interface Fingerprint {
  publisher: string;
  date: PartialDate;
  url: string;
  /** Shingle hashes (32-bit, see story/fingerprint.ts); no text can be got back from them. */
  hashes: number[];
}

/** A news event with its timeline, recognised in articles. Authored in glossary/stories. */
export interface Story {
  id: EntryId;
  title: string;
  window: Span;
  parties: EntryId[];
  places: EntryId[];
  words: string[];
  summary: string;
  timeline: Change[];
  omitted: Omission[];
  disputed: Omission[];
  sources: Source[];
  asOf: string;
  fingerprints: Fingerprint[];
}

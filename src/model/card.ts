import type { EntryId, EntryType, PartialDate, PlaceData, Source } from './entry';

/** One line of a card. `text` is ready to show; `entry` is what it points at, if that has a card. */
export interface CardLine {
  label: string;
  text: string;
  entry?: EntryId;
  /** When it held, in words ready to show ("since February 1992"), or ''. */
  when: string;
  /** One-based numbers into `sources`. */
  source: number[];
}

export interface CardChange {
  date: PartialDate;
  dateText: string;
  text: string;
  source: number[];
}

/** All that a card shows of an entry on the article's day; made by time/as-of.ts, shown by card/view. */
export interface CardContent {
  entry: EntryId;
  type: EntryType;
  name: string;
  /** The name it bore on the day, when that was another. */
  nameThen: string | null;
  native: { lang: string; text: string }[];
  summary: string;
  /** ISO date of the article, or null: then `then` holds present-day facts. */
  on: string | null;
  then: CardLine[];
  since: CardChange[];
  facts: CardLine[];
  designations: CardLine[];
  relations: CardLine[];
  sources: Source[];
  /** `YYYY-MM` in which the entry was last checked. */
  asOf: string;
  /** The article is newer than the entry's last check. */
  articleIsNewer: boolean;
  place: PlaceData | null;
  wikipedia: string | null;
  wikidata: string | null;
  origin: 'authored' | 'table' | 'gazetteer';
}

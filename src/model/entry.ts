/** What the glossary knows: the nouns of glossary/README.md. Types only; validation is glossary/schema.ts. */

export type EntryType =
  | 'person'
  | 'armed-group'
  | 'party'
  | 'country'
  | 'territory'
  | 'place'
  | 'organisation'
  | 'government'
  | 'military'
  | 'conflict'
  | 'event'
  | 'agreement'
  | 'people'
  | 'religion'
  | 'ideology'
  | 'office'
  | 'term';

/** Stable kebab-case identifier of an entry, e.g. `hezbollah`; gazetteer places are `gn-<GeoNames id>`. */
export type EntryId = string;

/**
 * A calendar date at the precision it is known: `2024`, `2024-09` or `2024-09-27`, with `~` behind it for "about"
 * (the notation of EDTF level 1, https://www.loc.gov/standards/datetime/).
 */
export type PartialDate = string;

export interface Alias {
  text: string;
  /** `exact`: matches only in this very case (US, WHO, IS). */
  case?: 'exact';
  /** `context`: linked only when the article speaks of the entry otherwise. */
  needs?: 'context';
}

/** One-based numbers into the entry's `sources`. */
export type SourceRefs = number[];

/** An interval of validity. `to` is the last day, month or year on which it held; none: it still held in `asOf`. */
export interface Span {
  from?: PartialDate;
  to?: PartialDate;
}

export interface Fact extends Span {
  what: string;
  /** The entry this fact points at. */
  who?: EntryId;
  value?: string;
  source: SourceRefs;
}

export interface Designation extends Span {
  by: EntryId;
  as: string;
  source: SourceRefs;
}

/** `from`/`until` when the relation held (`to` is its target). */
export interface Relation {
  is: string;
  to: EntryId;
  from?: PartialDate;
  until?: PartialDate;
  source: SourceRefs;
}

export interface Change {
  date: PartialDate;
  text: string;
  source: SourceRefs;
}

export interface Source {
  title: string;
  publisher: string;
  url: string;
  date?: PartialDate;
}

/** Where a place is, in WGS 84 degrees, and how many live there (with the year of the count, if known). */
export interface PlaceData {
  lat: number;
  lon: number;
  population?: number;
  populationYear?: number;
  /** Entry ids of the country and first-level division. */
  country?: EntryId;
  division?: EntryId;
}

export interface Holder extends Span {
  /** Entry id: authored, or made by the compiler from the table. */
  who: EntryId;
  name: string;
  /** `acting`, `caretaker`, `interim`, … */
  as?: string;
  source: SourceRefs;
}

export interface Office {
  of: EntryId;
  kind: string;
  /** How news names the role: `prime minister`, `premier`, `PM`. */
  titles: string[];
  several?: boolean;
  holders: Holder[];
}

export interface Entry {
  id: EntryId;
  type: EntryType;
  name: string;
  aliases: Alias[];
  /** Language tag → name in its own script. */
  native: Record<string, string>;
  wikidata?: string;
  geonames?: number;
  wikipedia?: string;
  summary: string;
  facts: Fact[];
  designations: Designation[];
  relations: Relation[];
  since: Change[];
  sources: Source[];
  asOf: string;
  place?: PlaceData;
  office?: Office;
  /** `authored`: written by hand; `table`: made from an office table; `gazetteer`: made from open place data. */
  origin: 'authored' | 'table' | 'gazetteer';
}

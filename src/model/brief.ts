import type { Annotation, StoryMatch } from './annotation';
import type { ArticleMeta, Block } from './article';
import type { EntryId, EntryType } from './entry';

/** One linked entity of the article, with its mentions in order (indexes into `annotation.mentions`). */
export interface BriefEntity {
  entry: EntryId;
  name: string;
  type: EntryType;
  mentions: number[];
}

/** What the popup shows. Built in the content script, which keeps it as long as the page lives; stored nowhere. */
export interface Brief {
  meta: ArticleMeta;
  text: string;
  blocks: Block[];
  annotation: Annotation;
  entities: BriefEntity[];
  story: StoryMatch | null;
  /** The article states no date; `meta.published` is the reader's, or null. */
  undated: boolean;
}

/** What a page's content script is doing. */
export type PageState =
  | { state: 'annotated'; brief: Brief }
  | { state: 'working' }
  | { state: 'not-an-article' }
  | { state: 'off' }
  | { state: 'failed'; reason: string };

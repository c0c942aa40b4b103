/** An article as text. Offsets everywhere are UTF-16 code units into `text`. */

export type BlockKind =
  | 'headline'
  | 'standfirst'
  | 'caption'
  | 'subheading'
  | 'paragraph'
  | 'quote'
  | 'list-item'
  | 'other';

/** A run of text that a reader sees as one block. Blocks are in reading order and do not overlap. */
export interface Block {
  kind: BlockKind;
  start: number;
  end: number;
}

export interface ArticleText {
  /** Blocks joined by blank lines ("\n\n"), white space inside a block folded to single spaces. */
  text: string;
  blocks: Block[];
}

export interface ArticleMeta {
  title: string;
  byline: string | null;
  site: string | null;
  /** ISO 8601 date, with time and offset where the page states them; null when not stated. */
  published: string | null;
  modified: string | null;
  /** BCP 47 tag, or null. */
  lang: string | null;
  url: string | null;
}

export interface Article extends ArticleText, ArticleMeta {
  isArticle: boolean;
  /** 0 to 1: how sure the detector is. */
  score: number;
}

/** Why a page was or was not taken for an article: one signal, its value, and what it added to the score (log-odds). */
export interface Signal {
  name: string;
  value: number;
  weight: number;
}

/**
 * Every message of the extension, once: name → what is asked and what is answered. Both ends derive from it, and the
 * schemas here are what the background checks with; the guards of content scripts are in to-content.ts. Live nodes never cross; strings and offsets do.
 */
import * as v from 'valibot';
import type { Annotation, Brief, BriefContext, CardContent, PageState, ReadingSettings } from '../model';
import type { Guard, toContent } from './to-content';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.pipe(v.string(), v.maxLength(8_000_000));
const short = v.pipe(v.string(), v.maxLength(4000));
const block = v.object({
  kind: v.picklist(['headline', 'standfirst', 'caption', 'subheading', 'paragraph', 'quote', 'list-item', 'other']),
  start: offset,
  end: offset,
});
const article = v.object({
  text,
  blocks: v.array(block),
  title: short,
  byline: v.nullable(short),
  site: v.nullable(short),
  published: v.nullable(short),
  modified: v.nullable(short),
  lang: v.nullable(short),
  url: v.nullable(short),
  isArticle: v.boolean(),
  score: v.number(),
});
const nothing = v.optional(v.undefined());
const entry = v.pipe(v.string(), v.maxLength(200), v.regex(/^[a-z0-9-]+$/));

/** What the background answers. */
export const toBackground = {
  /** The gate's word that this page may be an article; the background injects the rest. */
  'page/candidate': v.object({ score: v.number() }),
  /** May we work on this page? Asked by the content script before anything else, and how to mark it. */
  'page/allowed': nothing,
  'article/annotate': article,
  /** `on`: ISO date of the article, or null. */
  'card/get': v.object({ entry, on: v.nullable(short) }),
  /** What the glossary adds to an annotated article; `published`: ISO date or null. */
  'brief/context': v.object({
    text,
    published: v.nullable(short),
    story: v.nullable(entry),
    mentions: v.array(v.object({ entry, stands: v.optional(entry) })),
    dates: v.array(v.object({ value: short })),
  }),
  /** Number of linked entities for the toolbar badge; null clears it. */
  'badge/set': v.object({ entities: v.nullable(offset) }),
  /** “I know this”: the entry is marked no more, or again. */
  'entry/known': v.object({ entry, name: short, known: v.boolean() }),
  'site/set': v.object({ host: short, on: v.boolean() }),
  'page/annotate-anyway': v.object({ tabId: offset }),
  'glossary/status': nothing,
} as const;

export interface BackgroundAnswers {
  'page/candidate': undefined;
  'page/allowed': { allowed: boolean; reading: ReadingSettings };
  'entry/known': undefined;
  'article/annotate': { annotation: Annotation } | { error: string };
  'card/get': { card: CardContent | null } | { error: string };
  'brief/context': { context: BriefContext } | { error: string };
  'badge/set': undefined;
  'site/set': undefined;
  'page/annotate-anyway': { ok: boolean; error?: string };
  'glossary/status': { ok: boolean; entries: number; aliases: number; error: string | null };
}

export interface ContentAnswers {
  'page/state': PageState;
  'mention/show': { shown: boolean };
  'entity/highlight': undefined;
  'article/set-date': PageState;
  'page/start': PageState;
  'name/step': undefined;
  'marks/toggle': undefined;
  'settings/changed': undefined;
  'selection/explain': undefined;
  'page/stop': undefined;
}

export type BackgroundName = keyof typeof toBackground;
export type ContentName = keyof typeof toContent;
export type BackgroundRequest<N extends BackgroundName> = v.InferOutput<(typeof toBackground)[N]>;
export type ContentRequest<N extends ContentName> = (typeof toContent)[N] extends Guard<infer T> ? T : never;
export type { Brief };

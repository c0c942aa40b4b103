/**
 * What a content script is asked. Guards of our own instead of schemas: only our own pages and background can ask one,
 * and the package would be a twentieth of what every article loads.
 */
import type { EntryId, EntryType, ReadingSettings } from '../model';

export type Guard<T> = (request: unknown) => request is T;
const isOffset = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isNothing: Guard<undefined> = (request): request is undefined => request === undefined;

/** What the content script of a page answers; asked by the popup and the background. */
export const toContent = {
  'page/state': isNothing,
  'mention/show': ((r) => isRecord(r) && isOffset(r.start) && isOffset(r.end)) as Guard<{ start: number; end: number }>,
  /** Sets off every mention of an entry in the page, until another is asked for; null: none. */
  'entity/highlight': ((r) => isRecord(r) && (r.entry === null || typeof r.entry === 'string')) as Guard<{
    entry: string | null;
  }>,
  /** The reader's word (ISO day) for the day of an article that states none. */
  'article/set-date': ((r) => isRecord(r) && /^\d{4}-\d\d-\d\d$/.test(String(r.day))) as Guard<{ day: string }>,
  /** Work on this page although it was not taken for an article. */
  'page/start': ((r) => isRecord(r) && typeof r.anyway === 'boolean') as Guard<{ anyway: boolean }>,
  /** To the next name with focus (1) or the one before (-1). */
  'name/step': ((r) => isRecord(r) && (r.by === 1 || r.by === -1)) as Guard<{ by: 1 | -1 }>,
  /** Hides the marks of this page, or shows them again. */
  'marks/toggle': isNothing,
  /** The settings have changed. */
  'settings/changed': isRecord as unknown as Guard<ReadingSettings>,
  /** Shows the card of the selected words; null: the glossary does not know them. */
  'selection/explain': ((r) => isRecord(r) && typeof r.words === 'string') as Guard<{
    words: string;
    found: { entry: EntryId; name: string; type: EntryType } | null;
  }>,
  /** Remove every trace of ours at once. */
  'page/stop': isNothing,
} as const;

import type { Value } from './calendar';
import type { Scene } from './scene';

export type Groups = Record<string, string | undefined>;

/** One kind of date expression: how it looks, and what it means where it stands. */
export interface Rule {
  /** With the flags `giu` and named groups; bounded repeats only, so that a search stays linear. */
  pattern: RegExp;
  /** Its calendar value, or null when it has none here or is no date after all. */
  read(groups: Groups, scene: Scene, surface: string): Value | null;
  /** A comparison that leaves the text's topic as it was ("a year earlier"). */
  aside?: boolean;
  /** The expression holds its year, so that a later mention without it means the same. */
  yearStated?(groups: Groups): boolean;
}

/** A pattern that begins and ends at the edge of a word. */
export const words = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])`, 'giu');

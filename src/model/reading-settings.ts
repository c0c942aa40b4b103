import type { EntryId, EntryType } from './entry';

/** How a reader wants names marked and shown: what a page is told of the settings. */
export interface ReadingSettings {
  density: 'first' | 'section' | 'all';
  markStyle: 'underline' | 'tint' | 'hover';
  markColours: 'kind' | 'one';
  hiddenKinds: EntryType[];
  known: { entry: EntryId; name: string }[];
  dates: boolean;
  endNotes: boolean;
  list: boolean;
}

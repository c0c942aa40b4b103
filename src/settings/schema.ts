import * as v from 'valibot';
import type { EntryType, ReadingSettings } from '../model';

export const ENTRY_TYPES = [
  'person',
  'armed-group',
  'party',
  'country',
  'territory',
  'place',
  'organisation',
  'government',
  'military',
  'conflict',
  'event',
  'agreement',
  'people',
  'religion',
  'ideology',
  'office',
  'term',
] as const satisfies readonly EntryType[];

const host = v.pipe(v.string(), v.maxLength(253));
const hosts = v.fallback(v.array(host), []);

/** How names are marked and shown: what a page needs to know of the settings. */
const readingEntries = {
  /** Mentions of a name that are marked: the first of an article, of each section, or all. */
  density: v.fallback(v.picklist(['first', 'section', 'all']), 'first'),
  markStyle: v.fallback(v.picklist(['underline', 'tint', 'hover']), 'underline'),
  markColours: v.fallback(v.picklist(['kind', 'one']), 'kind'),
  hiddenKinds: v.fallback(v.array(v.picklist(ENTRY_TYPES)), []),
  /** Entries the reader knows: they are not marked. The name is for the list of them. */
  known: v.fallback(v.array(v.object({ entry: v.string(), name: v.string() })), []),
  dates: v.fallback(v.boolean(), true),
  /** Print what the cards say as notes after the page. */
  endNotes: v.fallback(v.boolean(), false),
  /** A list of the names as a landmark of the page, for screen readers. */
  list: v.fallback(v.boolean(), false),
};
const readingSchema = v.object(readingEntries);

/** The version that is written. Values keep their names from version to version; what a version adds has a default. */
export const VERSION = 2;

/**
 * Everything a reader can choose, with its default. Unknown or broken values fall back one by one, never all at once;
 * so version 1, which had `offSites` alone, is read as it is.
 */
export const settingsSchema = v.object({
  version: v.pipe(
    v.unknown(),
    v.transform((): number => VERSION),
  ),
  /** Everywhere but on `offSites`, only on `onSites`, or only when asked to. */
  siteMode: v.fallback(v.picklist(['deny', 'allow', 'click']), 'deny'),
  /** Hosts on which we do nothing, e.g. `www.example.org`; a host covers its subdomains. */
  offSites: hosts,
  onSites: hosts,
  ...readingEntries,
});

export type Settings = v.InferOutput<typeof settingsSchema>;

/** Settings out of whatever was stored: never throws. */
export function readSettings(stored: unknown): Settings {
  const source = typeof stored === 'object' && stored !== null ? stored : {};
  const asked = Object.keys(settingsSchema.entries).map((key) => [key, (source as Record<string, unknown>)[key]]);
  return v.parse(settingsSchema, Object.fromEntries(asked));
}

/** The part of the settings that a page is told. */
export const readingOf = (settings: Settings): ReadingSettings => v.parse(readingSchema, settings);

/** Is `host` the listed host or one below it? */
export const covers = (listed: string, host: string): boolean => host === listed || host.endsWith(`.${listed}`);

const lists = (listed: readonly string[], host: string): boolean => listed.some((one) => covers(one, host));

/** Is `host` switched off? */
export const isOff = (settings: Settings, host: string): boolean =>
  lists(settings.offSites, host) || (settings.siteMode === 'allow' && !lists(settings.onSites, host));

/** Do we begin on `host` of ourselves, unasked? */
export const beginsOn = (settings: Settings, host: string): boolean =>
  settings.siteMode !== 'click' && !isOff(settings, host);

/** The settings with `host` switched on or off, in whatever mode. */
export function withSite(settings: Settings, host: string, on: boolean): Settings {
  // A host that is listed may be one above: it goes, too.
  const offSites = settings.offSites.filter((listed) => listed !== host && !(on && covers(listed, host)));
  const onSites = settings.onSites.filter((listed) => !covers(listed, host));
  if (!on) return { ...settings, offSites: [...offSites, host], onSites };
  return { ...settings, offSites, onSites: settings.siteMode === 'allow' ? [...onSites, host] : settings.onSites };
}

/** The settings with an entry known, or no longer known. */
export function withKnown(settings: Settings, entry: string, name: string, known: boolean): Settings {
  const others = settings.known.filter((one) => one.entry !== entry);
  return { ...settings, known: known ? [...others, { entry, name }] : others };
}

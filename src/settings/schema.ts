import * as v from 'valibot';

/** Everything a reader can choose, with its default. Unknown or broken values fall back one by one, never all at once. */
export const settingsSchema = v.object({
  version: v.fallback(v.literal(1), 1),
  /** Hosts on which we do nothing, e.g. `www.example.org`; a host covers its subdomains. */
  offSites: v.fallback(v.array(v.pipe(v.string(), v.maxLength(253))), []),
});

export type Settings = v.InferOutput<typeof settingsSchema>;

/** Settings out of whatever was stored: never throws. */
export function readSettings(stored: unknown): Settings {
  const source = typeof stored === 'object' && stored !== null ? stored : {};
  return v.parse(settingsSchema, { offSites: undefined, version: undefined, ...source });
}

/** Is `host` the listed host or one below it? */
export const covers = (listed: string, host: string): boolean => host === listed || host.endsWith(`.${listed}`);

/** Is `host` switched off? */
export const isOff = (settings: Settings, host: string): boolean =>
  settings.offSites.some((listed) => covers(listed, host));

type Json = Record<string, unknown>;

/** The manifest of one browser out of the one source: what the other browser alone understands is left out. */
export function manifestFor(browser: 'chrome' | 'firefox', source: Json, version: string): Json {
  const { service_worker, scripts } = source.background as { service_worker: string; scripts: string[] };
  const manifest: Json = { ...source, version };
  if (browser === 'chrome') {
    manifest.background = { service_worker };
    delete manifest.browser_specific_settings;
  } else {
    manifest.background = { scripts };
    delete manifest.minimum_chrome_version;
  }
  return manifest;
}

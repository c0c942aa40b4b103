/** The popup's page, beside the article: it follows the active tab. */
const BESIDE = 'popup.html?beside';

type Json = Record<string, unknown>;

/** The manifest of one browser out of the one source: what the other browser alone understands is left out. */
export function manifestFor(browser: 'chrome' | 'firefox', source: Json, version: string): Json {
  const { service_worker, scripts } = source.background as { service_worker: string; scripts: string[] };
  const manifest: Json = { ...source, version };
  if (browser === 'chrome') {
    manifest.background = { service_worker };
    manifest.side_panel = { default_path: BESIDE };
    manifest.permissions = [...(source.permissions as string[]), 'sidePanel'];
    delete manifest.browser_specific_settings;
  } else {
    manifest.background = { scripts };
    const { default_title, default_icon } = source.action as Json;
    manifest.sidebar_action = { default_panel: BESIDE, default_title, default_icon, open_at_install: false };
    delete manifest.minimum_chrome_version;
  }
  return manifest;
}

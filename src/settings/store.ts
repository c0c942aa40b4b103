import browser from 'webextension-polyfill';
import { readSettings, type Settings } from './schema';

const KEY = 'settings';

/** The only user of browser.storage. Synced where the browser syncs; kept on this device where that fails. */
export async function loadSettings(): Promise<Settings> {
  const local = (await browser.storage.local.get(KEY))[KEY];
  if (local !== undefined) return readSettings(local);
  try {
    return readSettings((await browser.storage.sync.get(KEY))[KEY]);
  } catch {
    return readSettings(undefined);
  }
}

/** Stores the whole of `settings`. Falls back to this device when sync refuses (quota, switched off). */
export async function saveSettings(settings: Settings): Promise<{ synced: boolean }> {
  try {
    await browser.storage.sync.set({ [KEY]: settings });
    await browser.storage.local.remove(KEY);
    return { synced: true };
  } catch {
    await browser.storage.local.set({ [KEY]: settings });
    return { synced: false };
  }
}

/** Calls `listener` whenever the stored settings change, in whatever part of the extension they were changed. */
export function onSettingsChanged(listener: () => void): void {
  browser.storage.onChanged.addListener((changes) => {
    if (KEY in changes) listener();
  });
}

import browser from 'webextension-polyfill';
import { askContent } from '../messaging/send';
import { beginsOn, isOff, readingOf, type Settings } from '../settings/schema';
import { inject, PAGES, registerGate } from './registration';

/** Makes settings hold in every open page at once: off is off, on is read, and marks look as they are now to look. */
export async function applySettings(settings: Settings): Promise<void> {
  await registerGate(settings);
  const reading = readingOf(settings);
  const tabs = await browser.tabs.query({ url: PAGES, discarded: false });
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (id === undefined || !url) return;
      const { hostname } = new URL(url);
      try {
        if (isOff(settings, hostname)) await askContent(id, 'page/stop', undefined);
        else await askContent(id, 'settings/changed', reading);
      } catch {
        // Nobody of ours there.
        if (beginsOn(settings, hostname)) await inject(id, 'gate.js');
      }
    }),
  );
}

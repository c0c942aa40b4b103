/** Entry point of the service worker (Chrome) and event page (Firefox). Keeps nothing that a restart would lose. */
import browser from 'webextension-polyfill';
import { serveBackground } from '../messaging/listen';
import { isOff } from '../settings/schema';
import { loadSettings, onSettingsChanged } from '../settings/store';
import { handlers } from './handlers';
import { inject, PAGES, registerGate } from './registration';

serveBackground(handlers);

const register = async (): Promise<void> => registerGate(await loadSettings());
onSettingsChanged(register);
browser.runtime.onStartup.addListener(register);

// Another page of the same application: no document is loaded, so the gate looks once more.
browser.tabs.onUpdated.addListener(async (tabId, change, tab) => {
  if (!change.url || tab.status !== 'complete') return;
  const url = URL.parse(change.url);
  if (url && !isOff(await loadSettings(), url.hostname)) await inject(tabId, 'gate.js');
});

// Newly installed or updated: pages that are already open get the gate too, and need no reload.
browser.runtime.onInstalled.addListener(async () => {
  await register();
  const tabs = await browser.tabs.query({ url: PAGES, discarded: false });
  await Promise.all(tabs.map((tab) => tab.id !== undefined && inject(tab.id, 'gate.js')));
});

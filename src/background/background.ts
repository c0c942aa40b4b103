/** Entry point of the service worker (Chrome) and event page (Firefox). Keeps nothing that a restart would lose. */
import browser from 'webextension-polyfill';
import { serveBackground } from '../messaging/listen';
import { loadSettings, onSettingsChanged } from '../settings/store';
import { handlers } from './handlers';
import { inject, PAGES, registerGate } from './registration';

serveBackground(handlers);

const register = async (): Promise<void> => registerGate(await loadSettings());
onSettingsChanged(register);
browser.runtime.onStartup.addListener(register);

// Newly installed or updated: pages that are already open get the gate too, and need no reload.
browser.runtime.onInstalled.addListener(async () => {
  await register();
  const tabs = await browser.tabs.query({ url: PAGES, discarded: false });
  await Promise.all(tabs.map((tab) => tab.id !== undefined && inject(tab.id, 'gate.js')));
});

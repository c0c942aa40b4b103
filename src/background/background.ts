/** Entry point of the service worker (Chrome) and event page (Firefox). Keeps nothing that a restart would lose. */
import browser from 'webextension-polyfill';
import { serveBackground } from '../messaging/listen';
import { beginsOn, type Settings } from '../settings/schema';
import { loadSettings, onSettingsChanged } from '../settings/store';
import { applySettings } from './apply';
import { handlers } from './handlers';
import { makeMenus, serveMenus } from './menus';
import { inject, registerGate } from './registration';
import { welcome } from './welcome';

serveBackground(handlers);

serveMenus();

let turn: Promise<void> = Promise.resolve();
/** One after the other: two at once would both find no gate, and both register it. */
const inTurn = (work: (settings: Settings) => Promise<void>): Promise<void> => {
  turn = turn
    .then(async () => work(await loadSettings()))
    .catch((error) => console.error('Newsgloss: settings could not be applied:', error));
  return turn;
};
const apply = (): Promise<void> => inTurn(applySettings);
// At every start, not only when installed: a background that was killed before it had registered the gate mends that.
void inTurn(registerGate);
onSettingsChanged(apply);
browser.runtime.onStartup.addListener(apply);

// Another page of the same application: no document is loaded, so the gate looks once more.
browser.tabs.onUpdated.addListener(async (tabId, change, tab) => {
  if (!change.url || tab.status !== 'complete') return;
  const url = URL.parse(change.url);
  if (url && beginsOn(await loadSettings(), url.hostname)) await inject(tabId, 'gate.js');
});

browser.runtime.onInstalled.addListener(async ({ reason, previousVersion }) => {
  // Pages that are already open get the gate too, and need no reload.
  await Promise.all([apply(), makeMenus(), welcome(reason, previousVersion)]);
});

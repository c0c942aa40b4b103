/**
 * Entry point of the popup, and of the same page beside an article (Chrome's side panel, Firefox's sidebar: `?beside`),
 * which follows the active tab. `?tab=ID` names a tab outright.
 */
import browser, { type Tabs } from 'webextension-polyfill';
import { mountBrief } from '../brief/mount';
import { locale, translate } from '../settings/language';
import { portFor } from './port';

const query = new URLSearchParams(location.search);
const isBeside = query.has('beside');
const asked = Number(query.get('tab') ?? Number.NaN);

async function subject(): Promise<Tabs.Tab | undefined> {
  if (Number.isInteger(asked)) return browser.tabs.get(asked).catch(() => undefined);
  return (await browser.tabs.query({ active: true, currentWindow: true }))[0];
}

async function show(): Promise<void> {
  const tab = await subject();
  mountBrief(document.querySelector('#app') as Element, {
    port: portFor(tab, isBeside),
    t: translate,
    locale: locale(),
    now: new Date(),
  });
}

void show();
if (isBeside) {
  document.documentElement.classList.add('beside');
  browser.tabs.onActivated.addListener(() => void show());
  browser.tabs.onUpdated.addListener((_, change, tab) => {
    if (tab.active && (change.url || change.status === 'complete')) void show();
  });
}

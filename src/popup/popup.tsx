/** Entry point of the popup: finds the tab it is about and wires the brief to messages. `?tab=ID` names a tab outright. */
import browser, { type Tabs } from 'webextension-polyfill';
import { mountBrief } from '../brief/mount';
import { locale, translate } from '../settings/language';
import { portFor } from './port';

async function subject(): Promise<Tabs.Tab | undefined> {
  const asked = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  if (Number.isInteger(asked)) return browser.tabs.get(asked).catch(() => undefined);
  return (await browser.tabs.query({ active: true, currentWindow: true }))[0];
}

void subject().then((tab) =>
  mountBrief(document.querySelector('#app') as Element, {
    port: portFor(tab),
    t: translate,
    locale: locale(),
    now: new Date(),
  }),
);

/** The context menu and the keys. */
import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import { askContent } from '../messaging/send';
import { translate } from '../settings/language';
import { isOff, withSite } from '../settings/schema';
import { loadSettings, saveSettings } from '../settings/store';
import { explainWords } from './explain';
import { glossary } from './glossary-store';
import { inject, PAGES } from './registration';

/** Menus outlive the worker; they are made anew when the extension or its words may have changed. */
export async function makeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  const make = (item: Menus.CreateCreatePropertiesType): void =>
    void browser.contextMenus.create({ documentUrlPatterns: PAGES, ...item });
  make({ id: 'explain', contexts: ['selection'], title: translate('menu_explain', ['%s']) });
  make({ id: 'annotate', contexts: ['page'], title: translate('menu_annotate') });
  make({ id: 'off', contexts: ['page'], title: translate('menu_off') });
}

async function explain(tabId: number, words: string): Promise<void> {
  if (!(await inject(tabId, 'content.js'))) return;
  const found = explainWords(words, await glossary());
  await askContent(tabId, 'selection/explain', { words, found });
}

export async function annotateAnyway(tabId: number): Promise<{ ok: boolean; error?: string }> {
  if (!(await inject(tabId, 'content.js'))) return { ok: false, error: 'no-permission' };
  const state = await askContent(tabId, 'page/start', { anyway: true });
  return state.state === 'failed' ? { ok: false, error: state.reason } : { ok: true };
}

/** Switches the site of a page off, or back on. The change of the settings does the rest. */
async function toggleSite(url: string | undefined, mayBegin: boolean): Promise<void> {
  const { hostname } = new URL(url ?? '');
  const settings = await loadSettings();
  const off = isOff(settings, hostname);
  if (off && !mayBegin) return;
  await saveSettings(withSite(settings, hostname, off));
}

async function chosen(item: Menus.OnClickData, tab?: Tabs.Tab): Promise<void> {
  if (tab?.id === undefined) return;
  if (item.menuItemId === 'explain') await explain(tab.id, item.selectionText ?? '');
  if (item.menuItemId === 'annotate') await annotateAnyway(tab.id);
  if (item.menuItemId === 'off') await toggleSite(tab.url, false);
}

async function pressed(command: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return;
  if (command === 'next-name') await askContent(tab.id, 'name/step', { by: 1 });
  if (command === 'previous-name') await askContent(tab.id, 'name/step', { by: -1 });
  if (command === 'toggle-marks') await askContent(tab.id, 'marks/toggle', undefined);
  if (command === 'toggle-site') await toggleSite(tab.url, true);
}

/** A key or a menu on a page where we are not does nothing, rather than an error nobody sees. */
export function serveMenus(): void {
  browser.contextMenus.onClicked.addListener((item, tab) => void chosen(item, tab).catch(() => undefined));
  browser.commands.onCommand.addListener((command) => void pressed(command).catch(() => undefined));
}

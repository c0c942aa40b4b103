import browser from 'webextension-polyfill';
import { annotate } from '../annotate';
import type { Glossary } from '../glossary';
import { askContent } from '../messaging/send';
import type { BackgroundHandlers, Sender } from '../messaging/serve';
import { covers, isOff } from '../settings/schema';
import { loadSettings, saveSettings } from '../settings/store';
import { contextOf } from '../story/brief-context';
import { cardFor } from '../time/as-of';
import { describeDate } from '../time/describe';
import { bundledStories, glossary } from './glossary-store';
import { inject, PAGES } from './registration';

const hostOf = (sender: Sender): string => (sender.url ? new URL(sender.url).hostname : '');

/** Annotation and cards can fail only for want of the glossary; the reader is told so and what mends it. */
const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const today = (): string => new Date().toISOString().slice(0, 10);

/** Name and kind of an entry, for the cards that point at it. */
const namesOf = (known: Glossary) => (id: string) => {
  const entry = known.find(id);
  return entry < 0 ? null : known.meta(entry);
};

async function tabsOf(host: string): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: PAGES });
  const ours = tabs.filter((tab) => tab.url && covers(host, new URL(tab.url).hostname));
  return ours.flatMap((tab) => tab.id ?? []);
}

export const handlers: BackgroundHandlers = {
  async 'page/candidate'(_, sender) {
    const tabId = sender.tab?.id;
    if (tabId === undefined || isOff(await loadSettings(), hostOf(sender))) return;
    await inject(tabId, 'content.js');
  },

  async 'page/allowed'(_, sender) {
    return { allowed: !isOff(await loadSettings(), hostOf(sender)) };
  },

  async 'article/annotate'(article) {
    try {
      const [known, stories] = await Promise.all([glossary(), bundledStories()]);
      const annotation = annotate(article, known, { stories });
      const describe = (value: string): string => describeDate(value, article.published, today());
      const dates = annotation.dates.map((date) => ({ ...date, described: describe(date.value) }));
      return { annotation: { ...annotation, dates } };
    } catch (error) {
      return { error: reason(error) };
    }
  },

  async 'card/get'({ entry, on }) {
    try {
      const known = await glossary();
      const full = await known.entry(entry);
      return { card: full ? cardFor(full, on, namesOf(known), today()) : null };
    } catch (error) {
      return { error: reason(error) };
    }
  },

  async 'brief/context'(article) {
    try {
      const [known, stories] = await Promise.all([glossary(), bundledStories()]);
      return { context: await contextOf(article, known, stories, today()) };
    } catch (error) {
      return { error: reason(error) };
    }
  },

  async 'badge/set'({ entities }, sender) {
    const tabId = sender.tab?.id;
    if (tabId === undefined) return;
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#5b3a29' });
    await browser.action.setBadgeText({ tabId, text: entities ? String(entities) : '' });
  },

  async 'site/set'({ host, on }) {
    const settings = await loadSettings();
    const others = settings.offSites.filter(
      (off) => off !== host && !(on && isOff({ ...settings, offSites: [off] }, host)),
    );
    await saveSettings({ ...settings, offSites: on ? others : [...others, host] });
    const tabs = await tabsOf(host);
    // A tab without our script has nobody to answer; that is as good as stopped.
    if (on) await Promise.all(tabs.map((tab) => inject(tab, 'gate.js')));
    else await Promise.all(tabs.map((tab) => askContent(tab, 'page/stop', undefined).catch(() => undefined)));
  },

  async 'page/annotate-anyway'({ tabId }) {
    if (!(await inject(tabId, 'content.js'))) return { ok: false, error: 'no-permission' };
    const state = await askContent(tabId, 'page/start', { anyway: true });
    return state.state === 'failed' ? { ok: false, error: state.reason } : { ok: true };
  },

  async 'glossary/status'() {
    try {
      const { entries, aliases } = await glossary();
      return { ok: true, entries, aliases, error: null };
    } catch (error) {
      return { ok: false, entries: 0, aliases: 0, error: reason(error) };
    }
  },
};

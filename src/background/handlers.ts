import browser from 'webextension-polyfill';
import { annotate } from '../annotate';
import type { Glossary } from '../glossary';
import type { BackgroundHandlers, Sender } from '../messaging/serve';
import { beginsOn, readingOf, withKnown, withSite } from '../settings/schema';
import { loadSettings, saveSettings } from '../settings/store';
import { contextOf } from '../story/brief-context';
import { cardFor } from '../time/as-of';
import { describeDate } from '../time/describe';
import { applySettings } from './apply';
import { bundledStories, glossary } from './glossary-store';
import { annotateAnyway } from './menus';
import { inject } from './registration';

const hostOf = (sender: Sender): string => (sender.url ? new URL(sender.url).hostname : '');

/** Annotation and cards can fail only for want of the glossary; the reader is told so and what mends it. */
const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const today = (): string => new Date().toISOString().slice(0, 10);

/** Name and kind of an entry, for the cards that point at it. */
const namesOf = (known: Glossary) => (id: string) => {
  const entry = known.find(id);
  return entry < 0 ? null : known.meta(entry);
};

export const handlers: BackgroundHandlers = {
  async 'page/candidate'(_, sender) {
    const tabId = sender.tab?.id;
    if (tabId === undefined || !beginsOn(await loadSettings(), hostOf(sender))) return;
    await inject(tabId, 'content.js');
  },

  async 'page/allowed'(_, sender) {
    const settings = await loadSettings();
    // Our own welcome page has the demonstration in it.
    const ours = sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
    return { allowed: ours || beginsOn(settings, hostOf(sender)), reading: readingOf(settings) };
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

  async 'entry/known'({ entry, name, known }) {
    await saveSettings(withKnown(await loadSettings(), entry, name, known));
  },

  async 'site/set'({ host, on }) {
    const settings = withSite(await loadSettings(), host, on);
    await saveSettings(settings);
    // Also told by the change of the settings; here, so that the asker's answer comes when it is done.
    await applySettings(settings);
  },

  'page/annotate-anyway': ({ tabId }) => annotateAnyway(tabId),

  async 'glossary/status'() {
    try {
      const { entries, aliases } = await glossary();
      return { ok: true, entries, aliases, error: null };
    } catch (error) {
      return { ok: false, entries: 0, aliases: 0, error: reason(error) };
    }
  },
};

import browser, { type Tabs } from 'webextension-polyfill';
import type { PopupPort, PopupState } from '../brief/port';
import { askBackground, askContent } from '../messaging/send';
import { isOff } from '../settings/schema';
import { loadSettings } from '../settings/store';

/** Chrome's side panel or Firefox's sidebar; both open only in answer to a press. */
async function openBeside(windowId: number | undefined): Promise<void> {
  if (typeof chrome !== 'undefined' && chrome.sidePanel && windowId !== undefined)
    await chrome.sidePanel.open({ windowId });
  else await browser.sidebarAction.open();
  window.close();
}

const webPage = (tab: Tabs.Tab | undefined): URL | null => {
  const url = URL.parse(tab?.url ?? '');
  return url && /^https?:$/.test(url.protocol) ? url : null;
};

/** What the popup asks of a tab, answered by its content script, or without one from what the browser lets us know. */
export function portFor(tab: Tabs.Tab | undefined, isBeside: boolean): PopupPort {
  const url = webPage(tab);
  const tabId = tab?.id ?? -1;

  const state = async (): Promise<PopupState> => {
    if (!url) return { state: 'no-page' };
    if (isOff(await loadSettings(), url.hostname)) return { state: 'off' };
    try {
      return await askContent(tabId, 'page/state', undefined);
    } catch {
      // Nobody there: either we may not run on this page, or the gate saw no article.
      const allowed = await browser.permissions.contains({ origins: [`${url.origin}/*`] });
      return { state: allowed ? 'not-an-article' : 'no-permission' };
    }
  };

  return {
    state,
    show: async (start, end) => {
      await askContent(tabId, 'mention/show', { start, end });
    },
    context: async ({ text, meta, story, annotation }) => {
      const answer = await askBackground('brief/context', {
        text,
        published: meta.published,
        story: story?.id ?? null,
        mentions: annotation.mentions.map(({ entry, stands }) => ({ entry, stands })),
        dates: annotation.dates.map(({ value }) => ({ value })),
      });
      if ('error' in answer) throw new Error(answer.error);
      return answer.context;
    },
    highlight: async (entry) => {
      await askContent(tabId, 'entity/highlight', { entry });
    },
    setDay: (day) => askContent(tabId, 'article/set-date', { day }),
    openBeside: isBeside ? null : () => openBeside(tab?.windowId),
    site: async () => ({
      host: url?.hostname ?? null,
      on: url !== null && !isOff(await loadSettings(), url.hostname),
    }),
    setSite: async (on) => {
      if (url) await askBackground('site/set', { host: url.hostname, on });
    },
    annotateAnyway: async () => {
      const answer = await askBackground('page/annotate-anyway', { tabId });
      if (!answer.ok) throw new Error(answer.error);
    },
    glossaryStatus: () => askBackground('glossary/status', undefined),
  };
}

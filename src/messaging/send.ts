import browser from 'webextension-polyfill';
import type { Envelope } from './envelope';
import type {
  BackgroundAnswers,
  BackgroundName,
  BackgroundRequest,
  ContentAnswers,
  ContentName,
  ContentRequest,
} from './protocol';

/** Asks the background. Rejects when there is none (the extension was updated or removed under this page). */
export function askBackground<N extends BackgroundName>(
  name: N,
  request: BackgroundRequest<N>,
): Promise<BackgroundAnswers[N]> {
  const envelope: Envelope = { newsgloss: 'background', name, request };
  return browser.runtime.sendMessage(envelope) as Promise<BackgroundAnswers[N]>;
}

/** Asks the content script of a tab's top frame. Rejects when the page has none. */
export function askContent<N extends ContentName>(
  tabId: number,
  name: N,
  request: ContentRequest<N>,
): Promise<ContentAnswers[N]> {
  const envelope: Envelope = { newsgloss: 'content', name, request };
  return browser.tabs.sendMessage(tabId, envelope, { frameId: 0 }) as Promise<ContentAnswers[N]>;
}

import type { Answer, Envelope } from './envelope';
import type {
  BackgroundAnswers,
  BackgroundName,
  BackgroundRequest,
  ContentAnswers,
  ContentName,
  ContentRequest,
} from './protocol';

/** How long a background that was killed under a message is given before it is asked once more, ms. */
const WAKE_MS = 300;

function unpack<T>(answer: Answer | undefined): T {
  if (!answer) throw new Error('nobody answered');
  if ('failed' in answer) throw new Error(answer.failed);
  return answer.answer as T;
}

/** Asks the background. Rejects when there is none (the extension was updated or removed under this page). */
export async function askBackground<N extends BackgroundName>(
  name: N,
  request: BackgroundRequest<N>,
): Promise<BackgroundAnswers[N]> {
  const envelope: Envelope = { newsgloss: 'background', name, request };
  const send = () => chrome.runtime.sendMessage(envelope);
  const killedUnderIt = async (error: unknown) => {
    // Every request may be made twice. Without an id it is the extension that has gone, not its worker.
    if (!chrome.runtime?.id) throw error;
    await new Promise((woken) => setTimeout(woken, WAKE_MS));
    return send();
  };
  return unpack(await send().catch(killedUnderIt));
}

/** Asks the content script of a tab's top frame. Rejects when the page has none. */
export async function askContent<N extends ContentName>(
  tabId: number,
  name: N,
  request: ContentRequest<N>,
): Promise<ContentAnswers[N]> {
  const envelope: Envelope = { newsgloss: 'content', name, request };
  return unpack(await chrome.tabs.sendMessage(tabId, envelope, { frameId: 0 }));
}

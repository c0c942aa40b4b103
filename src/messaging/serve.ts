import { type Answer, type Envelope, isEnvelope } from './envelope';
import type {
  BackgroundAnswers,
  BackgroundName,
  BackgroundRequest,
  ContentAnswers,
  ContentName,
  ContentRequest,
} from './protocol';

export type Sender = chrome.runtime.MessageSender;

export type BackgroundHandlers = {
  [N in BackgroundName]: (
    request: BackgroundRequest<N>,
    sender: Sender,
  ) => BackgroundAnswers[N] | Promise<BackgroundAnswers[N]>;
};
export type ContentHandlers = {
  [N in ContentName]: (request: ContentRequest<N>) => ContentAnswers[N] | Promise<ContentAnswers[N]>;
};

export type Handlers = Record<string, (request: never, sender: Sender) => unknown>;
/** The request as the protocol has it, or the reason why it is not one. */
type Check = (name: string, request: unknown) => { request: unknown } | { wrong: string };

/**
 * Serves `handlers` until `signal` aborts. A message that is not ours, from another extension, unknown, or not of the
 * form the protocol gives is left unanswered; the last two are warned of, since they mean a fault of ours.
 *
 * Uses `chrome` and its answering function, which both browsers have: the polyfill would be a fifteenth of the content
 * script.
 */
export function serve(to: Envelope['newsgloss'], check: Check, handlers: Handlers, signal?: AbortSignal): void {
  const listener = (message: unknown, sender: Sender, respond: (answer: Answer) => void): boolean => {
    if (!isEnvelope(message, to) || sender.id !== chrome.runtime.id) return false;
    const { name } = message;
    const checked = Object.hasOwn(handlers, name)
      ? check(name, message.request ?? undefined)
      : { wrong: 'no such message' };
    if ('wrong' in checked) {
      console.warn(`Newsgloss: ${name} ignored:`, checked.wrong);
      return false;
    }
    // A handler that answers nothing still answers, so that the asker's promise settles in both browsers.
    Promise.resolve()
      .then(() => handlers[name]?.(checked.request as never, sender))
      .then(
        (answer) => respond({ answer: answer ?? null }),
        (error: unknown) => respond({ failed: error instanceof Error ? error.message : String(error) }),
      );
    return true;
  };
  chrome.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => chrome.runtime.onMessage.removeListener(listener), { once: true });
}

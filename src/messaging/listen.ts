import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { type Envelope, isEnvelope } from './envelope';
import {
  type BackgroundAnswers,
  type BackgroundName,
  type BackgroundRequest,
  type ContentAnswers,
  type ContentName,
  type ContentRequest,
  toBackground,
  toContent,
} from './protocol';

export type Sender = Runtime.MessageSender;

export type BackgroundHandlers = {
  [N in BackgroundName]: (
    request: BackgroundRequest<N>,
    sender: Sender,
  ) => BackgroundAnswers[N] | Promise<BackgroundAnswers[N]>;
};
export type ContentHandlers = {
  [N in ContentName]: (request: ContentRequest<N>) => ContentAnswers[N] | Promise<ContentAnswers[N]>;
};

type Schemas = Record<string, v.GenericSchema>;
type Handlers = Record<string, (request: never, sender: Sender) => unknown>;

/**
 * Serves `handlers` until `signal` aborts. A message that is not ours, from another extension, unknown, or not of the
 * form the protocol gives is left unanswered; the last two are warned of, since they mean a fault of ours.
 */
function serve(to: Envelope['newsgloss'], schemas: Schemas, handlers: Handlers, signal?: AbortSignal): void {
  const onMessage = (message: unknown, sender: Sender): Promise<unknown> | undefined => {
    if (!isEnvelope(message, to) || sender.id !== browser.runtime.id) return undefined;
    const schema = Object.hasOwn(schemas, message.name) ? schemas[message.name] : undefined;
    const handler = handlers[message.name];
    if (!schema || !handler) {
      console.warn(`Newsgloss: no such message: ${message.name}`);
      return undefined;
    }
    const request = v.safeParse(schema, message.request ?? undefined);
    if (!request.success) {
      console.warn(`Newsgloss: ${message.name} ignored:`, v.summarize(request.issues));
      return undefined;
    }
    // A handler that answers nothing still answers, so that the asker's promise settles in both browsers.
    return Promise.resolve()
      .then(() => handler(request.output as never, sender))
      .then((answer) => answer ?? null);
  };
  // The polyfill's type asks for one of three listener shapes; ours is the promise-or-undefined one.
  const listener = onMessage as Parameters<typeof browser.runtime.onMessage.addListener>[0];
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}

export const serveBackground = (handlers: BackgroundHandlers): void =>
  serve('background', toBackground, handlers as unknown as Handlers);

export const serveContent = (handlers: ContentHandlers, signal: AbortSignal): void =>
  serve('content', toContent, handlers as unknown as Handlers, signal);

import type { ContentName } from './protocol';
import { type ContentHandlers, type Handlers, serve } from './serve';
import { toContent } from './to-content';

/** Only our own pages and background can ask a content script; plain guards do, and save every page a package. */
export const serveContent = (handlers: ContentHandlers, signal: AbortSignal): void =>
  serve(
    'content',
    (name, request) => (toContent[name as ContentName](request) ? { request } : { wrong: 'not of this form' }),
    handlers as unknown as Handlers,
    signal,
  );

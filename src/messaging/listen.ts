import * as v from 'valibot';
import { type BackgroundName, toBackground } from './protocol';
import { type BackgroundHandlers, type Handlers, serve } from './serve';

/** What the background is asked comes out of pages: each part is checked. */
export const serveBackground = (handlers: BackgroundHandlers): void =>
  serve(
    'background',
    (name, request) => {
      const parsed = v.safeParse(toBackground[name as BackgroundName] as v.GenericSchema, request);
      return parsed.success ? { request: parsed.output } : { wrong: v.summarize(parsed.issues) };
    },
    handlers as unknown as Handlers,
  );

/** What crosses between our parts. `to` lets a listener decide at once, and synchronously, whether a message is its own. */
export interface Envelope {
  newsgloss: 'background' | 'content';
  name: string;
  request: unknown;
}

/** True for anything shaped like a message of ours for `to`; whatever else arrives is somebody else's. */
export function isEnvelope(message: unknown, to: Envelope['newsgloss']): message is Envelope {
  if (typeof message !== 'object' || message === null) return false;
  const m = message as Partial<Envelope>;
  return m.newsgloss === to && typeof m.name === 'string';
}

/** What comes back: promises of listeners cross in Firefox only, so an answer and a failure are both plain data. */
export type Answer = { answer: unknown } | { failed: string };

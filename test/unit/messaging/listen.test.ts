import { beforeEach, describe, expect, it, vi } from 'vitest';

type Listener = (message: unknown, sender: { id: string }) => Promise<unknown> | undefined;
const listeners: Listener[] = [];
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'us',
      onMessage: {
        addListener: (l: Listener) => listeners.push(l),
        removeListener: (l: Listener) => listeners.splice(listeners.indexOf(l), 1),
      },
    },
  },
}));
const { serveContent } = await import('../../../src/messaging/listen');

const shown: unknown[] = [];
const handlers = {
  'page/state': () => ({ state: 'off' as const }),
  'mention/show': (request: unknown) => {
    shown.push(request);
    return { shown: true };
  },
  'page/start': () => ({ state: 'working' as const }),
  'page/stop': () => undefined,
};
const message = (name: string, request?: unknown, newsgloss = 'content') => ({ newsgloss, name, request });

describe('serveContent', () => {
  const controller = new AbortController();
  const send = (m: unknown, id = 'us') => listeners[0]?.(m, { id });
  beforeEach(() => {
    shown.length = 0;
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    if (listeners.length === 0) serveContent(handlers, controller.signal);
  });

  it('answers a message of the protocol', async () => {
    expect(await send(message('page/state'))).toEqual({ state: 'off' });
    expect(await send(message('mention/show', { start: 1, end: 2 }))).toEqual({ shown: true });
    expect(shown).toEqual([{ start: 1, end: 2 }]);
  });

  it('answers null where the handler has nothing to say', async () =>
    expect(await send(message('page/stop'))).toBeNull());

  it.each([
    ['text', 'hello'],
    ['null', null],
    ['a message for the background', message('page/state', undefined, 'background')],
    ['an unknown name', message('page/format-disk')],
    ['a name of Object.prototype', message('constructor')],
    ['a negative offset', message('mention/show', { start: -1, end: 2 })],
    ['a missing request', message('mention/show')],
  ])('leaves %s unanswered', (_, m) => {
    expect(send(m)).toBeUndefined();
    expect(shown).toEqual([]);
  });

  it('leaves another extension unanswered', () => expect(send(message('page/state'), 'them')).toBeUndefined());

  it('stops when told to', () => {
    controller.abort();
    expect(listeners).toEqual([]);
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';

type Listener = (message: unknown, sender: { id: string }, respond: (answer: unknown) => void) => boolean;
const listeners: Listener[] = [];
vi.stubGlobal('chrome', {
  runtime: {
    id: 'us',
    onMessage: {
      addListener: (l: Listener) => listeners.push(l),
      removeListener: (l: Listener) => listeners.splice(listeners.indexOf(l), 1),
    },
  },
});
const { serveContent } = await import('../../../src/messaging/listen-content');

const shown: unknown[] = [];
const handlers = {
  'page/state': () => ({ state: 'off' as const }),
  'mention/show': (request: unknown) => {
    shown.push(request);
    return { shown: true };
  },
  'entity/highlight': () => undefined,
  'article/set-date': () => ({ state: 'working' as const }),
  'page/start': () => {
    throw new Error('no page');
  },
  'name/step': () => undefined,
  'marks/toggle': () => undefined,
  'settings/changed': () => undefined,
  'selection/explain': () => undefined,
  'page/stop': () => undefined,
};
const message = (name: string, request?: unknown, newsgloss = 'content') => ({ newsgloss, name, request });

describe('serveContent', () => {
  const controller = new AbortController();
  /** The answer, or undefined when the listener says that none will come. */
  const send = (m: unknown, id = 'us'): Promise<unknown> | undefined => {
    let tell: (answer: unknown) => void = () => undefined;
    const answer = new Promise((resolve) => {
      tell = resolve;
    });
    return listeners[0]?.(m, { id }, (given) => tell(given)) ? answer : undefined;
  };
  beforeEach(() => {
    shown.length = 0;
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    if (listeners.length === 0) serveContent(handlers, controller.signal);
  });

  it('answers a message of the protocol', async () => {
    expect(await send(message('page/state'))).toEqual({ answer: { state: 'off' } });
    expect(await send(message('mention/show', { start: 1, end: 2 }))).toEqual({ answer: { shown: true } });
    expect(shown).toEqual([{ start: 1, end: 2 }]);
  });

  it('answers null where the handler has nothing to say', async () =>
    expect(await send(message('page/stop'))).toEqual({ answer: null }));

  it('tells the asker of a failure', async () =>
    expect(await send(message('page/start', { anyway: true }))).toEqual({ failed: 'no page' }));

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

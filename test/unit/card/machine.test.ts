import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/card/limits';
import { type CardEvent, type CardState, QUIET, step, wakeAt } from '../../../src/card/machine';

/*
 *                 rests on a name            due, and still on it
 *    ┌───────┐ ───────────────────▶ ┌────────┐ ─────────────▶ ┌─────────────────────────────┐
 *    │ quiet │                      │ intent │                │ open                        │
 *    │       │ ◀─────────────────── │        │ ◀───────────── │                             │
 *    └───────┘  leaves, presses,    └────────┘  closes while  │  on name or card ◀───┐      │
 *     ▲   ▲ │   scrolls, Esc;                   on another    │        │ leaves      │ back │
 *     │   │ │   a fast move starts              name          │        ▼             │      │
 *     │   │ │   the wait anew                                 │  grace runs ─────────┘      │
 *     │   │ │                                                 │  (renewed while the pointer │
 *     │   │ │  key, tap: show                                 │   heads for the card; a new │
 *     │   │ └───────────────────────────────────────────────▶ │   name it rests on is next) │
 *     │   └────────────── grace over ──────────────────────── │                             │
 *     │                                                       │  held: pointer does not     │
 *     └─────── Esc, close, pin, press elsewhere ───────────── │  matter (key, tap, used)    │
 *                                                             └─────────────────────────────┘
 *    The name that was pressed, or whose card was dismissed, is muted until the pointer has left it.
 */

type Hover = Extract<CardEvent, { type: 'hover' }>;
const hover = (now: number, over: Hover['over'], rest: Partial<Hover> = {}): CardEvent => ({
  type: 'hover',
  now,
  over,
  speed: 0,
  aiming: false,
  busy: false,
  ...rest,
});
const tick = (now: number): CardEvent => ({ type: 'tick', now });
const run = (...events: CardEvent[]): CardState => events.reduce(step, QUIET);
const opened = [hover(0, 1), tick(LIMITS.intentMs)];
const T = LIMITS.intentMs;
const fast = { speed: LIMITS.slowSpeed * 3 };

describe('opening', () => {
  it('waits for intent', () => {
    expect(run(hover(0, 1))).toEqual({ at: 'intent', id: 1, due: T });
    expect(run(hover(0, 1), tick(T - 1)).at).toBe('intent');
    expect(run(...opened)).toMatchObject({ at: 'open', id: 1, held: false });
  });
  it('works for the mention with id 0', () => expect(run(hover(0, 0), tick(T))).toMatchObject({ at: 'open', id: 0 }));
  it.each<[string, CardEvent[]]>([
    ['the pointer leaves before', [hover(0, 1), hover(100, null), tick(T)]],
    ['a fast pointer passes', [hover(0, 1), hover(100, 1, fast), tick(T)]],
    ['a button is down', [hover(0, 1, { busy: true }), tick(T)]],
    ['the page scrolls', [hover(0, 1), { type: 'scroll', now: 100 }, tick(T)]],
    ['scrolling has only just ended', [{ type: 'scroll', now: 0 }, hover(LIMITS.scrollQuietMs - 1, 1), tick(2 * T)]],
    ['the name was pressed', [hover(0, 1), { type: 'press', over: 1 }, hover(100, 1), tick(2 * T)]],
    [
      'its card was dismissed and the pointer has not left',
      [...opened, { type: 'escape' }, hover(T + 9, 1), tick(3 * T)],
    ],
    ['its card was closed by the button', [...opened, { type: 'close' }, hover(T + 9, 1), tick(3 * T)]],
  ])('does not open when %s', (_, events) => expect(run(...events).at).not.toBe('open'));
  it('opens again once the dismissed name was left', () =>
    expect(run(...opened, { type: 'escape' }, hover(400, null), hover(500, 1), tick(500 + T)).at).toBe('open'));
  it('a fast move only puts the wait off', () =>
    expect(run(hover(0, 1), hover(100, 1, fast), tick(100 + T)).at).toBe('open'));
});

describe('staying and leaving', () => {
  const left = hover(1000, null);
  const gone = 1000 + LIMITS.graceMs;
  it('stays on the name and on the card however long', () => {
    expect(run(...opened, hover(1000, 'card'), tick(99_999)).at).toBe('open');
    expect(run(...opened, left, hover(1100, 'card'), tick(99_999)).at).toBe('open');
  });
  it('closes when the grace is over, not before; a late timer does no harm', () => {
    expect(wakeAt(run(...opened, left))).toBe(gone);
    expect(run(...opened, left, tick(gone - 1)).at).toBe('open');
    expect(run(...opened, left, tick(gone + 5000))).toMatchObject({ at: 'quiet' });
  });
  it('moving about outside does not renew the grace', () =>
    expect(run(...opened, left, hover(1200, null), tick(gone)).at).toBe('quiet'));
  it('heading for the card does, up to a bound, and past other names', () => {
    const way = [left, hover(1200, 2, { aiming: true }), hover(1400, 2, { aiming: true })];
    expect(run(...opened, ...way, tick(gone + 10))).toMatchObject({ at: 'open', id: 1, next: null });
    const slow = Array.from({ length: 20 }, (_, i) => hover(1000 + i * 200, null, { aiming: true }));
    expect(run(...opened, ...slow, tick(1000 + LIMITS.aimMs)).at).toBe('quiet');
  });
  it('another name that the pointer rests on takes over', () =>
    expect(run(...opened, hover(1000, 2), tick(1000 + LIMITS.switchMs))).toMatchObject({ at: 'open', id: 2 }));
  it('a name just reached keeps its turn when the card closes', () =>
    expect(run(...opened, left, hover(gone - 20, 2), tick(gone))).toEqual({
      at: 'intent',
      id: 2,
      due: gone - 20 + LIMITS.switchMs,
    }));
  it('nothing takes over while a button is down', () =>
    expect(run(...opened, hover(1000, 2, { busy: true }), tick(5000))).toMatchObject({ at: 'open', id: 1 }));
  it('a press elsewhere closes; a press on the card holds it', () => {
    expect(run(...opened, { type: 'press', over: null }).at).toBe('quiet');
    expect(run(...opened, { type: 'press', over: 'card' }, hover(1000, null), tick(9999))).toMatchObject({
      held: true,
    });
  });
});

describe('held cards', () => {
  const shown: CardEvent = { type: 'show', id: 7 };
  it('stay wherever the pointer goes', () =>
    expect(run(shown, hover(0, null), hover(50, 3), tick(9999))).toMatchObject({ id: 7 }));
  it('survive scrolling', () => expect(run(shown, { type: 'scroll', now: 1 }).at).toBe('open'));
  it.each<CardEvent>([{ type: 'escape' }, { type: 'close' }, { type: 'press', over: null }])(
    'end with $type',
    (event) => expect(run(shown, event).at).toBe('quiet'),
  );
  it('give way to another', () =>
    expect(run(shown, { type: 'show', id: 8 })).toMatchObject({ at: 'open', id: 8, held: true }));
});

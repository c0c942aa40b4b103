import { LIMITS } from './limits';

/**
 * When the card opens and closes, as a pure function: `step(state, event) → state`. No clock, no DOM: events carry
 * `now` in ms, and `wakeAt(state)` says when to send the next `tick`. A late tick does no harm: a deadline is compared,
 * not counted. Pinned cards have left the machine: they stay until they are closed. Drawn in test/unit/card/machine.test.ts.
 */
export type CardState = Quiet | Intent | Open;

interface Quiet {
  at: 'quiet';
  /** The name that was pressed, or dismissed with Esc: it must be left before it opens again. */
  muted: number | null;
  /** Nothing opens before this time (scrolling). */
  until: number;
}

interface Intent {
  at: 'intent';
  id: number;
  due: number;
}

interface Open {
  at: 'open';
  id: number;
  /** Opened by key or touch, or used: the pointer's whereabouts no longer close it. */
  held: boolean;
  /** Since when the pointer is on neither name nor card, and when that closes the card. */
  leftAt: number | null;
  closeAt: number | null;
  /** Another name the pointer rests on. */
  next: { id: number; due: number } | null;
}

export type CardEvent =
  | {
      type: 'hover';
      now: number;
      /** The name under the pointer; `card`: the open card; null: neither. */
      over: number | 'card' | null;
      /** Pointer speed, px/ms. */
      speed: number;
      /** The pointer is moving towards the open card. */
      aiming: boolean;
      /** A button is down or text is being selected. */
      busy: boolean;
    }
  | { type: 'tick'; now: number }
  | { type: 'scroll'; now: number }
  | { type: 'press'; over: number | 'card' | null }
  | { type: 'show'; id: number }
  /** The reader used the card: followed a name in it, or moved focus into it. */
  | { type: 'hold' }
  | { type: 'escape' }
  /** Close button, pinning, the name gone from the page, marks hidden. */
  | { type: 'close' };

export const QUIET: CardState = { at: 'quiet', muted: null, until: 0 };

const quiet = (muted: number | null = null, until = 0): CardState => ({ at: 'quiet', muted, until });

const open = (id: number, held: boolean): CardState => ({
  at: 'open',
  id,
  held,
  leftAt: null,
  closeAt: null,
  next: null,
});

/** When the state must be looked at again, or null. */
export function wakeAt(state: CardState): number | null {
  if (state.at === 'quiet') return null;
  if (state.at === 'intent') return state.due;
  const times = [state.closeAt, state.next?.due].filter((time) => typeof time === 'number');
  return times.length > 0 ? Math.min(...times) : null;
}

export function step(state: CardState, event: CardEvent): CardState {
  switch (event.type) {
    case 'show':
      return open(event.id, true);
    case 'close':
      return quiet(state.at === 'open' ? state.id : null);
    case 'hover':
      return state.at === 'open' ? hoverOpen(state, event) : hoverShut(state, event);
    case 'tick':
      return tick(state, event.now);
    case 'scroll':
      return state.at === 'open' ? { ...state, next: null } : quiet(null, event.now + LIMITS.scrollQuietMs);
    case 'press':
      if (event.over === 'card') return hold(state);
      return quiet(event.over);
    case 'escape':
      return quiet(state.at === 'quiet' ? state.muted : state.id);
    case 'hold':
      return hold(state);
  }
}

type Hover = Extract<CardEvent, { type: 'hover' }>;

function hold(state: CardState): CardState {
  return state.at === 'open' ? { ...state, held: true, leftAt: null, closeAt: null, next: null } : state;
}

function hoverShut(state: Quiet | Intent, { now, over, speed, busy }: Hover): CardState {
  const muted = state.at === 'quiet' && state.muted === over ? state.muted : null;
  const until = state.at === 'quiet' ? state.until : 0;
  if (typeof over !== 'number' || busy || muted !== null || now < until) return quiet(muted, until);
  // Every fast move starts the wait anew, so nothing opens under a pointer that is passing.
  if (state.at === 'intent' && state.id === over && speed <= LIMITS.slowSpeed) return state;
  return { at: 'intent', id: over, due: now + LIMITS.intentMs };
}

function hoverOpen(state: Open, { now, over, speed, aiming, busy }: Hover): CardState {
  if (state.held || busy) return state.next ? { ...state, next: null } : state;
  if (over === 'card' || over === state.id) return { ...state, leftAt: null, closeAt: null, next: null };
  const leftAt = state.leftAt ?? now;
  // On the way to the card the grace is renewed, up to a bound, and names crossed on the way do not count.
  const closeAt = aiming
    ? Math.min(now + LIMITS.graceMs, leftAt + LIMITS.aimMs)
    : (state.closeAt ?? now + LIMITS.graceMs);
  if (typeof over !== 'number' || aiming) return { ...state, leftAt, closeAt, next: null };
  const same = state.next?.id === over && speed <= LIMITS.slowSpeed;
  return { ...state, leftAt, closeAt, next: same ? state.next : { id: over, due: now + LIMITS.switchMs } };
}

function tick(state: CardState, now: number): CardState {
  if (state.at === 'intent') return now >= state.due ? open(state.id, false) : state;
  if (state.at !== 'open') return state;
  if (state.next && now >= state.next.due) return open(state.next.id, false);
  if (state.closeAt === null || now < state.closeAt) return state;
  // The card closes, but a name the pointer already rests on keeps its turn.
  return state.next ? { at: 'intent', ...state.next } : quiet();
}

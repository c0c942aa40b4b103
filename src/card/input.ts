import { headsFor, type Point } from './aim';
import { LIMITS } from './limits';
import type { CardEvent } from './machine';

export interface InputOptions {
  signal: AbortSignal;
  host: HTMLElement;
  /** The mention at a point, if any. */
  hitTest(x: number, y: number): number | null;
  /** Whether a point over the host is on the card that follows the pointer, and not on a pinned one. */
  onCard(x: number, y: number): boolean;
  /** The box of that card, or null when none is open. */
  cardBox(): DOMRect | null;
  /** Whether a name is being waited on. */
  intending(): boolean;
  send(event: CardEvent): void;
  /** A tap on a name. */
  tap(id: number): void;
  /** Esc. Returns whether it closed a card. */
  escape(): boolean;
  /** Names may have moved. */
  moved(): void;
  /** The top layer has changed. */
  raise(): void;
}

export interface Input {
  /** Where the pointer was last. */
  pointer(): Point | null;
}

interface Sample extends Point {
  now: number;
}

/** What a tap belongs to before us. */
const CONTROLS =
  'a[href], button, input, select, textarea, label, summary, video, audio, [role=button], [role=link], [onclick], [contenteditable]';

/**
 * Turns the reader's input into the machine's events. Only trusted events count: a page may fake the rest. Listeners
 * capture on `window`, so a page that stops events does not stop them, and are passive except for keys.
 */
export function watchInput(options: InputOptions): Input {
  const { signal, host, hitTest, send } = options;
  let last: Sample | null = null;
  let settle: ReturnType<typeof setTimeout> | undefined;
  let following = 0;

  const listen = <K extends keyof WindowEventMap>(type: K, then: (event: WindowEventMap[K]) => void): void =>
    window.addEventListener(type, (event) => event.isTrusted && then(event), {
      signal,
      capture: true,
      passive: type !== 'keydown',
    });

  const over = ({ clientX: x, clientY: y, target }: PointerEvent): number | 'card' | null => {
    if (target !== host) return hitTest(x, y);
    return options.onCard(x, y) ? 'card' : null;
  };

  const hover = (event: PointerEvent | null, speed: number, aiming = false): void =>
    send({
      type: 'hover',
      now: performance.now(),
      over: event && over(event),
      speed,
      aiming,
      busy: event !== null && event.buttons !== 0,
    });

  listen('pointermove', (event) => {
    if (event.pointerType === 'touch') return;
    const now: Sample = { x: event.clientX, y: event.clientY, now: event.timeStamp };
    const before = last ?? now;
    last = now;
    const speed = Math.hypot(now.x - before.x, now.y - before.y) / Math.max(1, now.now - before.now);
    clearTimeout(settle);
    const box = options.cardBox();
    if (box || speed <= LIMITS.slowSpeed) {
      hover(event, speed, box !== null && headsFor(before, now, box));
      return;
    }
    // Passing through: no need to look at what is below until the pointer comes to rest.
    if (options.intending()) hover(null, speed);
    settle = setTimeout(() => hover(event, 0), LIMITS.settleMs);
  });
  document.documentElement.addEventListener('pointerleave', () => hover(null, 0), { signal });

  listen('pointerdown', (event) => {
    clearTimeout(settle);
    send({ type: 'press', over: over(event) });
  });

  // A tap, not a long press (which makes no click), and never one that a link or control wants.
  listen('click', (event) => {
    if (!(event instanceof PointerEvent) || event.pointerType !== 'touch' || event.target === host) return;
    if (event.target instanceof Element && event.target.closest(CONTROLS)) return;
    const id = hitTest(event.clientX, event.clientY);
    if (id !== null) options.tap(id);
  });

  listen('keydown', (event) => {
    if (event.key !== 'Escape' || !options.escape()) return;
    // The page must not also act on a key that closed our card.
    event.preventDefault();
    event.stopImmediatePropagation();
  });

  const follow = (): void => {
    cancelAnimationFrame(following);
    following = requestAnimationFrame(options.moved);
  };
  listen('scroll', (event) => {
    if (event.target === host) return;
    clearTimeout(settle);
    send({ type: 'scroll', now: performance.now() });
    follow();
  });
  listen('resize', follow);
  document.addEventListener('fullscreenchange', options.raise, { signal });

  signal.addEventListener('abort', () => {
    clearTimeout(settle);
    cancelAnimationFrame(following);
  });
  return { pointer: () => last };
}

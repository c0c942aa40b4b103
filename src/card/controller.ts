import { toneOf } from '../look/tone';
import type { Translate } from '../look/translate';
import { headsFor, type Point } from './aim';
import { createCards, type FetchCard } from './cards';
import { createHost } from './host';
import { LIMITS } from './limits';
import { type CardEvent, type CardState, QUIET, step, wakeAt } from './machine';
import { createPanel, type Panel, type Subject } from './panel';

export interface CardOptions {
  /** Aborting removes every card, listener and timer. */
  signal: AbortSignal;
  fetchCard: FetchCard;
  /** The mention whose letters are at a point of the viewport, or null. */
  hitTest(x: number, y: number): number | null;
  /** A mention's boxes now, in viewport pixels. */
  rectsOf(id: number): DOMRect[];
  /** What a mention is of; null: it has no card. */
  subjectOf(id: number): Subject | null;
  /** The mention being shown has changed; null: none. For the painter. */
  onShown(id: number | null): void;
  /** Brings a mention into view, for the keyboard. */
  scrollTo(id: number): void;
  /** ISO date of the article, or null. */
  published: string | null;
  t: Translate;
  /** BCP 47 tag of the interface. */
  locale: string;
}

export interface Card {
  /** Opens the card of a mention, scrolls to it and moves focus in; Esc closes it and gives focus back. */
  focusMention(id: number): void;
  /** Closes the card that follows the pointer; pinned ones stay. */
  close(): void;
  /** Closes every card. */
  closeAll(): void;
}

/** Where the pointer was last: enough for its speed and heading. */
interface Sample extends Point {
  now: number;
}

/**
 * Feeds the state machine with the reader's input and does what it says. The machine decides, panels show; this is the
 * wiring. Only trusted events count: a page may fake the rest.
 */
export function createCard(options: CardOptions): Card {
  const { signal, hitTest, t } = options;
  const doc = document;
  const host = createHost(doc, signal);
  const cards = createCards(options.fetchCard, t('card_timed_out'));
  let state: CardState = QUIET;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let settle: ReturnType<typeof setTimeout> | undefined;
  let last: Sample | null = null;
  let panel: Panel | null = null;
  let pinned: { id: number; panel: Panel }[] = [];
  let byTouch = false;
  let byKey = false;
  let cameFrom: HTMLElement | null = null;

  const listen = <K extends keyof WindowEventMap>(type: K, then: (event: WindowEventMap[K]) => void): void =>
    window.addEventListener(type, (event) => event.isTrusted && then(event), {
      signal,
      capture: true,
      passive: type !== 'keydown',
    });

  const send = (event: CardEvent): void => {
    const before = state;
    state = step(state, event);
    const shown = before.at === 'open' ? before.id : null;
    const next = state.at === 'open' ? state.id : null;
    if (shown !== next || event.type === 'show') {
      if (shown !== null) hidePanel();
      if (next !== null) showPanel(next);
    }
    if (state.at === 'intent' && state !== before) prefetch(state.id);
    wake();
  };

  /** Armed after every event, also one that changed nothing: timers may fire a fraction early. */
  const wake = (): void => {
    clearTimeout(timer);
    const due = wakeAt(state);
    if (due === null) return;
    timer = setTimeout(() => send({ type: 'tick', now: performance.now() }), Math.ceil(due - performance.now()));
  };

  const prefetch = (id: number): void => {
    const subject = options.subjectOf(id);
    if (subject?.is === 'entry') void cards.get(subject.entry);
  };

  const showPanel = (id: number): void => {
    const subject = options.subjectOf(id);
    const open = pinned.find((one) => one.id === id);
    if (open || !subject || options.rectsOf(id).length === 0) {
      if (byKey) open?.panel.element.focus();
      send({ type: 'close' });
      return;
    }
    panel = createPanel({
      host,
      cards,
      t,
      locale: options.locale,
      published: options.published,
      rects: () => options.rectsOf(id),
      onPin: () => togglePin(id),
      onClose: () => closeById(id),
      onVisit: () => send({ type: 'hold' }),
    });
    panel.open(subject, {
      pointer: byKey ? null : last,
      sheet: byTouch,
      dark: toneOf(doc.body ?? doc.documentElement) === 'dark',
      focus: byKey,
    });
    options.onShown(id);
  };

  const hidePanel = (): void => {
    if (!panel) return;
    leave(panel);
    panel.remove();
    panel = null;
    options.onShown(null);
  };

  /** Gives focus back to where it was, if it is in this panel. */
  const leave = (from: Panel): void => {
    if (!from.element.matches(':focus-within')) return;
    cameFrom?.focus({ preventScroll: true });
    cameFrom = null;
  };

  const togglePin = (id: number): void => {
    const mine = pinned.find((one) => one.id === id);
    if (mine) {
      pinned = pinned.filter((one) => one !== mine);
      send({ type: 'close' });
      mine.panel.remove();
      byKey = false;
      send({ type: 'show', id });
    } else if (panel) {
      panel.setPinned(true);
      pinned.push({ id, panel });
      panel = null;
      options.onShown(null);
      send({ type: 'close' });
    }
  };

  const closeById = (id: number): void => {
    const mine = pinned.find((one) => one.id === id);
    if (!mine) {
      send({ type: 'close' });
      return;
    }
    pinned = pinned.filter((one) => one !== mine);
    leave(mine.panel);
    mine.panel.remove();
  };

  const over = (x: number, y: number, target: EventTarget | null): number | 'card' | null => {
    if (target !== host.element) return hitTest(x, y);
    return panel?.element.contains(host.root.elementFromPoint(x, y)) ? 'card' : null;
  };

  const hover = (event: PointerEvent, speed: number, aiming: boolean): void =>
    send({
      type: 'hover',
      now: performance.now(),
      over: over(event.clientX, event.clientY, event.target),
      speed,
      aiming,
      busy: event.buttons !== 0,
    });

  listen('pointermove', (event) => {
    if (event.pointerType === 'touch') return;
    const now: Sample = { x: event.clientX, y: event.clientY, now: event.timeStamp };
    const before = last ?? now;
    last = now;
    const speed = Math.hypot(now.x - before.x, now.y - before.y) / Math.max(1, now.now - before.now);
    clearTimeout(settle);
    if (state.at !== 'open' && speed > LIMITS.slowSpeed) {
      // Passing through: no need to look what is below, until the pointer comes to rest.
      if (state.at === 'intent')
        send({ type: 'hover', now: performance.now(), over: null, speed, aiming: false, busy: false });
      settle = setTimeout(() => hover(event, 0, false), LIMITS.settleMs);
      return;
    }
    const aiming = panel !== null && headsFor(before, now, panel.element.getBoundingClientRect());
    hover(event, speed, aiming);
  });

  listen('pointerdown', (event) => {
    clearTimeout(settle);
    if (event.pointerType === 'touch' && state.at !== 'open') return;
    send({ type: 'press', over: over(event.clientX, event.clientY, event.target) });
  });

  // A tap, not a long press (which makes no click), and never one that a link or control wants.
  listen('click', (event) => {
    if (!(event instanceof PointerEvent) || event.pointerType !== 'touch' || event.target === host.element) return;
    if (event.target instanceof Element && event.target.closest(CONTROLS)) return;
    const id = hitTest(event.clientX, event.clientY);
    if (id === null) return;
    byTouch = true;
    byKey = false;
    send({ type: 'show', id });
    byTouch = false;
  });

  listen('keydown', (event) => {
    if (event.key !== 'Escape') return;
    const focused = pinned.find((one) => one.panel.element.matches(':focus-within'));
    if (state.at !== 'open' && !focused) return;
    // The page must not also act on a key that closed our card.
    event.preventDefault();
    event.stopImmediatePropagation();
    if (state.at === 'open') send({ type: 'escape' });
    else if (focused) closeById(focused.id);
  });

  let following = 0;
  const follow = (): void => {
    cancelAnimationFrame(following);
    following = requestAnimationFrame(() => {
      if (panel && !panel.follow()) send({ type: 'close' });
    });
  };
  listen('scroll', (event) => {
    if (event.target === host.element) return;
    clearTimeout(settle);
    send({ type: 'scroll', now: performance.now() });
    follow();
  });
  listen('resize', follow);
  doc.documentElement.addEventListener(
    'pointerleave',
    () => send({ type: 'hover', now: performance.now(), over: null, speed: 0, aiming: false, busy: false }),
    { signal },
  );
  host.root.addEventListener('focusin', () => panel?.element.matches(':focus-within') && send({ type: 'hold' }), {
    signal,
  });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    clearTimeout(settle);
    cancelAnimationFrame(following);
    hidePanel();
    for (const one of pinned) one.panel.remove();
  });

  return {
    focusMention: (id) => {
      if (doc.activeElement instanceof HTMLElement && doc.activeElement !== host.element) cameFrom = doc.activeElement;
      options.scrollTo(id);
      byKey = true;
      send({ type: 'show', id });
      byKey = false;
    },
    close: () => send({ type: 'close' }),
    closeAll: () => {
      send({ type: 'close' });
      for (const { id } of [...pinned]) closeById(id);
    },
  };
}

/** What a tap belongs to before us. */
const CONTROLS =
  'a[href], button, input, select, textarea, label, summary, video, audio, [role=button], [role=link], [onclick], [contenteditable]';

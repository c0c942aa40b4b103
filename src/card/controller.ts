import { BASE_CSS, TOKENS_CSS } from '../look/tokens';
import { toneOf } from '../look/tone';
import type { Translate } from '../look/translate';
import type { EntryId } from '../model';
import { CARD_CSS } from './card-css';
import { createCards, type FetchCard } from './cards';
import { createHost, OVERLAY } from './host';
import { watchInput } from './input';
import { createList, type ListedName } from './list';
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
  /** Present: the card offers “I know this”, which is to take (or give back) the marks of an entry. */
  onKnown?: (entry: EntryId, known: boolean) => void;
  /** ISO date of the article, or null. */
  published: string | null;
  t: Translate;
  /** BCP 47 tag of the interface. */
  locale: string;
}

export interface Card {
  /** Opens the card of a mention, scrolls to it and moves focus in; Esc closes it and gives focus back. */
  focusMention(id: number): void;
  /** The mention whose card is open, not counting pinned ones. */
  readonly shown: number | null;
  /** Closes the card that follows the pointer; pinned ones stay. */
  close(): void;
  /** Closes every card. */
  closeAll(): void;
  /** Offers a list of names to screen readers, as a landmark of the page; null takes it away. */
  list(names: readonly ListedName[] | null): void;
}

/**
 * The card of a page: the machine decides when it opens and closes, panels show, this file does what the machine says
 * and looks after pinned cards, which have left the machine, and after focus.
 */
export function createCard(options: CardOptions): Card {
  const { signal, t, locale, published, onKnown } = options;
  const host = createHost(document, signal, 'newsgloss-card', OVERLAY + TOKENS_CSS + BASE_CSS + CARD_CSS);
  const cards = createCards(options.fetchCard, t('card_timed_out'));
  let state: CardState = QUIET;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let panel: Panel | null = null;
  const pinned = new Map<number, Panel>();
  /** How the card that opens next was asked for. */
  let by: 'pointer' | 'touch' | 'key' = 'pointer';
  let cameFrom: HTMLElement | null = null;

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
    if (due === null || signal.aborted) return;
    timer = setTimeout(() => send({ type: 'tick', now: performance.now() }), Math.ceil(due - performance.now()));
  };

  const show = (id: number, how: typeof by): void => {
    by = how;
    send({ type: 'show', id });
    by = 'pointer';
  };

  const prefetch = (id: number): void => {
    const subject = options.subjectOf(id);
    if (subject?.is === 'entry') void cards.get(subject.entry);
  };

  const showPanel = (id: number): void => {
    const subject = options.subjectOf(id);
    const already = pinned.get(id);
    if (already || !subject || options.rectsOf(id).length === 0) {
      already?.raise();
      if (by === 'key') already?.element.focus();
      send({ type: 'close' });
      return;
    }
    panel = createPanel({
      host,
      cards,
      t,
      locale,
      published,
      onKnown,
      rects: () => options.rectsOf(id),
      onPin: () => (pinned.has(id) ? unpin(id) : pin(id)),
      onClose: () => close(id),
      onUsed: () => send({ type: 'hold' }),
      onLeave: (back) => {
        if (back) cameFrom?.focus({ preventScroll: true });
        if (!pinned.has(id)) send({ type: 'close' });
      },
    });
    panel.open(subject, {
      pointer: by === 'key' ? null : input.pointer(),
      sheet: by === 'touch',
      dark: toneOf(document.body ?? document.documentElement) === 'dark',
      focus: by === 'key',
    });
    options.onShown(id);
  };

  const remove = (gone: Panel): void => {
    // Focus goes back where it was rather than fall to the top of the page.
    if (gone.element.matches(':focus-within')) cameFrom?.focus({ preventScroll: true });
    gone.remove();
  };

  const hidePanel = (): void => {
    if (!panel) return;
    remove(panel);
    panel = null;
    options.onShown(null);
  };

  const pin = (id: number): void => {
    if (!panel) return;
    panel.setPinned(true);
    pinned.set(id, panel);
    panel = null;
    options.onShown(null);
    send({ type: 'close' });
  };

  /** A card let go is again the one that follows the pointer; focus stays in it. */
  const unpin = (id: number): void => {
    const mine = pinned.get(id);
    pinned.delete(id);
    mine?.remove();
    show(id, 'key');
  };

  const close = (id: number): void => {
    const mine = pinned.get(id);
    if (!mine) {
      send({ type: 'close' });
      return;
    }
    pinned.delete(id);
    remove(mine);
  };

  const input = watchInput({
    signal,
    host: host.element,
    hitTest: options.hitTest,
    onCard: (x, y) => panel?.element.contains(host.root.elementFromPoint(x, y)) ?? false,
    cardBox: () => panel?.element.getBoundingClientRect() ?? null,
    intending: () => state.at === 'intent',
    send,
    tap: (id) => show(id, 'touch'),
    escape: () => {
      if (state.at === 'open') {
        send({ type: 'escape' });
        return true;
      }
      const focused = [...pinned].find(([, one]) => one.element.matches(':focus-within'));
      if (focused) close(focused[0]);
      return focused !== undefined;
    },
    moved: () => {
      if (panel && !panel.follow()) send({ type: 'close' });
      for (const one of pinned.values()) one.follow();
    },
    raise: () => {
      for (const one of pinned.values()) one.raise();
      panel?.raise();
    },
  });

  const focusMention = (id: number): void => {
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && activeElement !== host.element) cameFrom = activeElement;
    options.scrollTo(id);
    show(id, 'key');
  };

  const list = createList(host, t, focusMention);

  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    hidePanel();
    for (const one of pinned.values()) one.remove();
  });

  return {
    focusMention,
    get shown() {
      return state.at === 'open' ? state.id : null;
    },
    close: () => send({ type: 'close' }),
    closeAll: () => {
      send({ type: 'close' });
      for (const id of [...pinned.keys()]) close(id);
    },
    list,
  };
}

import type { Placement } from '@floating-ui/core';
import { render } from 'preact';
import type { Kind } from '../look/kinds';
import { directionOf, type Translate } from '../look/translate';
import type { EntryId, EntryType } from '../model';
import type { Point } from './aim';
import type { Cards } from './cards';
import { onDrag } from './drag';
import type { Host } from './host';
import { LIMITS } from './limits';
import { nameIn } from './lines';
import { lineBox, placeCard } from './position';
import { type CardBody, CardView } from './view';

/** What a mention is of. */
export type Subject =
  | { is: 'entry'; entry: EntryId; name: string; type: EntryType }
  | { is: 'date'; surface: string; value: string; described?: string | undefined };

export interface PanelOptions {
  host: Host;
  cards: Cards;
  t: Translate;
  locale: string;
  /** ISO date of the article, or null. */
  published: string | null;
  /** The name's boxes now. */
  rects(): DOMRect[];
  onPin(): void;
  onClose(): void;
  /** The reader did something in the card, or moved focus into it. */
  onUsed(): void;
  /** Tab went out of the card. `back`: focus should go where it was. */
  onLeave(back: boolean): void;
  onKnown?: ((entry: EntryId, known: boolean) => void) | undefined;
}

/** One card on screen: its box, what it shows, and the way back through the entries visited in it. */
export interface Panel {
  readonly element: HTMLElement;
  /** `pointer`: where it was when the card was called, to choose the line; null: by keyboard. */
  open(subject: Subject, how: { pointer: Point | null; sheet: boolean; dark: boolean; focus: boolean }): void;
  /** Puts the card at its name again. False: the name is not in sight any more. */
  follow(): boolean;
  setPinned(pinned: boolean): void;
  /** Over everything else in the top layer. */
  raise(): void;
  remove(): void;
}

let count = 0;
/** The card that was last put on top of the others. */
let uppermost: HTMLElement | null = null;

const kindOf = (subject: Subject): Kind => (subject.is === 'entry' ? subject.type : 'date');
const nameOf = (subject: Subject): string => (subject.is === 'entry' ? subject.name : subject.surface);
const clamp = (value: number, most: number): number => Math.max(LIMITS.edge, Math.min(value, most - LIMITS.edge));

export function createPanel(options: PanelOptions): Panel {
  const { host, cards, t, locale } = options;
  const id = `card-${++count}`;
  const gone = new AbortController();
  const element = host.root.ownerDocument.createElement('div');
  element.className = 'card';
  element.popover = 'manual';
  element.tabIndex = -1;
  element.dir = directionOf(locale);
  element.setAttribute('role', 'dialog');
  element.setAttribute('aria-labelledby', `${id}-name`);
  element.setAttribute('aria-describedby', `${id}-summary`);
  host.root.append(element);

  let trail: Subject[] = [];
  let body: CardBody = { is: 'loading' };
  let pinned = false;
  let sheet = false;
  let known = false;
  let pointer: Point | null = null;
  let placement: Placement = 'bottom-start';
  /** Top left corner, viewport pixels. */
  let corner: Point = { x: 0, y: 0 };
  /** Counts loads, so that a late answer for what is no longer shown is dropped. */
  let load = 0;
  let placed = 0;
  let takeFocus = false;
  /** Focus came before the content: what comes is then said. */
  let owesWords = false;

  const top = (): Subject | undefined => trail.at(-1);

  const moveTo = (x: number, y: number): void => {
    corner = { x: Math.round(x), y: Math.round(y) };
    element.style.left = `${corner.x}px`;
    element.style.top = `${corner.y}px`;
  };

  /** Where the reader put it, but in the window. */
  const keepInside = (x: number, y: number): void =>
    moveTo(clamp(x, innerWidth - element.offsetWidth), clamp(y, innerHeight - element.offsetHeight));

  const place = async (box: DOMRect): Promise<void> => {
    const turn = ++placed;
    const spot = await placeCard(element, box, placement);
    if (turn !== placed || pinned) return;
    placement = spot.placement;
    keepInside(spot.left, spot.top);
  };

  const follow = (): boolean => {
    if (sheet) return true;
    if (pinned) {
      keepInside(corner.x, corner.y);
      return true;
    }
    const box = lineBox(options.rects(), pointer);
    if (!box || box.bottom < 0 || box.top > innerHeight) return false;
    void place(box);
    return true;
  };

  const draw = (): void => {
    const subject = top();
    if (!subject) return;
    const words = owesWords && body.is === 'entry' ? body.content.summary : '';
    render(
      <CardView
        {...{ id, body, pinned, locale, t, known, words }}
        name={nameOf(subject)}
        kind={kindOf(subject)}
        canGoBack={trail.length > 1}
        onVisit={visit}
        onBack={back}
        onPin={options.onPin}
        onClose={options.onClose}
        onRetry={show}
        onKnown={options.onKnown && subject.is === 'entry' ? () => setKnown(subject.entry) : undefined}
      />,
      element,
    );
    host.attach();
    if (!element.matches(':popover-open')) {
      element.showPopover();
      uppermost = element;
    }
    follow();
    if (takeFocus) {
      takeFocus = false;
      owesWords = body.is === 'loading';
      element.focus({ preventScroll: true });
    }
  };

  /** Shows the entry on top of the trail: at once if it is here, with bones if it takes long. */
  const show = (): void => {
    const turn = ++load;
    const subject = top();
    if (!subject) return;
    const present = (next: CardBody): void => {
      if (turn !== load) return;
      body = next;
      draw();
    };
    if (subject.is === 'date') {
      present({ is: 'date', value: subject.value, described: subject.described, on: options.published });
      return;
    }
    const here = cards.peek(subject.entry);
    if (here) {
      present(here);
      return;
    }
    const bones = setTimeout(() => present({ is: 'loading' }), LIMITS.skeletonMs);
    void cards.get(subject.entry).then((next) => {
      clearTimeout(bones);
      present(next);
    });
  };

  const toTop = (): void => {
    known = false;
    show();
    element.querySelector('.body')?.scrollTo(0, 0);
    // The button that was used may be gone; focus must not fall out of the card with it.
    element.focus({ preventScroll: true });
  };

  const visit = (entry: EntryId): void => {
    const name = (body.is === 'entry' && nameIn(body.content, entry)) || entry;
    trail = [...trail, { is: 'entry', entry, name, type: 'term' }];
    options.onUsed();
    toTop();
  };

  const back = (): void => {
    trail = trail.slice(0, -1);
    toTop();
  };

  const setKnown = (entry: EntryId): void => {
    known = !known;
    options.onUsed();
    options.onKnown?.(entry, known);
    draw();
  };

  const raise = (): void => {
    const scroller = element.querySelector('.body');
    if (!scroller) return;
    const focused = host.root.activeElement;
    const scrolled = scroller.scrollTop;
    // A host that moves takes its popovers out of the top layer, open or not.
    host.attach();
    if (element.matches(':popover-open')) element.hidePopover();
    element.showPopover();
    uppermost = element;
    scroller.scrollTop = scrolled;
    follow();
    if (focused instanceof HTMLElement && element.contains(focused)) focused.focus({ preventScroll: true });
  };

  let grip: Point = corner;
  onDrag(element, {
    signal: gone.signal,
    may: () => {
      grip = corner;
      return true;
    },
    move: (dx, dy) => {
      if (sheet) {
        element.style.translate = `0 ${Math.max(0, dy)}px`;
        return;
      }
      // A card that is moved is one to keep.
      if (!pinned) options.onPin();
      keepInside(grip.x + dx, grip.y + dy);
    },
    end: (_, dy) => {
      if (!sheet) return;
      element.style.translate = '';
      if (dy > LIMITS.sheetDismiss) options.onClose();
    },
  });

  const on = <K extends keyof HTMLElementEventMap>(type: K, then: (event: HTMLElementEventMap[K]) => void): void =>
    element.addEventListener(type, then, { signal: gone.signal });

  on('focusin', options.onUsed);
  on('pointerdown', () => pinned && uppermost !== element && raise());
  on('keydown', (event) => {
    const step = ARROWS[event.key];
    if (pinned && event.shiftKey && step) {
      event.preventDefault();
      keepInside(corner.x + step.x * LIMITS.nudge, corner.y + step.y * LIMITS.nudge);
    }
    if (event.key !== 'Tab') return;
    const stops = [...element.querySelectorAll<HTMLElement>('button, a[href], summary, [tabindex="0"]')].filter(
      (stop) => stop.checkVisibility(),
    );
    const at = stops.indexOf(host.root.activeElement as HTMLElement);
    // Out of either end, the browser goes on from where focus was before the card.
    if (event.shiftKey ? at <= 0 : at === stops.length - 1) options.onLeave(true);
  });

  return {
    element,
    open: (subject, how) => {
      trail = [subject];
      ({ sheet, pointer } = how);
      takeFocus = how.focus;
      element.classList.toggle('sheet', sheet);
      element.dataset.theme = how.dark ? 'dark' : 'light';
      show();
    },
    follow,
    setPinned: (value) => {
      pinned = value;
      element.classList.toggle('pinned', value);
      draw();
    },
    raise,
    remove: () => {
      load += 1;
      if (uppermost === element) uppermost = null;
      gone.abort();
      render(null, element);
      element.remove();
    },
  };
}

const ARROWS: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

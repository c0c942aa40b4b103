import type { Placement } from '@floating-ui/dom';
import { render } from 'preact';
import type { Kind } from '../look/kinds';
import type { Translate } from '../look/translate';
import type { EntryId, EntryType } from '../model';
import type { Point } from './aim';
import type { Cards } from './cards';
import type { Host } from './host';
import { LIMITS } from './limits';
import { lineBox, placeCard } from './position';
import { type CardBody, CardView } from './view';

/** What a mention is of. */
export type Subject =
  | { is: 'entry'; entry: EntryId; name: string; type: EntryType }
  | { is: 'date'; surface: string; value: string };

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
  /** The reader followed a name inside the card. */
  onVisit(): void;
}

/** One card on screen: its box, what it shows, and the way back through the entries visited in it. */
export interface Panel {
  readonly element: HTMLElement;
  /** `pointer`: where it was when the card was called, to choose the line; null: by keyboard. */
  open(subject: Subject, how: { pointer: Point | null; sheet: boolean; dark: boolean; focus: boolean }): void;
  /** Puts the card at its name again. False: the name is not in sight any more. */
  follow(): boolean;
  setPinned(pinned: boolean): void;
  readonly pinned: boolean;
  readonly subject: Subject | null;
  remove(): void;
}

let count = 0;

const kindOf = (subject: Subject): Kind => (subject.is === 'entry' ? subject.type : 'date');
const nameOf = (subject: Subject): string => (subject.is === 'entry' ? subject.name : subject.surface);

export function createPanel(options: PanelOptions): Panel {
  const { host, cards, t, locale } = options;
  const id = `card-${++count}`;
  const element = host.root.ownerDocument.createElement('div');
  element.className = 'card';
  element.popover = 'manual';
  element.tabIndex = -1;
  element.setAttribute('role', 'dialog');
  element.setAttribute('aria-labelledby', `${id}-name`);
  host.root.append(element);

  let trail: Subject[] = [];
  let body: CardBody = { is: 'loading' };
  let pinned = false;
  let sheet = false;
  let pointer: Point | null = null;
  let placement: Placement = 'bottom-start';
  /** Counts loads, so that a late answer for what is no longer shown is dropped. */
  let load = 0;
  let placed = 0;
  let takeFocus = false;

  const top = (): Subject | undefined => trail.at(-1);

  const place = async (box: DOMRect): Promise<void> => {
    const turn = ++placed;
    element.style.maxBlockSize = '';
    const spot = await placeCard(element, box, placement);
    if (turn !== placed || pinned) return;
    placement = spot.placement;
    element.style.left = `${Math.round(spot.left)}px`;
    element.style.top = `${Math.round(spot.top)}px`;
    if (spot.maxHeight < element.offsetHeight) element.style.maxBlockSize = `${spot.maxHeight}px`;
  };

  const follow = (): boolean => {
    if (sheet || pinned) return true;
    const box = lineBox(options.rects(), pointer);
    if (!box || box.bottom < 0 || box.top > innerHeight) return false;
    void place(box);
    return true;
  };

  const draw = (): void => {
    const subject = top();
    if (!subject) return;
    const view = (
      <CardView
        {...{ id, body, pinned, locale, t }}
        name={nameOf(subject)}
        kind={kindOf(subject)}
        canGoBack={trail.length > 1}
        onVisit={visit}
        onBack={back}
        onPin={options.onPin}
        onClose={options.onClose}
        onRetry={show}
      />
    );
    render(view, element);
    host.attach();
    if (!element.matches(':popover-open')) element.showPopover();
    follow();
    if (takeFocus) {
      takeFocus = false;
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
      present({ is: 'date', value: subject.value, on: options.published });
      return;
    }
    const known = cards.peek(subject.entry);
    if (known) {
      present(known);
      return;
    }
    const bones = setTimeout(() => present({ is: 'loading' }), LIMITS.skeletonMs);
    void cards.get(subject.entry).then((next) => {
      clearTimeout(bones);
      present(next);
    });
  };

  const toTop = (): void => {
    show();
    element.querySelector('.body')?.scrollTo(0, 0);
    // The button that was used may be gone; focus must not fall out of the card with it.
    element.focus({ preventScroll: true });
  };

  const visit = (entry: EntryId): void => {
    const line =
      body.is === 'entry'
        ? [...body.content.then, ...body.content.facts, ...body.content.designations, ...body.content.relations].find(
            (l) => l.entry === entry,
          )
        : undefined;
    const from = top();
    trail = [
      ...trail,
      { is: 'entry', entry, name: line?.text ?? entry, type: from?.is === 'entry' ? from.type : 'term' },
    ];
    options.onVisit();
    toTop();
  };

  const back = (): void => {
    trail = trail.slice(0, -1);
    toTop();
  };

  return {
    element,
    open: (subject, how) => {
      trail = [subject];
      ({ sheet, pointer } = how);
      takeFocus = how.focus;
      placement = 'bottom-start';
      element.classList.toggle('sheet', sheet);
      element.dataset.theme = how.dark ? 'dark' : 'light';
      element.style.cssText = '';
      show();
    },
    follow,
    setPinned: (value) => {
      pinned = value;
      draw();
    },
    get pinned() {
      return pinned;
    },
    get subject() {
      return top() ?? null;
    },
    remove: () => {
      load += 1;
      render(null, element);
      element.remove();
    },
  };
}

import { computePosition, flip, offset, type Placement, type Platform, shift, size } from '@floating-ui/core';
import type { Point } from './aim';
import { LIMITS } from './limits';

/** The line of a name that the pointer is on, or else the first: a name broken over two lines has two boxes far apart. */
export function lineBox(rects: readonly DOMRect[], pointer: Point | null): DOMRect | null {
  const first = rects[0];
  if (!first) return null;
  if (!pointer) return first;
  const away = (r: DOMRect): number =>
    Math.hypot(
      Math.max(r.left - pointer.x, 0, pointer.x - r.right),
      Math.max(r.top - pointer.y, 0, pointer.y - r.bottom),
    );
  return rects.reduce((best, rect) => (away(rect) < away(best) ? rect : best), first);
}

const boxOf = (card: HTMLElement) => ({ width: card.offsetWidth, height: card.offsetHeight });

/**
 * What floating-ui asks of the world. The card lies in the top layer under a host without a box, so that the window is
 * all that clips it and viewport pixels are its own: `@floating-ui/dom`, which reckons with every other case, would be
 * a tenth of the content script.
 */
const IN_THE_WINDOW: Platform = {
  getElementRects: ({ reference, floating }) => {
    const { x, y, width, height } = reference.getBoundingClientRect();
    return { reference: { x, y, width, height }, floating: { x: 0, y: 0, ...boxOf(floating) } };
  },
  getDimensions: boxOf,
  getClippingRect: () => ({ x: 0, y: 0, width: document.documentElement.clientWidth, height: innerHeight }),
};

export interface Place {
  left: number;
  top: number;
  placement: Placement;
}

/**
 * Where the card goes: below the line if it fits or can scroll in `LIMITS.shortest`, else above, else beside, else on
 * the roomiest side. Never over the name, never off the screen. Sets the card's greatest height. `prefer` keeps a card
 * that grows (content came late) on the side it is on.
 */
export async function placeCard(card: HTMLElement, box: DOMRect, prefer: Placement = 'bottom-start'): Promise<Place> {
  // One of above and below always fits, unless the window is lower than any card: then beside.
  const room = Math.max(box.top, innerHeight - box.bottom) - LIMITS.gap - LIMITS.edge;
  const shortest = Math.max(LIMITS.flattest, Math.min(LIMITS.shortest, Math.floor(room)));
  const { x, y, placement } = await computePosition({ getBoundingClientRect: () => box }, card, {
    platform: IN_THE_WINDOW,
    strategy: 'fixed',
    placement: prefer,
    middleware: [
      offset(LIMITS.gap),
      // Before flip: a card that can be read by scrolling does not jump to the other side for being long.
      size({
        padding: LIMITS.edge,
        apply: ({ availableHeight }) => {
          card.style.maxBlockSize = `${Math.min(LIMITS.tallest, Math.max(shortest, Math.floor(availableHeight)))}px`;
        },
      }),
      flip({
        padding: LIMITS.edge,
        crossAxis: false,
        fallbackPlacements: [prefer.startsWith('top') ? 'bottom-start' : 'top-start', 'right', 'left'],
        fallbackStrategy: 'bestFit',
      }),
      shift({ padding: LIMITS.edge }),
    ],
  });
  return { left: x, top: y, placement };
}

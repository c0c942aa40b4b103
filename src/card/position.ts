import { computePosition, flip, offset, type Placement, shift, size } from '@floating-ui/dom';
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

export interface Place {
  left: number;
  top: number;
  maxHeight: number;
  placement: Placement;
}

/**
 * Where the card goes: below the line if it fits, else above, else beside, else on the roomier side and shorter. Never
 * over the name, never off the screen. `prefer` keeps a card that grows (content came late) on the side it is on.
 */
export async function placeCard(card: HTMLElement, box: DOMRect, prefer: Placement = 'bottom-start'): Promise<Place> {
  let maxHeight = Number.POSITIVE_INFINITY;
  const { x, y, placement } = await computePosition({ getBoundingClientRect: () => box }, card, {
    strategy: 'fixed',
    placement: prefer,
    middleware: [
      offset(LIMITS.gap),
      flip({
        padding: LIMITS.edge,
        crossAxis: false,
        fallbackPlacements: [prefer.startsWith('top') ? 'bottom-start' : 'top-start', 'right', 'left'],
        fallbackStrategy: 'bestFit',
      }),
      shift({ padding: LIMITS.edge }),
      size({
        padding: LIMITS.edge,
        apply: ({ availableHeight }) => {
          maxHeight = Math.floor(availableHeight);
        },
      }),
    ],
  });
  // Above the name a card shortened by `maxHeight` must still end at the name.
  const cut = Math.max(0, card.offsetHeight - maxHeight);
  return { left: x, top: placement.startsWith('top') ? y + cut : y, maxHeight, placement };
}

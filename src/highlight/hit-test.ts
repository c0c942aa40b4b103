import { parseColour } from '../look/colour';
import type { Painter } from './painter';

/** Elements that show something of their own without a background. */
const REPLACED = new Set([
  'IMG',
  'VIDEO',
  'CANVAS',
  'IFRAME',
  'EMBED',
  'OBJECT',
  'SVG',
  'PICTURE',
  'TEXTAREA',
  'INPUT',
]);

/** Whether an element hides what is under it. A clear overlay, such as a link laid over a whole teaser, does not. */
function covers(element: Element): boolean {
  if (REPLACED.has(element.tagName.toUpperCase())) return true;
  const style = getComputedStyle(element);
  return style.backgroundImage !== 'none' || (parseColour(style.backgroundColor)?.[3] ?? 0) > 0.1;
}

const inside = (rect: DOMRect, x: number, y: number): boolean =>
  x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;

/**
 * The mention whose letters are at a point of the viewport (CSS pixels), or null. The point must lie in a glyph box, not
 * merely nearest to it, and in sight. One way for all browsers: `highlightsFromPoint` is not in our oldest ones, sees
 * nothing through a clear overlay, and `caretPositionFromPoint` snaps to the nearest text; asking the elements at the
 * point for their few mentions is as cheap.
 */
export function mentionAt(painter: Painter, x: number, y: number): number | null {
  for (const element of painter.root.elementsFromPoint(x, y)) {
    const hit = painter.idsIn(element).find((id) => painter.rectsOf(id).some((rect) => inside(rect, x, y)));
    if (hit !== undefined) return hit;
    if (covers(element)) return null;
  }
  return null;
}

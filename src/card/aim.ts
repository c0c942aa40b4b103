export interface Point {
  x: number;
  y: number;
}

const side = (a: Point, b: Point, p: Point): number => (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);

/**
 * Whether a pointer that moved from `from` to `to` is heading for `box`: `to` lies in the triangle of `from` and the
 * two corners of the box that it sees farthest apart (the "safe triangle" of menus,
 * https://bjk5.com/post/44698559168/breaking-down-amazons-mega-dropdown).
 */
export function headsFor(
  from: Point,
  to: Point,
  box: { left: number; top: number; right: number; bottom: number },
): boolean {
  if (from.x === to.x && from.y === to.y) return false;
  const corners: Point[] = [
    { x: box.left, y: box.top },
    { x: box.right, y: box.top },
    { x: box.right, y: box.bottom },
    { x: box.left, y: box.bottom },
  ];
  const isEdge = (corner: Point, sign: 1 | -1): boolean => corners.every((c) => sign * side(from, corner, c) >= 0);
  const right = corners.find((corner) => isEdge(corner, 1));
  const left = corners.find((corner) => isEdge(corner, -1));
  if (!left || !right) return true; // already inside
  return side(from, right, to) >= 0 && side(from, left, to) <= 0;
}

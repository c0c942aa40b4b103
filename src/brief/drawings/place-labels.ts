/** A dot with a name, in pixels of the drawing; the first ones matter most. */
export interface Dot {
  x: number;
  y: number;
  label: string;
}

export interface PlacedLabel {
  x: number;
  /** Of the base line. */
  y: number;
  anchor: 'start' | 'end' | 'middle';
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Widths of letters in the drawing's type, in parts of its size: a little wide, so that no label is wider. */
const LETTER = 0.64;
const GAP = 6;

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * Names beside their dots, none over another, over a dot, or over the edge: each takes the first of six places around its
 * dot that is free (Imhof's order, right above all), or none, when all are taken.
 * @returns one a dot, in their order; null: no room
 */
export function placeLabels(
  dots: readonly Dot[],
  size: { width: number; height: number },
  type: number,
): (PlacedLabel | null)[] {
  const taken: Box[] = dots.map(({ x, y }) => ({ left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 }));
  return dots.map(({ x, y, label }) => {
    const width = label.length * type * LETTER;
    const places: PlacedLabel[] = [
      { x: x + GAP, y: y + type * 0.35, anchor: 'start' },
      { x: x - GAP, y: y + type * 0.35, anchor: 'end' },
      { x, y: y - GAP, anchor: 'middle' },
      { x, y: y + GAP + type * 0.8, anchor: 'middle' },
      { x: x + GAP - 2, y: y - GAP + 1, anchor: 'start' },
      { x: x + GAP - 2, y: y + GAP + type * 0.6, anchor: 'start' },
    ];
    for (const place of places) {
      const left = place.x - { start: 0, middle: width / 2, end: width }[place.anchor];
      const box = { left, right: left + width, top: place.y - type, bottom: place.y + type * 0.35 };
      const inside = box.left >= 2 && box.right <= size.width - 2 && box.top >= 2 && box.bottom <= size.height - 2;
      if (!inside || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      return place;
    }
    return null;
  });
}

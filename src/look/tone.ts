import { blend, luminance, parseColour, type Rgba } from './colour';

/**
 * What lies behind a piece of text: a light page, a dark one, or something between (or a picture), where only the
 * text's own colour is sure to be seen.
 */
export type Tone = 'light' | 'dark' | 'plain';

/** Bounds of luminance within which our colours keep 3:1 (WCAG 1.4.11); test/unit/look checks them against the palette. */
export const LIGHT_FROM = 0.55;
export const DARK_TO = 0.1;

const toneOfLuminance = (value: number): Tone => (value >= LIGHT_FROM ? 'light' : value <= DARK_TO ? 'dark' : 'plain');

/** Parent in the composed tree: out of a shadow root to its host. */
function above(element: Element): Element | null {
  const parent = element.assignedSlot ?? element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
}

/** The page's own canvas when nothing on it is painted. */
function canvasTone(doc: Document): Tone {
  const scheme = getComputedStyle(doc.documentElement).colorScheme;
  const dark =
    scheme.includes('dark') && (!scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches);
  return dark ? 'dark' : 'light';
}

/**
 * Measures the backdrop of an element's text, as painted now (so Dark Reader and a site's own switch count), by
 * laying its ancestors' backgrounds over each other. `seen` saves measuring an ancestor twice in one pass.
 */
export function toneOf(element: Element, seen: Map<Element, Tone> = new Map()): Tone {
  const known = seen.get(element);
  if (known) return known;
  const tone = measure(element, seen);
  seen.set(element, tone);
  return tone;
}

function measure(element: Element, seen: Map<Element, Tone>): Tone {
  const style = getComputedStyle(element);
  if (style.backgroundImage !== 'none') return 'plain';
  const colour = parseColour(style.backgroundColor);
  if (colour && colour[3] > 0.99) return toneOfLuminance(luminance(colour));
  const parent = above(element);
  const under = parent ? toneOf(parent, seen) : canvasTone(element.ownerDocument);
  if (!colour || colour[3] < 0.01 || under === 'plain') return under;
  const ground: Rgba = under === 'light' ? [1, 1, 1, 1] : [0, 0, 0, 1];
  return toneOfLuminance(luminance(blend(colour, ground)));
}

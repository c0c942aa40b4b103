/** Colours as the browser computes them, and how they differ to the eye. */

/** sRGB, 0 to 1, and alpha. */
export type Rgba = [number, number, number, number];

const number = (token: string | undefined, whole: number): number =>
  token === undefined ? 1 : token.endsWith('%') ? Number.parseFloat(token) / 100 : Number.parseFloat(token) / whole;

/**
 * Reads a computed colour: `rgb()`, `rgba()`, `color(srgb …)`, `#rrggbb`; of the lightness-first spaces (`oklch`, `lab`, …)
 * only the lightness, as a grey, which is all that a measure of contrast needs. Null for anything else.
 */
export function parseColour(css: string): Rgba | null {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(css);
  if (hex) return [1, 2, 3].map((i) => Number.parseInt(hex[i] as string, 16) / 255).concat(1) as Rgba;
  const call = /^(rgba?|color|oklch|oklab|lab|lch)\((?:(?:srgb|display-p3) )?([^)]*)\)$/.exec(css.trim());
  if (!call) return null;
  const [, name = '', body = ''] = call;
  const [a, b, c, alpha] = body.split(/[\s,/]+/).filter(Boolean);
  if (name.startsWith('rgb')) return [number(a, 255), number(b, 255), number(c, 255), number(alpha, 1)];
  if (name === 'color') return [number(a, 1), number(b, 1), number(c, 1), number(alpha, 1)];
  const lightness = number(a, name.startsWith('ok') ? 1 : 100);
  // OKLab lightness is the cube root of luminance; CIE Lab's is close to it. Back through the sRGB curve as a grey.
  const grey = Math.max(0, lightness ** 3);
  const level = grey <= 0.0031308 ? grey * 12.92 : 1.055 * grey ** (1 / 2.4) - 0.055;
  return [level, level, level, number(alpha, 1)];
}

/** `over` laid on an opaque `under`. */
export function blend(over: Rgba, under: Rgba): Rgba {
  const mix = (i: 0 | 1 | 2): number => over[i] * over[3] + under[i] * (1 - over[3]);
  return [mix(0), mix(1), mix(2), 1];
}

/** Relative luminance, 0 to 1 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
export function luminance([r, g, b]: Rgba): number {
  const linear = (v: number): number => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** Contrast ratio of two luminances, 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

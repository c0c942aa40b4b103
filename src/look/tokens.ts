import type { Family } from './kinds';

/** A colour for light backdrops and one for dark. */
export interface Pair {
  light: string;
  dark: string;
}

/**
 * One colour a family, each at least 4.5:1 on its paper (test/unit/look measures it), so that it may colour text.
 * Hues keep apart for the common kinds of colour blindness; nothing is told by colour alone.
 */
export const FAMILY_COLOURS: Record<Family, Pair> = {
  who: { light: '#74387f', dark: '#d9aee6' },
  group: { light: '#9a3a26', dark: '#f3a893' },
  where: { light: '#1d6844', dark: '#8ed3ae' },
  what: { light: '#7a5200', dark: '#e4c07a' },
  idea: { light: '#28578f', dark: '#9cc3f4' },
  when: { light: '#5f5a52', dark: '#b5afa5' },
};

/** The single colour of marks for readers who want no kinds. */
export const MARK_COLOUR: Pair = { light: '#0b5563', dark: '#8fd0dc' };

const COLOURS: Record<string, Pair> = {
  paper: { light: '#fffdf9', dark: '#1d1c1a' },
  raised: { light: '#f6f2ea', dark: '#292724' },
  ink: { light: '#1c1a17', dark: '#efebe3' },
  'ink-soft': { light: '#5d574e', dark: '#b5afa5' },
  rule: { light: '#e3dccf', dark: '#3b3833' },
  edge: { light: '#8d8577', dark: '#7d776c' },
  accent: MARK_COLOUR,
  news: { light: '#8a4b00', dark: '#f0bd73' },
  'news-paper': { light: '#fdf3e0', dark: '#332a1c' },
  alarm: { light: '#9a2117', dark: '#ffb1a6' },
};

const declare = ([name, { light, dark }]: [string, Pair]): string => `--${name}: light-dark(${light}, ${dark});`;

/**
 * The design system as custom properties. Light or dark follows `color-scheme` of the element that carries them: the
 * popup lets the reader's preference decide, the card takes the side of the page it lies on.
 */
export const TOKENS_CSS = `
:root, :host {
  ${Object.entries(COLOURS).map(declare).join('\n  ')}
  ${Object.entries(FAMILY_COLOURS)
    .map(([family, pair]) => declare([`kind-${family}`, pair]))
    .join('\n  ')}
  --serif: ui-serif, 'Iowan Old Style', Charter, Georgia, 'Noto Serif', 'Liberation Serif', serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif;
  --text-xs: 11.5px;
  --text-s: 13px;
  --text-m: 15px;
  --text-l: 22px;
  --space-1: 4px;
  --space-2: 8px;
  --space-3: 12px;
  --space-4: 16px;
  --radius: 6px;
  --shadow: 0 1px 2px rgb(0 0 0 / 0.16), 0 8px 28px rgb(0 0 0 / 0.2);
}
@media (prefers-contrast: more) {
  :root, :host {
    --ink: light-dark(#000, #fff);
    --ink-soft: light-dark(#33302b, #dedad2);
    --rule: light-dark(#6b655a, #a59e92);
    --edge: light-dark(#000, #fff);
  }
}`;

/** What every surface of ours shares: links, buttons, focus, kind labels, rows of facts, skeletons. */
export const BASE_CSS = `
*, *::before, *::after { box-sizing: border-box; }
a, .link { color: var(--accent); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 2px; }
a:hover, .link:hover { text-decoration-thickness: 2px; }
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; margin: 0; cursor: pointer; text-align: start; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
.kind { display: inline-flex; align-items: center; gap: 6px; font: 600 var(--text-xs)/1.2 var(--sans); letter-spacing: 0.04em; text-transform: uppercase; }
.icon { inline-size: 16px; block-size: 16px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
.who { color: var(--kind-who); } .group { color: var(--kind-group); } .where { color: var(--kind-where); }
.what { color: var(--kind-what); } .idea { color: var(--kind-idea); } .when { color: var(--kind-when); }
.bone { display: block; block-size: 0.8em; margin-block: 0.5em; border-radius: 3px; background: var(--rule); animation: breathe 1.4s ease-in-out infinite alternate; }
@keyframes breathe { to { opacity: 0.45; } }
@media (prefers-reduced-motion: reduce) { *, *::before, *::after { animation: none !important; transition: none !important; } }
@media (forced-colors: active) { button { border: 1px solid ButtonBorder; } .icon { stroke: CanvasText; } }
`;

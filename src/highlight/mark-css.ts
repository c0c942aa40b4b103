import { FAMILIES, type Family } from '../look/kinds';
import { FAMILY_COLOURS, MARK_COLOUR } from '../look/tokens';
import type { Tone } from '../look/tone';

/** How marks look: a line under the name, a tint behind it, or nothing until the pointer is on it. */
export interface MarkLook {
  style: 'underline' | 'tint' | 'hover';
  colours: 'kind' | 'one';
}

export const DEFAULT_LOOK: MarkLook = { style: 'underline', colours: 'kind' };

export const TONES: readonly Tone[] = ['light', 'dark', 'plain'];

export const MARK_PREFIX = 'newsgloss-';

/** Registry names of ours. The mention under the pointer or being shown has a name of its own, above the rest. */
export const markName = (family: Family | 'active', tone: Tone): string => `${MARK_PREFIX}${family}-${tone}`;

const colourOf = (family: Family, tone: Tone, look: MarkLook): string => {
  if (tone === 'plain') return 'currentcolor';
  return (look.colours === 'one' && family !== 'when' ? MARK_COLOUR : FAMILY_COLOURS[family])[tone];
};

const faint = (colour: string, percent: number): string => `color-mix(in srgb, ${colour} ${percent}%, transparent)`;

function rule(family: Family, tone: Tone, look: MarkLook): string {
  if (look.style === 'hover') return '';
  const colour = colourOf(family, tone, look);
  const quiet = family === 'when';
  // Firefox before 146 ignores text-decoration in ::highlight() (https://bugzil.la/1703961), hence a tint with every line.
  const tint = look.style === 'tint' ? (quiet ? 8 : 16) : quiet ? 3 : 6;
  const line =
    look.style === 'tint'
      ? ''
      : `text-decoration: underline dotted ${quiet ? faint(colour, 70) : colour}; text-decoration-thickness: 1px; text-underline-offset: 0.22em;`;
  return `::highlight(${markName(family, tone)}) { background-color: ${faint(colour, tint)}; ${line} }`;
}

function activeRule(tone: Tone): string {
  const colour = tone === 'plain' ? 'currentcolor' : MARK_COLOUR[tone];
  return `::highlight(${markName('active', tone)}) { background-color: ${faint(colour, 24)}; text-decoration: underline solid ${colour}; text-decoration-thickness: 1.5px; text-underline-offset: 0.22em; }`;
}

const everyMark = (except: Family[] = []): string =>
  FAMILIES.filter((family) => !except.includes(family))
    .flatMap((family) => TONES.map((tone) => `::highlight(${markName(family, tone)})`))
    .join(', ');

const activeMarks = TONES.map((tone) => `::highlight(${markName('active', tone)})`).join(', ');

/**
 * The style sheet of all marks. `screen`: marks never print. In forced colours Firefox draws the line alone; Chromium
 * paints every highlight as selected text, whatever its rule says (forced-color-adjust is no property of highlights).
 */
export function markCss(look: MarkLook): string {
  const shown = look.style !== 'hover';
  return `@media screen and (forced-colors: none) {
${FAMILIES.flatMap((family) => TONES.map((tone) => rule(family, tone, look))).join('\n')}
${TONES.map(activeRule).join('\n')}
}
@media screen and (prefers-contrast: more) and (forced-colors: none) {
${shown ? `${everyMark(['when'])} { text-decoration: underline solid; text-decoration-thickness: 2px; }` : ''}
}
@media screen and (forced-colors: active) {
${shown ? `${everyMark()} { text-decoration: underline dotted CanvasText; text-underline-offset: 0.22em; }` : ''}
${activeMarks} { color: HighlightText; background-color: Highlight; }
}`;
}

import type { BlockKind } from '../model';
import { type ChosenBlock, kindOf } from './blocks';
import { BLOCKS_PER_STEP } from './limits';
import { letters } from './page-facts';
import type { Steps } from './slices';
import type { RawBlock } from './walk';

const STANDFIRST =
  /standfirst|sub-?(?:head|title|line)|\bdek\b|\bdeck\b|\blede\b|(?:article|entry|post|story)[-_]*(?:summary|intro|lead|excerpt|description)|teaser-?text/i;
const HEADLINE = /headline|(?:entry|post|article|page|story)[-_]?title/i;

/** How far above the body its headline may stand, in blocks. */
const REACH = 40;
/** Log-odds that a caption needs inside the article: less than other blocks, for people are named there. */
const CAPTION_ODDS = -2.5;
const MIN_CAPTION_WORDS = 4;

function nearest(block: RawBlock, test: (element: Element) => boolean): boolean {
  for (let at: Element | null = block.place.element, up = 0; at && up < 3; at = at.parentElement, up++)
    if (test(at)) return true;
  return false;
}

const isH1 = (element: Element): boolean => element.tagName === 'H1';

/** Index of the block that is the article's headline, or -1. The nearest above the body wins among equals. */
function findHeadline(blocks: readonly RawBlock[], start: number, title: string): number {
  const wanted = letters(title);
  let best = -1;
  let bestScore = 0;
  for (let i = Math.max(0, start - REACH); i < blocks.length && i <= start + 2; i++) {
    const block = blocks[i] as RawBlock;
    if (
      !nearest(
        block,
        (e) => /^H[1-3]$/.test(e.tagName) || HEADLINE.test(e.className) || e.getAttribute('itemprop') === 'headline',
      )
    )
      continue;
    const text = letters(block.text);
    if (text.length < 4) continue;
    let score = 0;
    if (text === wanted) score = 3;
    else if (text.length > 12 && wanted.length > 12 && (wanted.includes(text) || text.includes(wanted))) score = 2;
    if (nearest(block, isH1)) score += 0.5;
    if (score > 0 && score >= bestScore) {
      best = i;
      bestScore = score;
    }
  }
  return best;
}

/**
 * Chooses the article's blocks, in reading order, and says what each is: those with log-odds above 0, and what stands at
 * their head or among them and belongs there: headline, standfirst, captions. `title`, `description`: from the metadata.
 */
export function* chooseBlocks(
  blocks: readonly RawBlock[],
  odds: readonly number[],
  title: string,
  description: string,
): Steps<ChosenBlock[]> {
  const kinds: BlockKind[] = [];
  for (const block of blocks) {
    if (kinds.push(kindOf(block)) % BLOCKS_PER_STEP === 0) yield;
  }
  const isBody = blocks.map((_, i) => (odds[i] as number) > 0);
  const start = blocks.findIndex((block, i) => isBody[i] && kinds[i] === 'paragraph' && block.isProse);
  const first = start < 0 ? isBody.indexOf(true) : start;
  if (first < 0) return [];
  const last = isBody.lastIndexOf(true);
  const headline = findHeadline(blocks, first, title);
  const about = letters(description).slice(0, 100);
  const chosen: ChosenBlock[] = [];
  for (const [i, block] of blocks.entries()) {
    if (i % BLOCKS_PER_STEP === 0) yield;
    const kind = kinds[i] as BlockKind;
    if (i === headline) chosen.push({ block, kind: 'headline' });
    else if (i < headline && i < first) continue;
    else if (
      i <= first &&
      i > headline &&
      block.text.length > 30 &&
      (nearest(block, (e) => STANDFIRST.test(e.className)) ||
        (headline >= 0 && i < first && about.length > 30 && letters(block.text).startsWith(about)))
    )
      chosen.push({ block, kind: 'standfirst' });
    else if (isBody[i]) chosen.push({ block, kind });
    else if (
      kind === 'caption' &&
      i > headline &&
      i < last &&
      (odds[i] as number) > CAPTION_ODDS &&
      block.text.split(' ').length >= MIN_CAPTION_WORDS
    )
      chosen.push({ block, kind });
  }
  return chosen;
}

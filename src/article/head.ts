import { type RawBlock, textOfBlock } from './blocks';

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const STANDFIRST =
  /standfirst|sub-?(?:head|title|line)|\bdek\b|\bdeck\b|\blede\b|article-?(?:summary|intro|lead)|entry-?summary|teaser-?text/i;

/** How far above the body its headline may stand, in blocks. */
const REACH = 40;

function within(element: Element, test: (element: Element) => boolean, levels: number): boolean {
  for (let at: Element | null = element, up = 0; at && up < levels; at = at.parentElement, up++) {
    if (test(at)) return true;
  }
  return false;
}

const isHeading = (block: RawBlock): boolean =>
  within(
    block.element,
    (e) =>
      /^H[1-3]$/.test(e.tagName) ||
      /headline|(?:entry|post|article|page)-?title/i.test(e.className) ||
      e.getAttribute('itemprop') === 'headline',
    3,
  );

/** Index of the block that is the article's headline, or -1. */
function findHeadline(blocks: readonly RawBlock[], start: number, title: string): number {
  const wanted = letters(title);
  let best = -1;
  let bestScore = 0;
  for (let i = 0; i < blocks.length && i <= start + 2; i++) {
    const block = blocks[i] as RawBlock;
    if (!isHeading(block)) continue;
    const text = letters(textOfBlock(block));
    if (text.length < 4) continue;
    const isH1 = within(block.element, (e) => e.tagName === 'H1', 3);
    let score = 0;
    if (text === wanted) score = 3;
    else if (text.length > 12 && wanted.length > 12 && (wanted.includes(text) || text.includes(wanted))) score = 2;
    else if (isH1 && i > start - REACH) score = 0.5;
    if (score && isH1) score += 0.5;
    if (score >= bestScore && score > 0) {
      best = i;
      bestScore = score;
    }
  }
  return best;
}

/**
 * Adds to the body what stands at its head and belongs to it: headline, standfirst, captions. Returns the blocks of the
 * article in reading order, kinds set. `title`, `description`: what the page's metadata say.
 */
export function markHead(
  blocks: readonly RawBlock[],
  body: ReadonlySet<RawBlock>,
  title: string,
  description: string | null,
): RawBlock[] {
  const start = blocks.findIndex((block) => body.has(block) && block.kind === 'paragraph');
  if (start < 0) return blocks.filter((block) => body.has(block));
  const end = blocks.findLastIndex((block) => body.has(block));
  const headline = findHeadline(blocks, start, title);
  const about = letters(description ?? '').slice(0, 100);
  const chosen: RawBlock[] = [];
  for (let i = 0; i <= end; i++) {
    const block = blocks[i] as RawBlock;
    if (i === headline) {
      chosen.push({ ...block, kind: 'headline' });
      continue;
    }
    if (i < headline && i < start) continue;
    const inHead = headline >= 0 && i > headline && i < start;
    const isStandfirst =
      i > headline &&
      i <= start &&
      (within(block.element, (e) => STANDFIRST.test(e.className), 2) ||
        (inHead && about.length > 30 && letters(textOfBlock(block)).startsWith(about)));
    if (isStandfirst) chosen.push({ ...block, kind: 'standfirst' });
    else if (body.has(block) || (block.kind === 'caption' && i > headline && headline >= 0)) chosen.push(block);
  }
  return chosen;
}

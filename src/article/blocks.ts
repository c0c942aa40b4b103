import type { Block, BlockKind } from '../model';
import { BLOCKS_PER_STEP } from './limits';
import type { Steps } from './slices';
import { TextBuilder, type TextMap } from './text-map';
import type { RawBlock } from './walk';

const KIND_BY_TAG: Record<string, BlockKind> = {
  H1: 'subheading',
  H2: 'subheading',
  H3: 'subheading',
  H4: 'subheading',
  H5: 'subheading',
  H6: 'subheading',
  FIGCAPTION: 'caption',
  CAPTION: 'caption',
  BLOCKQUOTE: 'quote',
  LI: 'list-item',
  DT: 'list-item',
  DD: 'list-item',
};

const CAPTION_CLASS = /\b(?:wp-caption-text|(?:image|photo|media|figure|picture)[-_]*caption|caption[-_]*text)\b/i;

/** The kind of a block, by its own element or a near one that holds it. */
export function kindOf({ place: { element } }: RawBlock): BlockKind {
  for (let at: Element | null = element, up = 0; at && up < 4; at = at.parentElement, up++) {
    const named = KIND_BY_TAG[at.tagName];
    if (named) return named;
    if (CAPTION_CLASS.test(at.className)) return 'caption';
    if (at.tagName === 'ARTICLE' || at.tagName === 'BODY') break;
  }
  return 'paragraph';
}

/** A block of the article, and what it is there. */
export interface ChosenBlock {
  block: RawBlock;
  kind: BlockKind;
}

/** Joins blocks to the article's text, with the map back to the page. */
export function* joinBlocks(chosen: readonly ChosenBlock[]): Steps<{ text: string; blocks: Block[]; map: TextMap }> {
  const builder = new TextBuilder();
  const blocks: Block[] = [];
  for (const {
    block: { items },
    kind,
  } of chosen) {
    builder.startBlock();
    for (const item of items) {
      if (item.breakBefore) builder.space();
      builder.append(item.node);
    }
    const made = builder.endBlock();
    if (made) blocks.push({ kind, ...made });
    if (blocks.length % BLOCKS_PER_STEP === 0) yield;
  }
  return { text: builder.text, blocks, map: builder.build() };
}

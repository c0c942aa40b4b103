import type { Block, BlockKind } from '../model';
import type { TextItem } from './page-copy';
import { TextBuilder, type TextMap } from './text-map';

/** Items that run on in one block, with what the block is. */
export interface RawBlock {
  items: TextItem[];
  element: Element;
  kind: BlockKind;
}

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
function kindOf(element: Element): BlockKind {
  for (let at: Element | null = element, up = 0; at && up < 4; at = at.parentElement, up++) {
    const named = KIND_BY_TAG[at.tagName];
    if (named) return named;
    if (CAPTION_CLASS.test(at.className)) return 'caption';
    if (at.tagName === 'ARTICLE' || at.tagName === 'BODY') break;
  }
  return 'paragraph';
}

/** Groups items, in reading order, into the blocks that a reader sees. */
export function groupBlocks(items: readonly TextItem[]): RawBlock[] {
  const blocks: RawBlock[] = [];
  let number = -1;
  for (const item of items) {
    if (item.block !== number) {
      blocks.push({ items: [], element: item.element, kind: kindOf(item.element) });
      number = item.block;
    }
    blocks.at(-1)?.items.push(item);
  }
  return blocks;
}

/** White space folded, as it will stand in the article's text. */
export function textOfBlock(block: RawBlock): string {
  return block.items
    .map((item) => (item.breakBefore ? ` ${item.node.data}` : item.node.data))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Joins blocks to the article's text, with the map back to the page. */
export function joinBlocks(raw: readonly RawBlock[]): { text: string; blocks: Block[]; map: TextMap } {
  const builder = new TextBuilder();
  const blocks: Block[] = [];
  for (const { items, kind } of raw) {
    builder.startBlock();
    for (const item of items) {
      if (item.breakBefore) builder.space();
      builder.append(item.node);
    }
    const made = builder.endBlock();
    if (made) blocks.push({ kind, ...made });
  }
  return { text: builder.text, blocks, map: builder.build() };
}

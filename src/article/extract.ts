import { Readability } from '@mozilla/readability';
import type { Article, Signal } from '../model';
import { groupBlocks, joinBlocks, type RawBlock, textOfBlock } from './blocks';
import { detect } from './detect';
import { markHead } from './head';
import { readMetadata } from './metadata';
import { copyPage, type PageCopy } from './page-copy';
import { cheapSignals, type Signals } from './signals';
import { runAtOnce, runInSlices, type Steps } from './slices';
import { readStructuredData } from './structured-data';
import type { TextMap } from './text-map';

/** An article as read from a page, with the way back to the live text and the reasons for taking it for an article. */
export interface ReadArticle {
  article: Article;
  map: TextMap;
  signals: Signal[];
}

/**
 * Marks the items that Readability takes for the article's body. Parsing moves nodes about but keeps text nodes, so
 * what is left of the copy leads back to the page. The threshold is 0 because a second attempt of Readability's own
 * would start from serialised HTML, and lose the nodes.
 */
function readableItems(copy: PageCopy): Uint8Array {
  const kept = new Uint8Array(copy.items.length);
  const parsed = new Readability<Node>(copy.document, {
    serializer: (node) => node,
    charThreshold: 0,
    disableJSONLD: true,
    keepClasses: true,
  }).parse();
  const pending: Node[] = parsed?.content ? [parsed.content] : [];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const index = copy.indexOf.get(node);
    if (index !== undefined) kept[index] = 1;
    for (let child = node.firstChild; child; child = child.nextSibling) pending.push(child);
  }
  return kept;
}

/** What the text itself says about whether it is an article. */
function textSignals(blocks: readonly RawBlock[]): Signals {
  let prose = 0;
  let paragraphs = 0;
  for (const block of blocks) {
    const length = textOfBlock(block).length;
    if (block.kind === 'paragraph' && length > 80) paragraphs++;
    prose += length;
  }
  return {
    textLength: Math.min(Math.log1p(prose / 300), 4) / 4,
    textParagraphs: Math.min(Math.log1p(paragraphs), 4) / 4,
  };
}

/** Reads the article of a page, step by step; the page is only read. `url`: its address, if known. */
export function* readArticle(document: Document, url: string | null): Steps<ReadArticle> {
  const copy = yield* copyPage(document, document.body);
  yield;
  const kept = readableItems(copy);
  yield;
  const all = groupBlocks(copy.items);
  const body = new Set<RawBlock>();
  let index = 0;
  for (const block of all) {
    if (block.items.some((_, i) => kept[index + i])) body.add(block);
    index += block.items.length;
  }
  const data = readStructuredData(document);
  yield;
  const firstOfBody = all.findIndex((block) => body.has(block) && block.kind === 'paragraph');
  const near = all.slice(Math.max(0, firstOfBody - 25), firstOfBody + 3).map(textOfBlock);
  const meta = readMetadata(document, data, url, near);
  yield;
  const chosen = markHead(
    all,
    body,
    meta.title,
    document.querySelector('meta[name="description" i]')?.getAttribute('content') ?? null,
  );
  const { text, blocks, map } = joinBlocks(chosen);
  const { isArticle, score, signals } = detect({ ...cheapSignals(document, url ?? ''), ...textSignals(chosen) });
  return { article: { text, blocks, ...meta, isArticle, score }, map, signals };
}

/** Reads the article of a page at once (command line, tests). */
export function extractArticle(document: Document, url: string | null): ReadArticle {
  return runAtOnce(readArticle(document, url));
}

/** Reads the article of a live page in slices, so that the page stays responsive. Rejects when `signal` aborts. */
export function extractArticleInSlices(
  document: Document,
  url: string | null,
  signal?: AbortSignal,
): Promise<ReadArticle> {
  return runInSlices(readArticle(document, url), signal);
}

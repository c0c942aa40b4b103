import type { Article, Signal } from '../model';
import { type ChosenBlock, joinBlocks } from './blocks';
import { scoreBlocks } from './choose';
import { detect } from './detect';
import { chooseBlocks } from './head';
import { readMetadata } from './metadata';
import { cheapSignals, type Signals } from './signals';
import { runAtOnce, runInSlices, type Steps } from './slices';
import { readStructuredData } from './structured-data';
import type { TextMap } from './text-map';
import { type PageText, walkPage } from './walk';

/** An article as read from a page, with the way back to the live text and the reasons for taking it for an article. */
export interface ReadArticle {
  article: Article;
  map: TextMap;
  signals: Signal[];
}

/** What the text itself says about whether it is an article. */
export function textSignals(page: PageText, odds: readonly number[], chosen: readonly ChosenBlock[]): Signals {
  let chars = 0;
  let prose = 0;
  let paragraphs = 0;
  let doubt = 0;
  for (const { block } of chosen) {
    chars += block.text.length;
    if (block.isProse) {
      prose += block.text.length;
      paragraphs++;
    }
  }
  for (const value of odds) doubt += Math.abs(value) < 1 ? 1 : 0;
  const most = Math.max(page.top.chars, 1);
  return {
    textLength: Math.min(Math.log1p(chars / 300), 4) / 4,
    textParagraphs: Math.min(Math.log1p(paragraphs), 4) / 4,
    textShare: Math.min(chars / most, 1),
    textProse: Math.min(prose / Math.max(chars, 1), 1),
    textDoubt: doubt / Math.max(odds.length, 1),
    textNone: chars < 400 ? 1 : 0,
    textHeadline: chosen.some((block) => block.kind === 'headline') ? 1 : 0,
    pageLinkShare: Math.min(page.top.linkChars / most, 1),
    pageBlocks: Math.min(Math.log1p(page.blocks.length), 7) / 7,
  };
}

/**
 * Reads the article of a page, step by step; the page is only read. `root`: the part to read, when a page holds several
 * articles. `url`: the page's address, if known.
 */
export function* readArticle(
  document: Document,
  url: string | null,
  root: Element | Document = document,
): Steps<ReadArticle> {
  const page = yield* walkPage(root);
  yield;
  const data = readStructuredData(document);
  yield;
  const description =
    document.querySelector('meta[name="description" i],meta[property="og:description"]')?.getAttribute('content') ?? '';
  const odds = yield* scoreBlocks(page, document.title, description);
  yield;
  const start = Math.max(0, odds.findIndex((value) => value > 0) - 25);
  const meta = readMetadata(
    document,
    data,
    url,
    page.blocks.slice(start, start + 40).map((block) => block.text),
  );
  yield;
  const chosen = chooseBlocks(page.blocks, odds, meta.title, description);
  const { text, blocks, map } = joinBlocks(chosen);
  yield;
  const { isArticle, score, signals } = detect({
    ...cheapSignals(document, url ?? ''),
    ...textSignals(page, odds, chosen),
  });
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

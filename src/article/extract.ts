import type { Article, ArticleMeta, Signal } from '../model';
import { type ChosenBlock, joinBlocks, kindOf } from './blocks';
import { scoreBlocks } from './choose';
import { detect } from './detect';
import { chooseBlocks } from './head';
import { readMetadata } from './metadata';
import { cheapSignals, type Signals } from './signals';
import { runAtOnce, type Steps } from './slices';
import { readStructuredData } from './structured-data';
import { TextMap } from './text-map';
import { textSignals } from './text-signals';
import { type PageText, walkPage } from './walk';

/** How many blocks above and below the beginning of the body may hold a dateline. */
const HEAD_BLOCKS = 25;

/** An article as read from a page, with the way back to the live text and the reasons for taking it for an article. */
export interface ReadArticle {
  article: Article;
  map: TextMap;
  signals: Signal[];
}

interface Reading {
  page: PageText;
  meta: ArticleMeta;
  chosen: ChosenBlock[];
  signals: Signals;
}

function* readPage(document: Document, url: string | null, root: Element | Document): Steps<Reading> {
  const page = yield* walkPage(root);
  yield;
  const data = readStructuredData(document);
  yield;
  const description =
    document.querySelector('meta[name="description" i],meta[property="og:description"]')?.getAttribute('content') ?? '';
  const odds = yield* scoreBlocks(page, document.title, description);
  yield;
  const start = Math.max(0, odds.findIndex((value) => value > 0) - HEAD_BLOCKS);
  const nearHeadline = page.blocks.slice(start, start + HEAD_BLOCKS * 2).map((block) => block.text);
  const meta = readMetadata(document, data, url, nearHeadline);
  yield;
  const chosen = yield* chooseBlocks(page.blocks, odds, meta.title, description);
  yield;
  const cheap = yield* cheapSignals(document, url ?? '');
  const signals = { ...cheap, ...(yield* textSignals(page, odds, chosen, meta)) };
  return { page, meta, chosen, signals };
}

/** The signals of a page alone, for learning. */
export function* signalsOf(document: Document, url: string | null): Steps<Signals> {
  return (yield* readPage(document, url, document)).signals;
}

/**
 * Reads the article of a page, step by step; the page is only read. `root`: the part to read, when a page holds several
 * articles. `url`: the page's address, if known. `anyway`: the reader wants what text there is, article or not.
 */
export function* readArticle(
  document: Document,
  url: string | null,
  root: Element | Document = document,
  anyway = false,
): Steps<ReadArticle> {
  // An empty input leaves linkedom without any element; a browser always has one.
  if (!document.documentElement) return nothing(url);
  const { page, meta, chosen, signals: values } = yield* readPage(document, url, root);
  const { text, blocks, map } = yield* joinBlocks(anyway && chosen.length < FEW_BLOCKS ? allProse(page) : chosen);
  yield;
  const { isArticle, score, signals } = detect(values);
  return { article: { text, blocks, ...meta, isArticle, score }, map, signals };
}

/** Fewer chosen blocks than this are no reading of a page that the reader asked to have read. */
const FEW_BLOCKS = 3;

/** Every block that is not mostly links, for a page that holds no article. */
const allProse = (page: PageText): ChosenBlock[] =>
  page.blocks
    .filter((block) => block.linkChars * 2 < block.text.length)
    .map((block) => ({ block, kind: kindOf(block) }));

const nothing = (url: string | null): ReadArticle => ({
  article: {
    text: '',
    blocks: [],
    title: '',
    byline: null,
    site: null,
    published: null,
    modified: null,
    lang: null,
    url,
    isArticle: false,
    score: 0,
  },
  map: new TextMap('', []),
  signals: [],
});

/** Reads the article of a page at once (command line, tests). */
export function extractArticle(document: Document, url: string | null): ReadArticle {
  return runAtOnce(readArticle(document, url));
}

/** What the command line is given → an article. */
import { parseHTML } from 'linkedom';
import { extractArticle } from '../article/extract';
import type { Article, Block } from '../model';

/** A first line of this length or less, without a full stop, is the headline. */
const LONGEST_HEADLINE = 200;

/** Blocks of a plain text: what blank lines part. The text itself is left as it is. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  const add = (from: number, to: number) => {
    const piece = text.slice(from, to);
    const body = piece.trim();
    if (!body) return;
    const start = from + piece.indexOf(body);
    const headline = blocks.length === 0 && body.length <= LONGEST_HEADLINE && !/[.;:,]["”’']?$/.test(body);
    blocks.push({ kind: headline ? 'headline' : 'paragraph', start, end: start + body.length });
  };
  let from = 0;
  for (const { 0: gap, index } of text.matchAll(/\n[^\S\n]*\n/g)) {
    add(from, index);
    from = index + gap.length;
  }
  add(from, text.length);
  return blocks;
}

export interface Given {
  html?: string;
  text?: string;
  url?: string | null;
  published?: string | null;
}

/** Throws with a message for a person when there is neither `html` nor `text`. */
export function readArticle({ html, text, url = null, published = null }: Given): Article {
  if (typeof html === 'string') {
    const { document } = parseHTML(html.trim() ? html : '<html><body></body></html>');
    const { article } = extractArticle(document as unknown as Document, url);
    return published ? { ...article, published } : article;
  }
  if (typeof text !== 'string') throw new Error('needs "html" or "text"');
  const blocks = blocksOf(text);
  const headline = blocks[0]?.kind === 'headline' ? blocks[0] : null;
  return {
    text,
    blocks,
    title: headline ? text.slice(headline.start, headline.end) : '',
    byline: null,
    site: null,
    published,
    modified: null,
    lang: null,
    url,
    isArticle: true,
    score: 1,
  };
}

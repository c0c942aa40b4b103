/** What the command line is given → an article. */
import { parseHTML } from 'linkedom';
import { extractArticle } from '../article/extract';
import type { Article, Block } from '../model';

/** A first line of this length or less, without a full stop, is the headline. */
const LONGEST_HEADLINE = 200;

/** Blocks of a plain text: what blank lines part. The text itself is left as it is. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const { 0: match, index } of text.matchAll(/\S(?:(?!\n[^\S\n]*\n)[\s\S])*/g)) {
    const end = index + match.trimEnd().length;
    const headline = blocks.length === 0 && match.length <= LONGEST_HEADLINE && !/[.;:,]["”’']?$/.test(match.trimEnd());
    blocks.push({ kind: headline ? 'headline' : 'paragraph', start: index, end });
  }
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

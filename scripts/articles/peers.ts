/** Other extractors, run on the same pages in the same process: what we measure ourselves beside. */
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { BLOCK_TAGS } from '../../src/article/elements';
import { type CorpusPage, documentOf } from './corpus';

export interface PeerResult {
  text: string;
  title: string | null;
  byline: string | null;
  published: string | null;
}

/** Text with line breaks between blocks: `textContent` would glue their last and first words together, which is unfair. */
function textOf(node: Node): string {
  if (node.nodeType === 3) return (node as Text).data;
  let text = '';
  for (let child = node.firstChild; child; child = child.nextSibling) text += textOf(child);
  const tag = (node as Element).tagName;
  return BLOCK_TAGS.has(tag) || tag === 'BR' ? `\n${text}\n` : text;
}

export function readability(html: string): PeerResult | null {
  const parsed = new Readability<Node>(documentOf(html), { serializer: (node) => node }).parse();
  if (!parsed?.content) return null;
  const { title, byline, publishedTime } = parsed;
  return {
    text: textOf(parsed.content),
    title: title ?? null,
    byline: byline ?? null,
    published: publishedTime ?? null,
  };
}

export async function defuddle(page: CorpusPage, html: string): Promise<PeerResult | null> {
  const parsed = await Defuddle(documentOf(html), page.url ?? 'https://example.org/');
  const text = textOf(documentOf(`<html><body>${parsed.content}</body></html>`).documentElement);
  return { text, title: parsed.title || null, byline: parsed.author || null, published: parsed.published || null };
}

export const isReaderable = (html: string): boolean => isProbablyReaderable(documentOf(html));

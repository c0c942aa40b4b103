import { MIN_STREAM_CHARS } from './limits';

/** Documents of frames that this page may look into: of the same origin, and large enough to be read in. */
export function* readableDocuments(document: Document): Generator<Document> {
  yield document;
  for (const frame of document.querySelectorAll('iframe')) {
    const { width, height } = frame.getBoundingClientRect();
    if (width < 300 || height < 300) continue;
    let inner: Document | null = null;
    try {
      inner = frame.contentDocument;
    } catch {
      // Another origin's: not ours to read.
    }
    if (inner?.body) yield* readableDocuments(inner);
  }
}

/**
 * The separate articles of a page that strings several together (endless scroll), in order; empty when it holds one at
 * most. They are sibling `<article>` elements, none within another, each with a headline and text of its own; a front
 * page's teasers are too short to count.
 */
export function streamOfArticles(document: Document): Element[] {
  const found = [...document.querySelectorAll('article')].filter(
    (article) =>
      !article.parentElement?.closest('article') &&
      article.querySelector('h1,h2') !== null &&
      [...article.querySelectorAll('p')].reduce((sum, p) => sum + (p.textContent ?? '').trim().length, 0) >=
        MIN_STREAM_CHARS,
  );
  return found.length > 1 ? found : [];
}

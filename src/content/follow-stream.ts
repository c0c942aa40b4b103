import { streamOfArticles } from '../article/roots';

/** How long additions must rest before they are looked at: an appended article is filled in several steps. */
const REST_MS = 400;

/** Tells of each article that joins a row of several (endless scroll). Only the row's own list of children is watched. */
export function followStream(
  known: readonly Element[],
  onAdded: (article: Element) => void,
  signal: AbortSignal,
): void {
  const seen = new Set(known);
  const parent = known.at(-1)?.parentElement;
  if (!parent || signal.aborted) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    for (const article of streamOfArticles(parent.ownerDocument)) {
      if (seen.has(article)) continue;
      seen.add(article);
      onAdded(article);
    }
  };
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(look, REST_MS);
  });
  observer.observe(parent, { childList: true });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
}

import { readArticle } from '../article/extract';
import { runInSlices } from '../article/slices';
import type { TextMap } from '../article/text-map';
import { rootOf, watchArticle } from '../article/watch';
import { askBackground } from '../messaging/send';
import type { Brief, ReadingSettings } from '../model';
import { briefOf } from './brief';
import { markPage, type PageMarks } from './marks';

/** One article of the page, read, annotated and marked; it follows the page's changes until it is stopped or gone. */
export interface Reading {
  readonly brief: Brief;
  readonly root: Element | null;
  show(start: number, end: number): boolean;
  highlight(entry: string | null): void;
  /** Reads the article again as of `day` (ISO), when it states no date itself. Rejects when annotation fails. */
  setDay(day: string): Promise<void>;
  readonly marks: PageMarks;
  stop(): void;
}

export type Outcome = { is: 'read'; reading: Reading } | { is: 'no-article' } | { is: 'failed'; reason: string };

export interface ReadingOptions {
  /** The part of the page to read. */
  within: Element | Document;
  /** Also when it is not taken for an article. */
  anyway: boolean;
  /** Asked anew whenever the article is marked. */
  settings(): ReadingSettings;
  signal: AbortSignal;
  /** The brief is another one now. */
  onChanged(): void;
  /** The article has left the page. */
  onGone(): void;
}

/** Reads one article. Rejects when `signal` aborts, or when the extension itself has gone. */
export async function read({ within, anyway, settings, signal, onChanged, onGone }: ReadingOptions): Promise<Outcome> {
  let given: string | null = null;
  const readNow = async () => {
    const { article, map } = await runInSlices(readArticle(document, location.href, within, anyway), signal);
    const undated = article.published === null;
    return { article: undated ? { ...article, published: given } : article, map, undated };
  };
  const first = await readNow();
  if (!first.article.isArticle && !anyway) return { is: 'no-article' };
  const answer = await askBackground('article/annotate', first.article);
  signal.throwIfAborted();
  if ('error' in answer) return { is: 'failed', reason: answer.error };

  const life = new AbortController();
  signal.addEventListener('abort', () => life.abort(), { signal: life.signal });
  let brief = briefOf(first.article, answer.annotation, first.undated);
  let root: Element | null = null;
  let marks: PageMarks;
  let painted = new AbortController();
  let watched = new AbortController();

  const paint = (map: TextMap): void => {
    painted.abort();
    painted = new AbortController();
    marks = markPage(brief, map, settings(), AbortSignal.any([life.signal, painted.signal]));
  };

  /** The page changed under the root. The same text on other nodes is only marked again; another text is annotated. */
  const readAgain = async (): Promise<void> => {
    const { article, map, undated } = await readNow();
    if (article.text !== brief.text || article.published !== brief.meta.published) {
      const again = await askBackground('article/annotate', article);
      life.signal.throwIfAborted();
      if ('error' in again) return;
      brief = briefOf(article, again.annotation, undated);
    }
    paint(map);
    watch(map);
    onChanged();
  };

  const watch = (map: TextMap): void => {
    watched.abort();
    watched = new AbortController();
    root = rootOf(map.nodes);
    if (!root) {
      onGone();
      return;
    }
    const own = AbortSignal.any([life.signal, watched.signal]);
    watchArticle(
      root,
      (change) => {
        if (change === 'gone') onGone();
        // A read that was overtaken or outlived rejects; there is nothing left to do for it.
        else void readAgain().catch(() => undefined);
      },
      own,
    );
  };

  paint(first.map);
  watch(first.map);
  return {
    is: 'read',
    reading: {
      get brief() {
        return brief;
      },
      get root() {
        return root;
      },
      get marks() {
        return marks;
      },
      show: (start, end) => marks.show(start, end),
      highlight: (entry) => marks.highlight(entry),
      setDay: (day) => {
        given = day;
        return readAgain();
      },
      stop: () => life.abort(),
    },
  };
}

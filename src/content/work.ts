import { extractArticleInSlices } from '../article/extract';
import { askBackground } from '../messaging/send';
import type { Brief, PageState } from '../model';
import { briefOf } from './brief';
import { markPage, type PageMarks } from './marks';

export interface Work {
  /** Reads the page and marks it. `anyway`: also when it is not taken for an article. Never rejects. */
  start(anyway: boolean): Promise<PageState>;
  state(): PageState;
  /** Scrolls to a run of the article's text; false when it has left the page. */
  show(start: number, end: number): boolean;
}

/** One page's work: read the article, have it annotated, mark it. All that it makes ends with `signal`. */
export function workOn(signal: AbortSignal): Work {
  let state: PageState = { state: 'working' };
  let marks: PageMarks | null = null;
  let run = new AbortController();
  signal.addEventListener('abort', () => run.abort(signal.reason));

  const read = async (anyway: boolean, own: AbortSignal): Promise<PageState> => {
    const { article, map } = await extractArticleInSlices(document, location.href, own);
    if (!article.isArticle && !anyway) return { state: 'not-an-article' };
    const answer = await askBackground('article/annotate', article);
    own.throwIfAborted();
    if ('error' in answer) return { state: 'failed', reason: answer.error };
    const brief: Brief = briefOf(article, answer.annotation);
    marks = markPage(brief, map, own);
    await askBackground('badge/set', { entities: brief.entities.length });
    return { state: 'annotated', brief };
  };

  const start = async (anyway: boolean): Promise<PageState> => {
    run.abort();
    run = new AbortController();
    marks = null;
    const own = run.signal;
    state = { state: 'working' };
    try {
      const next = await read(anyway, own);
      if (!own.aborted) state = next;
    } catch (error) {
      if (!own.aborted) state = { state: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
    return state;
  };

  signal.addEventListener('abort', () => {
    // Nobody answers when the extension itself is gone; then the badge is, too.
    void askBackground('badge/set', { entities: null }).catch(() => undefined);
  });

  return { start, state: () => state, show: (from, to) => marks?.show(from, to) ?? false };
}

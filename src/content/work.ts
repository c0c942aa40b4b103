import { streamOfArticles } from '../article/roots';
import { askBackground } from '../messaging/send';
import type { PageState, ReadingSettings } from '../model';
import { followStream } from './follow-stream';
import { type Reading, read } from './reading';

export interface Work {
  /** Reads the page and marks it. `anyway`: also when it is not taken for an article. Never rejects. */
  start(anyway: boolean): Promise<PageState>;
  /** The same page again needs no second reading; another address in the same document does. */
  restartIfMoved(): void;
  state(): PageState;
  /** Scrolls to a run of the text of the article last told by `state`; false when it has left the page. */
  show(start: number, end: number): boolean;
  /** Sets off an entry's mentions in that article; null: none. */
  highlight(entry: string | null): void;
  /** Reads that article as of `day` (ISO) when it states no date. */
  setDay(day: string): Promise<PageState>;
  /** Opens the card of the next name of the article in view, or of the one before. */
  step(by: 1 | -1): undefined;
  toggleMarks(): undefined;
  /** The reader's settings have changed: marks follow at once. */
  apply(settings: ReadingSettings): undefined;
}

/** How much of the view's height an article must reach to be the one being read, when there are several. */
const READING_LINE = 0.4;

/** The address without its fragment: going to a heading is not going to another page. */
const pageAddress = (): string => location.href.replace(/#.*/, '');

/** A page's work: one article, or several in a row, each read and followed. All that it makes ends with `signal`. */
export function workOn(signal: AbortSignal): Work {
  let state: PageState = { state: 'working' };
  let readings: Reading[] = [];
  let told: Reading | null = null;
  let address = '';
  let settings: ReadingSettings | null = null;
  let hidden = false;
  let run = new AbortController();
  signal.addEventListener('abort', () => run.abort(signal.reason));

  const inView = (): Reading | null => {
    const line = innerHeight * READING_LINE;
    return readings.find(({ root }) => (root?.getBoundingClientRect().bottom ?? 0) > line) ?? readings.at(-1) ?? null;
  };

  /** Nobody answers when the extension has gone; then the badge has, too. */
  const badge = (entities: number | null): void => void askBackground('badge/set', { entities }).catch(() => undefined);

  const count = (): void => {
    const entities = new Set(readings.flatMap((reading) => reading.brief.entities.map(({ entry }) => entry)));
    badge(readings.length > 0 ? entities.size : null);
  };

  const readOne = async (within: Element | Document, anyway: boolean, own: AbortSignal): Promise<PageState | null> => {
    let mine: Reading | null = null;
    const outcome = await read({
      within,
      anyway,
      settings: () => settings as ReadingSettings,
      signal: own,
      onChanged: count,
      onGone: () => {
        mine?.stop();
        readings = readings.filter((reading) => reading !== mine);
        count();
        if (readings.length === 0 && !own.aborted) void start(anyway);
      },
    });
    if (outcome.is === 'failed') return { state: 'failed', reason: outcome.reason };
    if (outcome.is === 'no-article') return null;
    mine = outcome.reading;
    if (hidden) mine.marks.setHidden(true);
    readings.push(mine);
    count();
    return null;
  };

  const start = async (anyway: boolean): Promise<PageState> => {
    run.abort();
    run = new AbortController();
    const own = run.signal;
    readings = [];
    told = null;
    address = pageAddress();
    state = { state: 'working' };
    try {
      const { allowed, reading } = await askBackground('page/allowed', undefined);
      own.throwIfAborted();
      settings = reading;
      if (!allowed && !anyway) {
        state = { state: 'not-an-article' };
        return tell();
      }
      const several = streamOfArticles(document);
      let failed: PageState | null = null;
      for (const within of several.length > 0 ? several : [document]) failed ??= await readOne(within, anyway, own);
      own.throwIfAborted();
      if (several.length > 0) followStream(several, (added) => void readOne(added, anyway, own).catch(() => null), own);
      state = failed ?? { state: 'not-an-article' };
    } catch (error) {
      if (!own.aborted) state = { state: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
    return tell();
  };

  const tell = (): PageState => {
    told = inView();
    return told ? { state: 'annotated', brief: told.brief } : state;
  };

  signal.addEventListener('abort', () => badge(null));

  return {
    start,
    state: tell,
    restartIfMoved: () => {
      if (pageAddress() !== address || readings.length === 0) void start(false);
    },
    step: (by) => {
      inView()?.marks.step(by);
    },
    toggleMarks: () => {
      hidden = !hidden;
      for (const { marks } of readings) marks.setHidden(hidden);
    },
    apply: (changed) => {
      settings = changed;
      for (const { marks } of readings) marks.apply(changed);
    },
    show: (from, to) => told?.show(from, to) ?? false,
    highlight: (entry) => told?.highlight(entry),
    setDay: async (day) => {
      await told?.setDay(day);
      return told ? { state: 'annotated', brief: told.brief } : state;
    },
  };
}

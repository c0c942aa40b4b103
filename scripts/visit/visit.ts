/** One page, loaded with the extension and without it, and what differs. */
import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import type { Answer } from '../../src/messaging/envelope';
import type { PageState } from '../../src/model';
import type { Session } from '../driver';
import { until } from '../driver';
import { marks, pageMarkup } from '../page-probe';
import { ourTime } from './cpu';

/** Where the extension is at work, and where it is switched off: one server under two names. */
export const ON_HOST = '127.0.0.1';
export const OFF_HOST = 'localhost';

/** How long a page may stay without a content script of ours before it counts as passed over, ms after its load. */
const PASSED_OVER_MS = 1500;
const LOAD_MS = 30_000;
/** Marks are drawn in slices after the state is told. */
const DRAWN_MS = 250;

export interface Row {
  page: string;
  detected: boolean;
  /** Pieces marked on the page: names and dates; and names linked in the text. */
  marks: number;
  mentions: number;
  /** Exceptions and console errors of ours, and states other than read or not read. */
  errors: string[];
  /** The page's markup, without our host, is not what it is without us. */
  domChanged: boolean;
  /** Elements whose box differs from a load without us. */
  moved: number;
  /** Cumulative layout shift, more than without us. Chrome only, as is all that follows. */
  shift: number | null;
  /** CPU profile: our samples, and their longest uninterrupted stretch. */
  oursMs: number | null;
  longestMs: number | null;
  /** What the load with us costs beyond the one without: main thread and script time, heap after a collection. */
  addedTaskMs: number | null;
  addedScriptMs: number | null;
  addedHeapKb: number | null;
}

interface Look {
  markup: string;
  boxes: string[];
  shift: number;
  metrics: { taskMs: number; scriptMs: number; heapKb: number } | null;
}

/** The state that our content script tells, or null when there is none in the page. */
export async function stateOf(session: Session, tab: number): Promise<PageState | null> {
  return session.inExtension(
    (id) =>
      chrome.tabs
        .sendMessage(id, { newsgloss: 'content', name: 'page/state' }, { frameId: 0 })
        .then((said: Answer | null) => (said && 'answer' in said ? (said.answer as PageState) : null))
        .catch(() => null),
    tab,
  );
}

async function settled(session: Session, page: Page): Promise<PageState | null> {
  const tab = await session.tabId(page);
  const loaded = Date.now();
  let state: PageState | null = null;
  await until(
    async () => {
      state = await stateOf(session, tab);
      return state ? state.state !== 'working' : Date.now() - loaded > PASSED_OVER_MS;
    },
    LOAD_MS,
    'our work on the page to end',
  );
  await new Promise((drawn) => setTimeout(drawn, DRAWN_MS));
  return state;
}

async function look(session: Session, page: Page): Promise<Look> {
  const markup = createHash('sha256')
    .update(await pageMarkup(page))
    .digest('hex');
  const { boxes, shift } = await page.evaluate(async () => {
    const boxes: string[] = [];
    for (const element of document.querySelectorAll('body, body *')) {
      const { x, y, width, height } = element.getBoundingClientRect();
      boxes.push(`${x},${y},${width},${height}`);
    }
    const shift = await new Promise<number>((done) => {
      if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return done(0);
      new PerformanceObserver((list) => {
        done(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0));
      }).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => done(0), 100);
    });
    return { boxes, shift };
  });
  if (session.which === 'firefox') return { markup, boxes, shift, metrics: null };
  const cdp = await page.createCDPSession();
  await cdp.send('HeapProfiler.collectGarbage');
  const { TaskDuration = 0, ScriptDuration = 0, JSHeapUsedSize = 0 } = await page.metrics();
  await cdp.detach();
  const metrics = { taskMs: TaskDuration * 1000, scriptMs: ScriptDuration * 1000, heapKb: JSHeapUsedSize / 1024 };
  return { markup, boxes, shift, metrics };
}

async function opened<T>(session: Session, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await session.driven.newPage();
  try {
    return await use(page);
  } finally {
    await page.close();
  }
}

/** Writes what a page complains of into `errors`, when a script of ours is at fault. */
function listen(session: Session, page: Page, errors: string[]): void {
  const isOurs = (words: string): boolean => words.includes(session.extensionOrigin) || /newsgloss/i.test(words);
  page.on('pageerror', (error) => {
    const words = error instanceof Error ? `${error.message} ${error.stack}` : String(error);
    if (isOurs(words)) errors.push(words);
  });
  page.on('console', (message) => {
    const where = [message.location().url, ...message.stackTrace().map(({ url }) => url)].join(' ');
    if (['error', 'warn'].includes(message.type()) && isOurs(`${message.text()} ${where}`)) errors.push(message.text());
  });
}

/** Our time on the main thread, in a load of its own: sampling slows what it measures. */
async function profile(session: Session, url: string): Promise<{ oursMs: number; longestMs: number }> {
  return opened(session, async (page) => {
    const cdp = await page.createCDPSession();
    await cdp.send('Profiler.enable');
    await cdp.send('Profiler.setSamplingInterval', { interval: 200 });
    await cdp.send('Profiler.start');
    await page.goto(url, { timeout: LOAD_MS });
    await settled(session, page);
    const { profile } = await cdp.send('Profiler.stop');
    const { totalMs, longestMs } = ourTime(profile, session.extensionOrigin);
    return { oursMs: totalMs, longestMs };
  });
}

/** Visits `path` of the server at `port`. The extension must be off on `OFF_HOST`. */
export async function visit(session: Session, port: number, path: string): Promise<Row> {
  const errors: string[] = [];
  const without = await opened(session, async (page) => {
    await page.goto(`http://${OFF_HOST}:${port}${path}`, { timeout: LOAD_MS });
    await new Promise((drawn) => setTimeout(drawn, DRAWN_MS));
    return look(session, page);
  });
  const url = `http://${ON_HOST}:${port}${path}`;
  const row = await opened(session, async (page) => {
    listen(session, page, errors);
    await page.goto(url, { timeout: LOAD_MS });
    const state = await settled(session, page);
    if (state?.state === 'failed') errors.push(state.reason);
    return {
      state,
      marks: (await marks(page)).length,
      ...(await look(session, page)),
    };
  });
  const measured = session.which === 'chrome' ? await profile(session, url) : null;
  const added = (key: keyof NonNullable<Look['metrics']>): number | null =>
    row.metrics && without.metrics ? row.metrics[key] - without.metrics[key] : null;
  return {
    page: decodeURIComponent(path.split('/').pop() ?? path),
    detected: row.state?.state === 'annotated',
    marks: row.marks,
    mentions: row.state?.state === 'annotated' ? row.state.brief.annotation.mentions.length : 0,
    errors,
    domChanged: row.markup !== without.markup,
    moved: row.boxes.filter((box, i) => box !== without.boxes[i]).length,
    shift: row.metrics ? row.shift - without.shift : null,
    oursMs: measured?.oursMs ?? null,
    longestMs: measured?.longestMs ?? null,
    addedTaskMs: added('taskMs'),
    addedScriptMs: added('scriptMs'),
    addedHeapKb: added('heapKb'),
  };
}

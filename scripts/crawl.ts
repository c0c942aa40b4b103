/**
 * `npm run crawl -- DIR [--browser chrome|firefox|both] [--most N] [--json FILE]`: loads every page of a folder (.html,
 * .html.gz) with the extension and without it, and tells what the extension found, cost and disturbed. `--most` takes
 * pages at even distances. Pages are served on 127.0.0.1 under a policy that lets neither their scripts run nor any
 * request leave the machine, so that whatever differs between the two loads is ours.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { BROWSERS, type Browser, buildFor } from './build';
import { launch, type Session } from './driver';
import { serve } from './serve';
import { OFF_HOST, type Row, visit } from './visit/visit';

const POLICY = "default-src 'self' 'unsafe-inline' data:; script-src 'none'; frame-src 'none'; form-action 'none'";

export interface Crawl {
  browser: Browser;
  rows: Row[];
  /** Pages that did not load, with the reason. */
  lost: { page: string; reason: string }[];
}

const pagesIn = (dir: string): string[] =>
  readdirSync(dir)
    .filter((file) => /\.html(\.gz)?$/.test(file))
    .map((file) => file.replace(/\.gz$/, ''))
    .sort();

const spread = <T>(all: T[], most: number): T[] =>
  all.length <= most ? all : Array.from({ length: most }, (_, i) => all[Math.floor((i * all.length) / most)] as T);

/** Nothing of ours runs on a site that is off: the load to compare with. */
const switchOff = (session: Session, host: string): Promise<unknown> =>
  session.inExtension(
    (off) =>
      chrome.runtime.sendMessage({ newsgloss: 'background', name: 'site/set', request: { host: off, on: false } }),
    host,
  );

/** Crawls `dir` in one browser, with the extension built in `extension`. `onRow` hears each row as it comes. */
export async function crawl(
  browser: Browser,
  extension: string,
  dir: string,
  most: number,
  onRow: (row: Row) => void = () => undefined,
): Promise<Crawl> {
  const served = await serve({ '/crawl/': dir }, { 'content-security-policy': POLICY });
  const session = await launch(browser, extension, {
    args: browser === 'chrome' ? [`--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE ${OFF_HOST}`] : [],
  });
  const result: Crawl = { browser, rows: [], lost: [] };
  try {
    await switchOff(session, OFF_HOST);
    for (const page of spread(pagesIn(dir), most)) {
      try {
        const row = await visit(session, Number(new URL(served.origin).port), `/crawl/${encodeURIComponent(page)}`);
        result.rows.push(row);
        onRow(row);
      } catch (error) {
        result.lost.push({ page, reason: error instanceof Error ? error.message : String(error) });
      }
    }
  } finally {
    await session.close();
    await served.close();
  }
  return result;
}

const fixed = (n: number | null, digits = 1): string => (n === null ? '–' : n.toFixed(digits));
const COLUMNS: [head: string, cell: (row: Row) => string][] = [
  ['page', (row) => row.page.slice(0, 44)],
  ['article', (row) => (row.detected ? 'yes' : 'no')],
  ['names', (row) => String(row.mentions)],
  ['marks', (row) => String(row.marks)],
  ['errors', (row) => String(row.errors.length)],
  ['DOM', (row) => (row.domChanged ? 'CHANGED' : 'same')],
  ['moved', (row) => String(row.moved)],
  ['shift', (row) => fixed(row.shift, 3)],
  ['ours ms', (row) => fixed(row.oursMs)],
  ['longest', (row) => fixed(row.longestMs)],
  ['+task ms', (row) => fixed(row.addedTaskMs)],
  ['+script', (row) => fixed(row.addedScriptMs)],
  ['+heap kB', (row) => fixed(row.addedHeapKb, 0)],
];

const median = (numbers: (number | null)[]): number | null =>
  numbers.filter((n) => n !== null).sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? null;

/** The crawl as lines of text: a row a page, then the sums. */
export function tableOf({ browser, rows, lost }: Crawl): string {
  const cells = [COLUMNS.map(([head]) => head), ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row)))];
  const widths = COLUMNS.map((_, c) => Math.max(...cells.map((line) => line[c]?.length ?? 0)));
  const pad = (cell: string, c: number) => (c === 0 ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!));
  const found = rows.filter((row) => row.detected);
  const sum = (of: (row: Row) => number): number => rows.reduce((total, row) => total + of(row), 0);
  return [
    ...cells.map((line) => line.map(pad).join('  ')),
    '',
    `${browser}: ${rows.length} pages, ${found.length} taken for articles, ${sum((r) => r.mentions)} names linked, ${sum((r) => r.marks)} marks`,
    `errors of ours ${sum((r) => r.errors.length)}, pages changed ${sum((r) => Number(r.domChanged))}, pages with elements moved ${sum((r) => Number(r.moved > 0))}`,
    `articles, median: ours ${fixed(median(found.map((r) => r.oursMs)))} ms, longest ${fixed(median(found.map((r) => r.longestMs)))} ms, added task ${fixed(median(found.map((r) => r.addedTaskMs)))} ms, script ${fixed(median(found.map((r) => r.addedScriptMs)))} ms, heap ${fixed(median(found.map((r) => r.addedHeapKb)), 0)} kB`,
    `longest task of ours anywhere: ${fixed(rows.some((r) => r.longestMs !== null) ? Math.max(...rows.map((r) => r.longestMs ?? 0)) : null)} ms`,
    ...rows.flatMap((row) => row.errors.map((error) => `ERROR ${row.page}: ${error.slice(0, 300)}`)),
    ...lost.map(({ page, reason }) => `LOST ${page}: ${reason}`),
  ].join('\n');
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      browser: { type: 'string', default: 'both' },
      most: { type: 'string', default: '100000' },
      json: { type: 'string' },
    },
  });
  const [dir] = positionals;
  const wanted = BROWSERS.filter((browser) => values.browser === 'both' || values.browser === browser);
  if (!dir || wanted.length === 0) {
    console.error('usage: npm run crawl -- DIR [--browser chrome|firefox|both] [--most N] [--json FILE]');
    process.exit(2);
  }
  const crawls: Crawl[] = [];
  for (const browser of wanted) {
    const done = await crawl(browser, await buildFor(browser), dir, Number(values.most), (row) =>
      process.stderr.write(`${browser} ${row.page}\r\x1b[K`),
    );
    crawls.push(done);
    console.log(tableOf(done));
  }
  if (values.json) writeFileSync(values.json, `${JSON.stringify(crawls, null, 1)}\n`);
  const clean = crawls.every(
    ({ rows, lost }) => lost.length === 0 && rows.every((r) => !r.errors.length && !r.domChanged),
  );
  process.exitCode = clean ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();

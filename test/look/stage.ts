/** The sample pages in real browsers: for looking (scripts/look.ts) and for testing (test/browser). */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import puppeteer, { type Page } from 'puppeteer-core';

const root = resolve(import.meta.dirname, '../..');
export const out = join(root, 'artifacts/look');

/** Bundles the sample pages into `artifacts/look` and gives the folder's URL. */
export async function buildPages(): Promise<string> {
  mkdirSync(out, { recursive: true });
  await build({
    entryPoints: ['card-page', 'popup-page'].map((name) => join(root, `test/look/${name}.ts`)),
    bundle: true,
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outdir: out,
    logLevel: 'error',
  });
  cpSync(join(root, 'test/look/card-page.html'), join(out, 'card-page.html'));
  cpSync(join(root, 'src/popup/popup.css'), join(out, 'popup.css'));
  const popup = readFileSync(join(root, 'src/popup/popup.html'), 'utf8');
  writeFileSync(
    join(out, 'popup-page.html'),
    popup.replace('type="module" src="popup.js"', 'defer src="popup-page.js"'),
  );
  return `${pathToFileURL(out)}/`;
}

/** What test/look/card-page.ts leaves in the page. */
interface Gloss {
  painter: { rectsOf(id: number): DOMRect[] };
  found: { entry: string }[];
}

export const BROWSERS = { chromium: 'chrome', firefox: 'firefox' } as const;
export type BrowserName = keyof typeof BROWSERS;

export const launch = (name: BrowserName) =>
  puppeteer.launch({
    browser: BROWSERS[name],
    executablePath:
      name === 'chromium'
        ? (process.env.CHROMIUM ?? '/usr/bin/chromium')
        : (process.env.FIREFOX ?? '/usr/bin/firefox-esr'),
    args: name === 'chromium' ? ['--no-sandbox'] : [],
  });

/** The middle of the first line of the n-th mention of an entry, in viewport pixels. */
export async function mentionPoint(page: Page, entry: string, n = 0): Promise<{ x: number; y: number }> {
  const at = await page.evaluate(
    (wanted, nth) => {
      const { painter, found } = (globalThis as never as { gloss: Gloss }).gloss;
      const id = found.flatMap((name, i) => (name.entry === wanted ? [i] : []))[nth] ?? -1;
      const [box] = painter.rectsOf(id);
      return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
    },
    entry,
    n,
  );
  if (!at) throw new Error(`no mention ${n} of ${entry}`);
  return at;
}

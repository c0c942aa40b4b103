/**
 * Renders the surfaces with samples in both browsers and takes screenshots, to be looked at:
 * `npx tsx scripts/look.ts [chromium|firefox]` writes artifacts/look/*.png.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import puppeteer, { type Page } from 'puppeteer-core';

const root = resolve(import.meta.dirname, '..');
const out = join(root, 'artifacts/look');

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

/** Moves the pointer to the n-th mention of an entry on the sample page and rests there. */
async function hover(page: Page, entry: string, n = 0): Promise<void> {
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
  if (!at) throw new Error(`no mention ${entry} ${n}`);
  await page.mouse.move(at.x - 5, at.y - 3);
  await page.mouse.move(at.x, at.y, { steps: 3 });
  await new Promise((done) => setTimeout(done, 700));
}

async function shoot(browserName: BrowserName, url: string): Promise<void> {
  const browser = await launch(browserName);
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(browserName, error));
  const save = (name: string) => page.screenshot({ path: join(out, `${browserName}-${name}.png`) });
  const open = async (path: string, width: number, height: number, scale = 1): Promise<void> => {
    await page.setViewport({ width, height, deviceScaleFactor: scale });
    await page.goto(url + path);
    await page.mouse.move(1, 1);
  };

  for (const theme of ['', 'dark', 'salmon']) {
    await open('card-page.html', 760, 860, 1);
    await page.evaluate((name) => document.documentElement.classList.add(name || 'light'), theme);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 400)));
    await hover(page, 'hezbollah', 1);
    await save(`card-${theme || 'light'}`);
  }
  await open('card-page.html', 320, 700, 2);
  await hover(page, 'iran', 1);
  await save('card-320');
  await open('card-page.html?delay=3000', 760, 500);
  await hover(page, 'hezbollah');
  await save('card-skeleton');
  if (browserName === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  for (const [name, query, width] of [
    ['popup', '', 392],
    ['popup-320', '?beside', 320],
    ['popup-not-article', '?state=not-an-article', 392],
    ['popup-broken', '?state=failed&glossary=broken', 392],
    ['popup-working', '?state=working', 392],
    ['popup-no-permission', '?state=no-permission', 392],
  ] as const) {
    await open(`popup-page.html${query}`, width, 600);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    await save(name);
  }
  if (browserName === 'chromium') {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await open('popup-page.html', 392, 600, 2);
    await save('popup-dark');
  }
  await browser.close();
}

if (process.argv[1] === import.meta.filename) {
  const url = await buildPages();
  for (const name of Object.keys(BROWSERS) as BrowserName[])
    if (!process.argv[2] || process.argv[2] === name) await shoot(name, url);
  console.log(`screenshots: ${out}`);
}

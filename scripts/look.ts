/**
 * Renders the surfaces with samples in both browsers and takes screenshots, to be looked at:
 * `npx tsx scripts/look.ts [chromium|firefox]` writes artifacts/look/*.png.
 */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { BROWSERS, type BrowserName, buildPages, launch, mentionPoint, out } from '../test/look/stage';

/** Moves the pointer to the n-th mention of an entry on the sample page and rests there. */
async function hover(page: Page, entry: string, n = 0): Promise<void> {
  const at = await mentionPoint(page, entry, n);
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
  await open('card-page.html', 760, 860);
  await hover(page, 'hezbollah', 1);
  await page.evaluate(() =>
    document.querySelector('newsgloss-card')?.shadowRoot?.querySelector('.body')?.scrollTo(0, 9999),
  );
  await save('card-end');
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
  await open('popup-page.html?beside&locale=ar', 392, 600);
  await save('popup-rtl');
  if (browserName === 'chromium') {
    await page.setViewport({ width: 390, height: 780, deviceScaleFactor: 1, hasTouch: true, isMobile: true });
    await page.goto(`${url}card-page.html`);
    const { x, y } = await mentionPoint(page, 'hezbollah');
    await page.touchscreen.tap(x, y);
    await new Promise((done) => setTimeout(done, 500));
    await save('card-sheet');
    await page.setViewport({ width: 760, height: 600, hasTouch: false, isMobile: false });
    const cdp = await page.createCDPSession();
    await cdp.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    await open('card-page.html', 760, 860);
    await hover(page, 'hezbollah', 1);
    await save('card-forced');
    await open('popup-page.html', 392, 600);
    await save('popup-forced');
    await cdp.send('Emulation.setEmulatedMedia', { features: [] });
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

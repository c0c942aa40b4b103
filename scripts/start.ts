/**
 * `npm start`: builds the extension and shows it at work on the demonstration article. With a display, a browser opens
 * (`npm start -- firefox` for Firefox) and stays; without one, both browsers run headless and leave screenshots.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { BROWSERS, type Browser, buildFor, ROOT } from './build';
import { launch, type Session } from './driver';
import { hover, untilCard, untilMarked } from './page-probe';
import { serve } from './serve';

const HOVERED = 'Hezbollah';
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

async function photograph(session: Session, page: Page, into: string): Promise<string[]> {
  const paths: string[] = [];
  const shoot = async (of: Page, name: string): Promise<void> => {
    const path = join(into, `${session.which}-${name}.png`);
    await of.screenshot({ path: path as `${string}.png` });
    paths.push(path);
  };
  await shoot(page, 'page');
  await hover(page, HOVERED);
  await untilCard(session, page, HOVERED);
  await new Promise((settled) => setTimeout(settled, 400));
  await shoot(page, 'card');
  const popup = await session.openExtensionPage(`popup.html?tab=${await session.tabId(page)}`);
  await popup.setViewport({ width: 400, height: 600, deviceScaleFactor: 2 });
  await popup.waitForSelector('.summary li');
  await shoot(popup, 'popup');
  await popup.close();
  return paths;
}

async function show(which: Browser, origin: string): Promise<void> {
  const session = await launch(which, await buildFor(which), { headless: !hasDisplay });
  const page = await session.driven.newPage();
  await page.setViewport(hasDisplay ? null : { width: 1200, height: 900 });
  await page.goto(`${origin}/article.html`);
  const marked = await untilMarked(page);
  console.log(`${which}: ${marked.length} names marked, among them ${[...new Set(marked)].slice(0, 6).join(', ')}`);
  if (hasDisplay) {
    console.log(`${which}: hover a marked name; close the browser to end.`);
    await new Promise((gone) => session.driven.once('disconnected', gone));
    return;
  }
  const into = join(ROOT, 'artifacts', 'start');
  await mkdir(into, { recursive: true });
  for (const path of await photograph(session, page, into)) console.log(`${which}: ${path}`);
  await session.close();
}

const wanted = process.argv[2];
if (wanted !== undefined && !BROWSERS.includes(wanted as Browser)) {
  console.error(`npm start -- [chrome|firefox]: no such browser: ${wanted}`);
  process.exit(2);
}
const served = await serve({ '/': join(ROOT, 'demo') });
const which = wanted ? [wanted as Browser] : hasDisplay ? (['chrome'] as const) : BROWSERS;
for (const browser of which) await show(browser, served.origin);
await served.close();

import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { ROOT } from '../../scripts/build';
import { until } from '../../scripts/driver';
import { marks, untilMarked } from '../../scripts/page-probe';
import { inBothBrowsers } from './sessions';

inBothBrowsers('popup', (bench, which) => {
  const open = async (path: string): Promise<Page> => {
    const page = await bench.session.driven.newPage();
    await page.goto(`${bench.served.origin}${path}`);
    return page;
  };
  const popupOf = async (page: Page): Promise<Page> =>
    bench.session.openExtensionPage(`popup.html?tab=${await bench.session.tabId(page)}`);
  const textOf = (popup: Page): Promise<string> => popup.evaluate(() => document.body.textContent ?? '');
  const untilSays = (popup: Page, words: string) =>
    until(async () => (await textOf(popup)).includes(words), 10_000, `the popup to say “${words}”`);
  const badge = (page: Page): Promise<string> =>
    bench.session
      .tabId(page)
      .then((tabId) => bench.session.inExtension((id) => chrome.action.getBadgeText({ tabId: id }), tabId));

  it('groups names with counts, and a press goes to the mention', async () => {
    const page = await open('/demo/article.html');
    await untilMarked(page);
    const popup = await popupOf(page);
    await popup.waitForSelector('.entity');
    const entities = await popup.$$eval('.entity', (all) => all.length);
    expect(await badge(page)).toBe(String(entities));
    const before = await page.evaluate(() => scrollY);
    await popup.$$eval('.entity', (all) => {
      for (const one of all) if (one.textContent?.startsWith('Ebrahim Raisi')) (one as HTMLElement).click();
    });
    await until(() => page.evaluate((y) => scrollY > y, before), 5_000, 'the page to scroll');
    await page.close();
    await popup.close();
  });

  it('a sentence of the summary scrolls to its place', async () => {
    const page = await open('/demo/article.html');
    await page.setViewport({ width: 900, height: 300 });
    await untilMarked(page);
    const popup = await popupOf(page);
    await popup.waitForSelector('.summary li button');
    await popup.$$eval('.summary li button', (all) => (all.at(-1) as HTMLElement).click());
    await until(() => page.evaluate(() => scrollY > 0), 5_000, 'the page to scroll');
    await page.close();
    await popup.close();
  });

  it('switches the site off and on at once, without reload', async () => {
    const page = await open('/demo/article.html');
    const marked = await untilMarked(page);
    const popup = await popupOf(page);
    await popup.waitForSelector('input[role=switch]');
    await popup.evaluate(() => document.querySelector<HTMLElement>('input[role=switch]')?.click());
    await until(async () => (await marks(page)).length === 0, 5_000, 'marks to go');
    expect(await badge(page)).toBe('');
    const other = await open('/demo/article.html');
    await new Promise((wait) => setTimeout(wait, 1000));
    expect(await marks(other)).toEqual([]);
    await popup.evaluate(() => document.querySelector<HTMLElement>('input[role=switch]')?.click());
    await until(async () => (await marks(page)).length === marked.length, 10_000, 'marks to come back');
    for (const one of [popup, other, page]) await one.close();
  });

  it('offers to annotate what it took for no article', async () => {
    const page = await open('/pages/living/not-an-article.html');
    const popup = await popupOf(page);
    await popup.waitForSelector('.notice button');
    await popup.click('.notice button');
    await until(async () => (await marks(page)).includes('Lebanon'), 10_000, 'marks');
    for (const one of [popup, page]) await one.close();
  });

  it('says so where it cannot work', async () => {
    const page = await bench.session.openExtensionPage('popup.html?tab=none');
    await untilSays(page, 'Newsgloss');
    expect((await textOf(page)).length).toBeGreaterThan(30);
    await page.close();
  });

  it('says that the glossary is missing, and how to mend it', async () => {
    const index = join(ROOT, 'dist', which, 'glossary', 'index.bin');
    const page = await open('/pages/living/not-an-article.html');
    await rename(index, `${index}.away`);
    try {
      // A worker that has it in memory would not notice: a new one is started.
      await bench.session.restartBackground();
      await new Promise((started) => setTimeout(started, 500));
      const popup = await popupOf(page);
      await popup.waitForSelector('[role=alert]');
      expect(await textOf(popup)).toContain('index.bin could not be read');
      await popup.close();
    } finally {
      await rename(`${index}.away`, index);
    }
    await page.close();
  });
});

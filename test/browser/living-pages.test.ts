import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from '../../scripts/driver';
import { marks, untilMarked } from '../../scripts/page-probe';
import { inBothBrowsers } from './sessions';

inBothBrowsers('living pages', (bench) => {
  const open = async (name: string): Promise<Page> => {
    const page = await bench.session.driven.newPage();
    await page.goto(`${bench.served.origin}/pages/living/${name}.html`);
    return page;
  };
  const call = (page: Page, name: string): Promise<unknown> =>
    page.evaluate((fn) => (globalThis as unknown as Record<string, () => void>)[fn]?.(), name);
  const untilMarks = (page: Page, ...wanted: string[]) =>
    until(
      async () => {
        const found = await marks(page);
        return wanted.every((name) => found.includes(name));
      },
      10_000,
      wanted.join(),
    );

  it('a body that arrives late', async () => {
    const page = await open('late-body');
    await untilMarks(page, 'Hezbollah', 'Houthis');
    await page.close();
  });

  it('a framework that replaces text nodes, and then every element', async () => {
    const page = await open('re-render');
    const first = await untilMarked(page);
    for (const change of ['retext', 'rerender']) {
      await call(page, change);
      await until(async () => (await marks(page)).length < first.length, 5_000, 'marks to go').catch(() => undefined);
      await until(async () => (await marks(page)).join() === first.join(), 10_000, `the same marks after ${change}`);
    }
    await page.close();
  });

  it('another page of the same application', async () => {
    const page = await open('single-page');
    await untilMarked(page);
    await call(page, 'go');
    await untilMarks(page, 'Sudan', 'Khartoum');
    expect(await marks(page)).not.toContain('Hezbollah');
    await page.close();
  });

  it('several articles in a row, and one more', async () => {
    const page = await open('endless');
    await untilMarks(page, 'Hezbollah', 'Khartoum');
    await call(page, 'more');
    await untilMarks(page, 'Hamas');
    await page.close();
  });

  it('“continue reading”', async () => {
    const page = await open('continue-reading');
    await untilMarked(page);
    await page.click('button');
    await untilMarks(page, 'Kataib Hezbollah');
    await page.close();
  });

  it('a live blog that prepends', async () => {
    const page = await open('live-blog');
    await untilMarked(page);
    await call(page, 'prepend');
    await untilMarks(page, 'Turkey', 'Hezbollah');
    await page.close();
  });

  it('an article in an open shadow root', async () => {
    const page = await open('shadow-root');
    expect(await untilMarked(page)).toContain('Houthis');
    await page.close();
  });

  it('a right-to-left page', async () => {
    const page = await open('right-to-left');
    expect(await untilMarked(page)).toContain('Hezbollah');
    await page.close();
  });

  it('leaves hidden text unread', async () => {
    const page = await open('hidden-text');
    const seen = await untilMarked(page);
    expect(seen).toContain('Hezbollah');
    expect(seen).not.toContain('Boko Haram');
    await page.close();
  });

  it('is silent on a page that is no article', async () => {
    const page = await open('not-an-article');
    await new Promise((wait) => setTimeout(wait, 2500));
    expect(await marks(page)).toEqual([]);
    expect(await page.evaluate(() => document.querySelector('newsgloss-card'))).toBeNull();
    await page.close();
  });
});

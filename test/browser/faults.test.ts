import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { ROOT } from '../../scripts/build';
import { until } from '../../scripts/driver';
import { cardText, hover, untilCard, untilMarked } from '../../scripts/page-probe';
import { serve } from '../../scripts/serve';
import { inBothBrowsers } from './sessions';

const NAME = 'Hezbollah';

inBothBrowsers('faults', (bench) => {
  let opened = 0;
  const open = async (path = '/demo/article.html', origin = bench.served.origin): Promise<Page> => {
    const page = await bench.session.driven.newPage();
    // Each its own address: a tab is found by it.
    await page.goto(`${origin}${path}?${++opened}`);
    return page;
  };
  const hoverShows = async (page: Page): Promise<void> => {
    await page.bringToFront();
    await hover(page, NAME);
    expect((await untilCard(bench.session, page, NAME)).length).toBeGreaterThan(200);
    await page.mouse.move(2, 2);
    await page.keyboard.press('Escape');
    await until(async () => (await cardText(bench.session, page)) === '', 5_000, 'the card to close');
  };
  it.each([['words' as unknown], [{ version: 99, offSites: 17 }], [null]])('settings that are %j', async (stored) => {
    await bench.session.inExtension((settings) => chrome.storage.local.set({ settings }), stored);
    const page = await open();
    await untilMarked(page);
    await page.close();
    await bench.session.inExtension(() => chrome.storage.local.remove('settings'));
  });

  it('no network at all', async () => {
    const own = await serve({ '/': join(ROOT, 'demo') });
    const page = await open('/article.html', own.origin);
    await untilMarked(page);
    await own.close();
    await hoverShows(page);
    await page.close();
  });

  it('a page that calls for a takeover, fakes messages, replaces built-ins and removes the host', async () => {
    const page = await open('/pages/monsters/hostile.html');
    const found = await until(
      () => page.evaluate(() => (globalThis as { seen?: string[] }).seen),
      15_000,
      'the attack',
    );
    await hoverShows(page);
    // Nothing of the card's inside, of the settings or of the glossary came into the page's hands.
    expect(found).toEqual([]);
    await page.close();
  });
});

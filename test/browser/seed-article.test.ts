import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { hover, marks, pageMarkup, untilCard, untilMarked } from '../../scripts/page-probe';
import { hasShared, inBothBrowsers } from './sessions';

/** Names that issue 2 lists and the article's text holds, as they stand there. */
const NAMED = [
  'Iran', 'Pakistan', 'Balochistan', 'Iranian', 'Anwaar-ul-Haq Kakar', 'drones', 'ambassadors', 'Middle East', 'Israel',
  'Palestinian', 'Hamas', 'Gaza', 'Hezbollah', 'Lebanon', 'Iraq', 'Syria', 'US', 'UK', 'Houthis', 'Yemen', 'Saravan',
  'long-range missiles', 'Balochistan Liberation Army', 'Balochistan Liberation Front',
]; // biome-ignore format: a list to be read as one

describe.skipIf(!hasShared)('the seed article', () => {
  inBothBrowsers('seed', (bench) => {
    let page: Page;
    let before: string;
    const complaints: string[] = [];

    beforeAll(async () => {
      page = await bench.session.driven.newPage();
      await page.setViewport({ width: 1200, height: 900 });
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      await page.goto(`${bench.served.origin}/shared/seed/article.html`);
      before = await pageMarkup(page);
      await untilMarked(page);
    });

    it('marks every name once or more, in headline, caption and body', async () => {
      const found = await marks(page);
      expect(found).toEqual(expect.arrayContaining(NAMED));
    });

    it('marks nothing outside the article', async () => {
      const strays = await page.evaluate(() => {
        const outside = '.td-header, .td-category, .td-post-sharing, footer, .td-comments, .td-sidebar';
        return [...CSS.highlights]
          .filter(([name]) => name.startsWith('newsgloss-'))
          .flatMap(([, highlight]) => [...highlight] as Range[])
          .filter((range) => range.startContainer.parentElement?.closest(outside))
          .map((range) => range.toString());
      });
      expect(strays).toEqual([]);
    });

    it.each(['Hezbollah', 'Houthis', 'Balochistan Liberation Army'])('shows the card of %s', async (name) => {
      await hover(page, name);
      const card = await untilCard(bench.session, page, name);
      expect(card.length).toBeGreaterThan(200);
      await page.mouse.move(2, 2);
      await page.keyboard.press('Escape');
    });

    it('sums the article up in the popup', async () => {
      const popup = await bench.session.openExtensionPage(`popup.html?tab=${await bench.session.tabId(page)}`);
      await popup.waitForSelector('.summary li');
      const text = await popup.evaluate(() => document.body.textContent ?? '');
      expect(text).toContain('Diplomatic relations between Iran and Pakistan restored after strikes');
      expect(text).toContain('The Daily Dispatch');
      expect(text).toMatch(/2024/);
      expect(text).toContain('Hezbollah');
      await popup.close();
    });

    it('leaves the page byte for byte as it was, and says nothing on the console', async () => {
      expect(await pageMarkup(page)).toBe(before);
      expect(complaints).toEqual([]);
    });
  });
});

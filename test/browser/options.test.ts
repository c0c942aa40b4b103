import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from '../../scripts/driver';
import { hover, marks, untilCard, untilMarked } from '../../scripts/page-probe';
import { axeFindings } from './axe';
import { inBothBrowsers } from './sessions';

inBothBrowsers('settings', (bench) => {
  const open = async (): Promise<Page> => {
    const page = await bench.session.driven.newPage();
    await page.goto(`${bench.served.origin}/demo/article.html`);
    await untilMarked(page);
    return page;
  };
  const options = async (): Promise<Page> => {
    const page = await bench.session.openExtensionPage('options.html');
    await page.waitForSelector('input[name=density]');
    return page;
  };
  /** Presses the control whose label says `words`. */
  const press = (page: Page, words: string): Promise<void> =>
    page.evaluate((wanted) => {
      const all = [...document.querySelectorAll<HTMLElement>('label, button')];
      const one = all.find((e) => (e.ariaLabel ?? e.textContent ?? '').trim() === wanted);
      if (!one) throw new Error(`nothing says ${wanted}`);
      one.click();
    }, words);
  const says = (page: Page, words: string) =>
    until(() => page.evaluate((w) => (document.body.textContent ?? '').includes(w), words), 5_000, words);

  it('hold at once in an open page and in the preview: density, kinds, dates', async () => {
    const page = await open();
    const before = await marks(page);
    const settings = await options();
    const sample = await marks(settings);
    expect(sample.length).toBeGreaterThan(4);
    await press(settings, 'All');
    await until(async () => (await marks(settings)).length > sample.length, 5_000, 'the preview to follow');
    await until(async () => (await marks(page)).length > before.length, 5_000, 'more marks');
    await press(settings, 'Mark dates, and say which day is meant');
    await until(async () => !(await marks(page)).includes('last Tuesday'), 5_000, 'no dates');
    await press(settings, 'Countries');
    await until(async () => !(await marks(page)).includes('Iran'), 5_000, 'no countries');
    await says(settings, 'Saved');
    await press(settings, 'Back to the defaults');
    await until(async () => (await marks(page)).length === before.length, 5_000, 'the marks of the beginning');
    for (const one of [settings, page]) await one.close();
  });

  it('“I know this” takes a name’s marks, is listed, and can be undone there', async () => {
    const page = await open();
    await hover(page, 'Hezbollah');
    await untilCard(bench.session, page, 'Hezbollah');
    await bench.session.inExtension(async () =>
      chrome.runtime.sendMessage({
        newsgloss: 'background',
        name: 'entry/known',
        request: { entry: 'hezbollah', name: 'Hezbollah', known: true },
      }),
    );
    await until(async () => !(await marks(page)).includes('Hezbollah'), 5_000, 'its mark to go');
    // The card that says so stays, though its mark has gone.
    expect(await untilCard(bench.session, page, 'Hezbollah')).toContain('I know this');
    const settings = await options();
    await press(settings, 'Remove Hezbollah');
    await says(settings, 'Hezbollah removed.');
    await until(async () => (await marks(page)).includes('Hezbollah'), 5_000, 'its mark to come back');
    await press(settings, 'Undo');
    await until(async () => !(await marks(page)).includes('Hezbollah'), 5_000, 'its mark to go again');
    await press(settings, 'Back to the defaults');
    for (const one of [settings, page]) await one.close();
  });

  it('on-click and allow-list modes leave pages alone until asked', async () => {
    const settings = await options();
    for (const mode of ['Only on the sites below', 'Only when I ask: nothing of it runs on pages before that']) {
      await press(settings, mode);
      await says(settings, 'Saved');
      await new Promise((registered) => setTimeout(registered, 500));
      const page = await bench.session.driven.newPage();
      await page.goto(`${bench.served.origin}/demo/article.html`);
      await new Promise((wait) => setTimeout(wait, 1200));
      expect(await marks(page), mode).toEqual([]);
      const tabId = await bench.session.tabId(page);
      await bench.session.inExtension(
        (id) =>
          chrome.runtime.sendMessage({
            newsgloss: 'background',
            name: 'page/annotate-anyway',
            request: { tabId: id },
          }),
        tabId,
      );
      expect(await untilMarked(page)).toContain('Hezbollah');
      await page.close();
    }
    await press(settings, 'Back to the defaults');
    await settings.close();
  });

  it('are found by a search', async () => {
    const settings = await options();
    await settings.type('input[type=search]', 'print');
    const shown = await settings.$$eval('.setting', (all) => all.filter((e) => e.checkVisibility()).length);
    expect(shown).toBe(1);
    await settings.close();
  });

  it.each(['options.html', 'welcome.html'])(
    '%s is clean for axe-core, light and dark, and fits in 320 pixels',
    async (path) => {
      const page = await bench.session.openExtensionPage(path);
      await page.waitForSelector('h1');
      for (const value of ['light', 'dark']) {
        if (bench.session.which === 'chrome')
          await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
        expect(await axeFindings(page), value).toEqual([]);
      }
      await page.setViewport({ width: 320, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await page.close();
    },
  );
});

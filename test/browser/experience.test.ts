import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from '../../scripts/driver';
import { cardText, hover, marks, untilCard, untilMarked } from '../../scripts/page-probe';
import { inBothBrowsers } from './sessions';

inBothBrowsers('reading', (bench) => {
  const open = async (path = '/demo/article.html'): Promise<Page> => {
    const page = await bench.session.driven.newPage();
    await page.goto(`${bench.served.origin}${path}`);
    return page;
  };
  /** What a key or a menu of the browser has the background ask of the page. */
  const tell = async (page: Page, name: string, request?: unknown): Promise<unknown> => {
    const tabId = await bench.session.tabId(page);
    return bench.session.inExtension((id, envelope) => chrome.tabs.sendMessage(id, envelope, { frameId: 0 }), tabId, {
      newsgloss: 'content',
      name,
      request,
    });
  };

  it('a key leads from name to name with the card open, and back; Esc closes it', async () => {
    const page = await open();
    const names = await untilMarked(page);
    await page.bringToFront();
    await tell(page, 'name/step', { by: 1 });
    const first = await until(() => cardText(bench.session, page), 5_000, 'a card');
    await tell(page, 'name/step', { by: 1 });
    await until(async () => ![first, ''].includes(await cardText(bench.session, page)), 5_000, 'the next card');
    await tell(page, 'name/step', { by: -1 });
    await until(async () => (await cardText(bench.session, page)) === first, 5_000, 'the card before');
    await page.keyboard.press('Escape');
    await until(async () => (await cardText(bench.session, page)) === '', 5_000, 'no card');
    expect(await marks(page)).toEqual(names);
    await page.close();
  });

  it('a key hides the marks and shows them again', async () => {
    const page = await open();
    const names = await untilMarked(page);
    await tell(page, 'marks/toggle');
    expect(await marks(page)).toEqual([]);
    await tell(page, 'marks/toggle');
    await until(async () => (await marks(page)).length === names.length, 5_000, 'marks');
    await page.close();
  });

  it('explains selected words where they are, and says when it does not know them', async () => {
    const page = await open();
    await untilMarked(page);
    await page.bringToFront();
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('h1') as Element));
    const found = { entry: 'iran', name: 'Iran', type: 'country' };
    await tell(page, 'selection/explain', { words: 'Iran', found });
    await untilCard(bench.session, page, 'Iran');
    await tell(page, 'selection/explain', { words: 'Zzyzx', found: null });
    expect(await untilCard(bench.session, page, 'Zzyzx')).toContain('There is no card for this name yet.');
    await page.close();
  });

  it('the manifest’s keys are there to be changed, none of them a single key', async () => {
    const commands = await bench.session.inExtension(() => chrome.commands.getAll());
    const names = commands.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['next-name', 'previous-name', 'toggle-marks', '_execute_action']));
    for (const { shortcut } of commands) if (shortcut) expect(shortcut).toMatch(/Alt|Ctrl|⌥|⌘/);
  });

  it('the first page has the demonstration live in it', async () => {
    const page = await bench.session.openExtensionPage('welcome.html');
    const names = await untilMarked(page);
    expect(names).toContain('Hezbollah');
    await page.bringToFront();
    await hover(page, 'Hezbollah');
    await until(async () => page.evaluate(() => document.querySelector('newsgloss-card') !== null), 5_000, 'a card');
    await page.close();
  });
});

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from '../../scripts/driver';
import { hover, untilCard, untilMarked } from '../../scripts/page-probe';
import { inBothBrowsers } from './sessions';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

inBothBrowsers('brief', (bench, which) => {
  const open = async (path: string): Promise<{ page: Page; popup: Page }> => {
    const page = await bench.session.driven.newPage();
    await page.goto(`${bench.served.origin}${path}`);
    await untilMarked(page);
    const popup = await bench.session.openExtensionPage(`popup.html?tab=${await bench.session.tabId(page)}`);
    await popup.waitForSelector('.who-line');
    return { page, popup };
  };
  const close = async (...pages: Page[]): Promise<void> => {
    for (const page of pages) await page.close();
  };
  /** Texts that are set off in the page now. */
  const setOff = (page: Page): Promise<string[]> =>
    page.evaluate(() =>
      [...CSS.highlights]
        .filter(([name]) => name.startsWith('newsgloss-') && name.includes('-active-'))
        .flatMap(([, highlight]) => [...highlight].map(String)),
    );
  const textOf = (popup: Page, selector: string): Promise<string[]> =>
    popup.$$eval(selector, (all) => all.map((one) => one.textContent ?? ''));
  const press = (popup: Page, selector: string): Promise<void> =>
    popup.$eval(selector, (one) => (one as HTMLElement).click());

  it('tells the story: what came before and after, and what the report leaves out, with sources', async () => {
    const { page, popup } = await open('/demo/article.html');
    await popup.waitForSelector('.story .after li');
    const story = (await textOf(popup, '.story')).join('');
    for (const words of ['strike each other', 'What this report does not say', 'What came before', 'What came after'])
      expect(story).toContain(words);
    expect(
      await popup.$$eval('.story .cited li', (all) => all.every((one) => one.querySelector('a[href^="https://"]'))),
    ).toBe(true);
    await close(popup, page);
  });

  it('says who is who on the day, and sets off their mentions in the page', async () => {
    const { page, popup } = await open('/demo/article.html');
    const lines = await textOf(popup, '.entities li');
    expect(lines.find((line) => line.startsWith('Ebrahim Raisi'))).toContain('President of Iran');
    await popup.$$eval('.entity', (all) => {
      for (const one of all) if (one.textContent?.startsWith('Hezbollah')) (one as HTMLElement).focus();
    });
    await until(async () => (await setOff(page)).includes('Hezbollah'), 5000, 'mentions set off');
    await popup.evaluate(() => (document.activeElement as HTMLElement).blur());
    await until(async () => (await setOff(page)).length === 0, 5000, 'nothing set off');
    await close(popup, page);
  });

  it('goes to the next mention and to the one before', async () => {
    const { page, popup } = await open('/demo/article.html');
    const counts: string[] = [];
    for (const step of [2, 2, 1]) {
      await press(popup, `.entities li:has(.step) .step:nth-child(${step})`);
      counts.push((await popup.$eval('.entities li:has(.step) .count', (one) => one.textContent)) ?? '');
    }
    const total = counts[0]?.split('/')[1];
    expect(counts).toEqual([`1/${total}`, `2/${total}`, `1/${total}`]);
    await close(popup, page);
  });

  it('draws where, when and how they relate, and says the same in lists', async () => {
    const { page, popup } = await open('/demo/article.html');
    await popup.waitForSelector('svg.map .country-name');
    await popup.waitForSelector('svg.graph .node');
    expect((await textOf(popup, '.relations li')).length).toBeGreaterThan(0);
    expect((await textOf(popup, '.dates .date')).join('\n')).toMatch(/“Thursday”|Thursday 18 January 2024/);
    expect(await popup.$$eval('svg[role=img]', (all) => all.every((one) => one.getAttribute('aria-label')))).toBe(true);
    // The names' own boxes: getBoundingClientRect counts the halo, too, in Firefox.
    const overlaps = await popup.$$eval('svg.map text', (all) => {
      const boxes = all.map((one) => (one as SVGTextElement).getBBox());
      return boxes.filter((a, i) =>
        boxes.some(
          (b, j) =>
            i < j && a.x < b.x + b.width && b.x < a.x + a.width && a.y + 2 < b.y + b.height && b.y + 2 < a.y + a.height,
        ),
      ).length;
    });
    expect(overlaps).toBe(0);
    await close(popup, page);
  });

  it('goes to a date in the page', async () => {
    const { page, popup } = await open('/demo/article.html');
    await page.setViewport({ width: 900, height: 300 });
    await popup.$$eval('.dates .date', (all) => (all.at(-1) as HTMLElement).click());
    await until(() => page.evaluate(() => scrollY > 0), 5000, 'the page to scroll');
    await close(popup, page);
  });

  it('copies and saves Markdown, saves Web Annotations, and prints', async () => {
    const { page, popup } = await open('/demo/article.html');
    await popup.evaluate(() => {
      const kept = { copied: '', saved: [] as Promise<string>[], names: [] as string[], printed: 0 };
      Object.assign(globalThis, { kept });
      Object.defineProperty(navigator, 'clipboard', {
        value: {
          writeText: async (text: string) => {
            kept.copied = text;
          },
        },
      });
      URL.createObjectURL = (blob) => {
        kept.saved.push((blob as Blob).text());
        return '#';
      };
      HTMLAnchorElement.prototype.click = function () {
        kept.names.push(this.download);
      };
      globalThis.print = () => void kept.printed++;
    });
    for (const n of [1, 2, 3, 4]) await press(popup, `.take-buttons button:nth-child(${n})`);
    await until(
      async () => (await textOf(popup, '.take [role=status]')).join('').includes('Copied'),
      5000,
      'word of it',
    );
    const kept = await popup.evaluate(async () => {
      const { copied, saved, names, printed } = (
        globalThis as never as { kept: { copied: string; saved: Promise<string>[]; names: string[]; printed: number } }
      ).kept;
      return { copied, saved: await Promise.all(saved), names, printed };
    });
    expect(kept.copied).toContain('## In brief');
    expect(kept.saved[0]).toBe(kept.copied);
    const annotations = JSON.parse(kept.saved[1] ?? '');
    expect(annotations).toMatchObject({ type: 'AnnotationPage' });
    expect(annotations.items.length).toBeGreaterThan(10);
    expect(kept.names.map((name) => name.replace(/^.*\./, ''))).toEqual(['md', 'jsonld']);
    expect(kept.printed).toBe(1);
    await close(popup, page);
  });

  it('takes the day of an undated article from the reader', async () => {
    const { page, popup } = await open('/pages/living/undated.html');
    await popup.waitForSelector('.day input');
    expect(await textOf(popup, '.headline .meta')).toEqual([expect.stringContaining('No date given')]);
    await popup.$eval('.day input', (input) => {
      (input as HTMLInputElement).value = '2024-01-19';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press(popup, '.day button');
    await until(
      async () => (await textOf(popup, '.headline .meta')).join('').includes('19 January 2024'),
      10_000,
      'the day in the headline',
    );
    await page.bringToFront();
    await hover(page, 'Thursday');
    expect(await untilCard(bench.session, page, '18 January 2024')).toContain('the day before this report');
    await close(popup, page);
  });

  it.each(['light', 'dark'])('has no fault that axe-core finds, %s', async (scheme) => {
    const { page, popup } = await open('/demo/article.html');
    await popup.waitForSelector('svg.map path');
    await popup.evaluate((value) => {
      document.documentElement.style.colorScheme = value;
    }, scheme);
    // The page's own policy forbids scripts of others; the driver's are evaluated past it.
    await popup.evaluate(axe);
    const faults = await popup.evaluate(async () => {
      const { axe } = globalThis as never as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    });
    expect(faults).toEqual([]);
    await close(popup, page);
  });

  it('opens beside the page, follows the active tab, and fits 320 pixels', async () => {
    const page = await bench.session.driven.newPage();
    const beside = await bench.session.openExtensionPage('popup.html?beside');
    await beside.setViewport({ width: 320, height: 700 });
    expect(await beside.$('.beside-button')).toBeNull();
    await page.goto(`${bench.served.origin}/demo/article.html`);
    await page.bringToFront();
    await untilMarked(page);
    await until(async () => (await textOf(beside, '.who-line')).length > 0, 10_000, 'the brief of the active tab');
    expect(await beside.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const manifest = await bench.session.inExtension(
      () => chrome.runtime.getManifest() as unknown as Record<string, unknown>,
    );
    expect(manifest).toHaveProperty(which === 'chrome' ? 'side_panel' : 'sidebar_action');
    await close(beside, page);
  });
});

import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BRIEF } from './samples';
import { BROWSERS, type BrowserName, buildPages, launch } from './stage';

declare const calls: unknown[][];

describe.each(Object.keys(BROWSERS) as BrowserName[])('the popup in %s', (name) => {
  let browser: Browser;
  let page: Page;
  let url: string;
  const open = async (query = ''): Promise<void> => {
    await page.goto(`${url}popup-page.html${query}`);
    await page.waitForSelector('h1, .notice, .bones');
  };
  const text = (): Promise<string> => page.evaluate(() => document.body.textContent ?? '');
  const made = (): Promise<unknown[][]> => page.evaluate(() => calls);

  beforeAll(async () => {
    url = await buildPages();
    browser = await launch(name);
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    page = await browser.newPage();
    await page.setViewport({ width: 392, height: 600 });
  });
  afterEach(() => page.close());

  it('shows headline, source, date and age', async () => {
    await open();
    await page.waitForSelector('h1');
    const shown = await text();
    for (const part of [BRIEF.meta.title, 'The Example Courier', '19 January 2024', '2 years 10 months ago'])
      expect(shown).toContain(part);
  });

  it('shows each sentence in its place', async () => {
    await open();
    await page.click('.summary li:nth-child(2) button');
    const { start, end } = BRIEF.annotation.summary[1] as { start: number; end: number };
    expect(await made()).toEqual([['show', start, end]]);
  });

  it('shows the mentions of a name one after the other, round and round, also by keyboard', async () => {
    await open();
    const entity = BRIEF.entities.find((e) => e.entry === 'houthis');
    const places = entity?.mentions.map((i) => BRIEF.annotation.mentions[i]?.start);
    await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.entity')].find((b) => b.textContent?.startsWith('Houthis'))?.focus(),
    );
    for (let i = 0; i < 3; i++) await page.keyboard.press('Enter');
    // Focus alone sets the mentions off; only presses go to them.
    const shown = (await made()).filter(([what]) => what === 'show');
    expect(shown.map((call) => call[1])).toEqual([places?.[0], places?.[1], places?.[0]]);
  });

  it('turns the site off with one press', async () => {
    await open();
    await page.waitForSelector('[role=switch]');
    await page.click('[role=switch]');
    expect(await made()).toEqual([['setSite', false]]);
  });

  it.each([
    ['?state=not-an-article', 'does not look like a news article'],
    ['?state=no-permission', 'may not read this site'],
    ['?state=off', 'off on this site'],
    ['?state=no-page', 'Nothing to read here'],
    ['?state=failed', 'Something went wrong'],
    ['?glossary=broken', 'The glossary cannot be read'],
  ])('says what is so: %s', async (query, words) => {
    await open(query);
    await expect.poll(text).toContain(words);
  });

  it('annotates anyway', async () => {
    await open('?state=not-an-article');
    await page.waitForSelector('.notice .action');
    await page.click('.notice .action');
    expect(await made()).toEqual([['anyway']]);
  });

  it.each([320, 392, 800])('fits in %i pixels', async (width) => {
    await page.setViewport({ width, height: 600 });
    await open('?beside');
    await page.waitForSelector('h1');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});

import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/highlight/limits';
import { BROWSERS, type BrowserName, buildPages, launch } from './stage';

interface Gloss {
  painter: {
    paint(items: object[]): void;
    hide(): void;
    show(): void;
    flash(pieces: object[]): void;
    rectsOf(id: number): DOMRect[];
  };
  items: { id: number; pieces: { node: Text; start: number; end: number }[] }[];
  found: { entry: string }[];
  paintIn(root: ShadowRoot, words: string[]): (x: number, y: number) => number | null;
}
declare const gloss: Gloss;

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe.each(Object.keys(BROWSERS) as BrowserName[])('marks in %s', (name) => {
  let browser: Browser;
  let page: Page;
  let url: string;
  /** The words marked, by registry name. */
  const marked = (like: string): Promise<string[]> =>
    page.evaluate(
      (wanted) =>
        [...CSS.highlights]
          .filter(([key]) => key.includes(wanted))
          .flatMap(([, highlight]) => [...highlight].map(String)),
      like,
    );

  beforeAll(async () => {
    url = await buildPages();
    browser = await launch(name);
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    page = await browser.newPage();
    await page.setViewport({ width: 760, height: 800 });
    await page.goto(`${url}card-page.html`);
  });
  afterEach(() => page.close());

  it('take the side of what lies behind each', async () => {
    expect(await marked('-where-dark')).toEqual(['Iran', 'Pakistan']);
    expect(await marked('-who-light')).toEqual(['Anwaar-ul-Haq Kakar']);
    expect(await marked('-when-light')).toEqual(['on Thursday']);
  });

  it('change sides with the page', async () => {
    await page.evaluate(() => document.documentElement.classList.add('dark'));
    await sleep(LIMITS.settleMs + 150);
    expect(await marked('-light')).toEqual([]);
    expect(await marked('-who-dark')).toEqual(['Anwaar-ul-Haq Kakar']);
  });

  it('shrink away when the page rewrites the text, and never mark other words', async () => {
    await page.evaluate(() => {
      const text = document.querySelector('#tail')?.firstChild;
      if (text) text.nodeValue = 'Now other words stand here, of quite another length and sense.';
    });
    const words = new Set(await marked('newsgloss-where'));
    words.delete('');
    expect([...words].sort()).toEqual(['Iran', 'Pakistan']);
  });

  it('leave out pieces that no longer fit', async () => {
    const count = await page.evaluate(() => {
      const node = document.querySelector('#tail')?.firstChild;
      gloss.painter.paint([{ id: 0, kind: 'country', pieces: [{ node, start: 5, end: 5000 }] }]);
      return CSS.highlights.size;
    });
    expect(count).toBe(0);
  });

  it('hide and show at once', async () => {
    const sizes = await page.evaluate(() => {
      const before = CSS.highlights.size;
      gloss.painter.hide();
      const hidden = CSS.highlights.size;
      gloss.painter.show();
      return [before, hidden, CSS.highlights.size];
    });
    expect(sizes).toEqual([sizes[2], 0, sizes[0]]);
  });

  it('flash a sentence, then let it be', async () => {
    await page.evaluate(() => {
      const node = document.querySelector('#tail')?.firstChild;
      gloss.painter.flash([{ node, start: 0, end: 16 }]);
    });
    expect(await marked('active')).toEqual(['A last paragraph']);
    await sleep(LIMITS.flashMs + 100);
    expect(await marked('active')).toEqual([]);
  });

  it('reach into a shadow root, with a painter of its own', async () => {
    const hit = await page.evaluate(() => {
      const host = document.createElement('section');
      document.body.append(host);
      const root = host.attachShadow({ mode: 'open' });
      const p = document.createElement('p');
      p.textContent = 'In the shadow, Iran is named too.';
      root.append(p);
      p.scrollIntoView();
      const at = gloss.paintIn(root, ['Iran']);
      const range = document.createRange();
      range.setStart(p.firstChild as Text, 15);
      range.setEnd(p.firstChild as Text, 19);
      const box = range.getBoundingClientRect();
      const middle = (box.top + box.bottom) / 2;
      return [at(box.left + 4, middle), at(box.left - 20, middle), root.adoptedStyleSheets.length];
    });
    expect(hit).toEqual([0, null, 1]);
    expect((await marked('-where-light')).length).toBeGreaterThan(3);
  });

  it('are all drawn, however many, in slices', async () => {
    const drawn = await page.evaluate(async () => {
      const p = document.createElement('p');
      for (let i = 0; i < 3000; i++) {
        const b = document.createElement('b');
        b.textContent = 'Iran ';
        p.append(b);
      }
      document.body.append(p);
      gloss.painter.paint(
        [...p.children].map((b, id) => ({ id, kind: 'country', pieces: [{ node: b.firstChild, start: 0, end: 4 }] })),
      );
      await new Promise((done) => setTimeout(done, 1500));
      return [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0);
    });
    expect(drawn).toBe(3000);
  });
});

describe('marks on paper', () => {
  it('do not print', async () => {
    const url = await buildPages();
    const browser = await launch('chromium');
    const page = await browser.newPage();
    await page.goto(`${url}card-page.html`);
    const line = () =>
      page.evaluate(() => {
        const p = document.querySelector('#tail') as Element;
        return getComputedStyle(p, '::highlight(newsgloss-where-light)').textDecorationLine;
      });
    expect(await line()).toBe('underline');
    await page.emulateMediaType('print');
    expect(await line()).toBe('none');
    await browser.close();
  });
});

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/card/limits';
import { BROWSERS, type BrowserName, buildPages, launch, mentionPoint } from './stage';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What test/look/card-page.ts leaves in the page. */
interface Gloss {
  card: { focusMention(id: number): void; list(names: object[] | null): void };
  painter: { rectsOf(id: number): DOMRect[] };
  found: { entry: string; name: string; type: string }[];
  abort(): void;
}
declare const gloss: Gloss;
declare const axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };

interface Seen {
  name: string;
  box: { left: number; top: number; right: number; bottom: number };
  pinned: boolean;
  sheet: boolean;
  focused: boolean;
}

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));
/** The intent delay and then some, for slow machines. */
const OPEN_MS = LIMITS.intentMs + LIMITS.settleMs + 250;
const CLOSE_MS = LIMITS.graceMs + 150;

describe.each(Object.keys(BROWSERS) as BrowserName[])('the card in %s', (name) => {
  let browser: Browser;
  let page: Page;
  let url: string;
  const errors: string[] = [];

  /** The open cards, lowest first. */
  const cards = (): Promise<Seen[]> =>
    page.evaluate(() => {
      const root = document.querySelector('newsgloss-card')?.shadowRoot;
      return [...(root?.querySelectorAll('.card') ?? [])]
        .filter((card) => card.matches(':popover-open') && card.checkVisibility())
        .map((card) => {
          const { left, top, right, bottom } = card.getBoundingClientRect();
          return {
            name: card.querySelector('h2')?.textContent ?? '',
            box: { left, top, right, bottom },
            pinned: card.classList.contains('pinned'),
            sheet: card.classList.contains('sheet'),
            focused: card.matches(':focus-within'),
          };
        });
    });
  const names = async (): Promise<string[]> => (await cards()).map((card) => card.name);
  const moveTo = async ({ x, y }: { x: number; y: number }): Promise<void> => {
    await page.mouse.move(x - 6, y - 2);
    await page.mouse.move(x, y, { steps: 3 });
  };
  const hover = async (entry: string, n = 0): Promise<{ x: number; y: number }> => {
    const at = await mentionPoint(page, entry, n);
    await moveTo(at);
    await sleep(OPEN_MS);
    return at;
  };
  /** The middle of an element of the topmost card. */
  const inCard = (selector: string): Promise<{ x: number; y: number }> =>
    page.evaluate((wanted) => {
      const root = document.querySelector('newsgloss-card')?.shadowRoot;
      const card = [...(root?.querySelectorAll(':popover-open') ?? [])].at(-1);
      const box = card?.querySelector(wanted)?.getBoundingClientRect();
      if (!box) throw new Error(`no ${wanted}`);
      return { x: box.left + Math.min(box.width / 2, 60), y: box.top + box.height / 2 };
    }, selector);
  const click = async (selector: string): Promise<void> => {
    const { x, y } = await inCard(selector);
    await page.mouse.click(x, y);
    await sleep(150);
  };
  const idOf = (entry: string): Promise<number> =>
    page.evaluate((e) => gloss.found.findIndex((f) => f.entry === e), entry);

  beforeAll(async () => {
    url = await buildPages();
    browser = await launch(name);
  });
  afterAll(() => browser?.close());
  // A page each: Tab may have taken the keyboard out of the last one, to the browser's own buttons.
  afterEach(() => page.close());
  beforeEach(async () => {
    page = await browser.newPage();
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.setViewport({ width: 760, height: 800 });
    await page.goto(`${url}card-page.html`);
    await page.mouse.move(740, 790);
  });

  it('opens on intent, under the name, and closes when left', async () => {
    const at = await mentionPoint(page, 'hezbollah', 1);
    await moveTo(at);
    expect(await cards()).toEqual([]);
    await sleep(OPEN_MS);
    const [card] = await cards();
    expect(card).toMatchObject({ name: 'Hezbollah', focused: false });
    expect(card?.box.top).toBeGreaterThan(at.y);
    expect(card?.box.bottom).toBeLessThanOrEqual(800);
    await moveTo({ x: 740, y: 20 });
    await sleep(CLOSE_MS);
    expect(await cards()).toEqual([]);
  });

  it('does not open under a moving pointer, a pressed button, or next to the letters', async () => {
    const { x, y } = await mentionPoint(page, 'balochistan-liberation-army');
    for (let i = 0; i < 24; i++) {
      await page.mouse.move(x - 60 + (i % 2) * 120, y);
      await sleep(25);
    }
    expect(await cards()).toEqual([]);
    await page.mouse.move(x - 200, y);
    await page.mouse.down();
    await page.mouse.move(x, y, { steps: 10 });
    await sleep(OPEN_MS);
    expect(await cards()).toEqual([]);
    await page.mouse.up();
    const edge = await page.evaluate(() => {
      const box = (document.querySelector('#tail') as Element).getBoundingClientRect();
      return { x: box.right - 20, y: box.top + 10 };
    });
    await moveTo(edge);
    await sleep(OPEN_MS);
    expect(await cards()).toEqual([]);
  });

  it('waits for the pointer on its way to the card, past other names', async () => {
    const { x, y } = await hover('hezbollah', 1);
    const { box } = (await cards())[0] as Seen;
    for (let i = 1; i <= 12; i++) {
      await page.mouse.move(x + (box.right - 30 - x) * (i / 12), y + (box.top + 12 - y) * (i / 12));
      await sleep(50);
    }
    await sleep(CLOSE_MS);
    expect(await names()).toEqual(['Hezbollah']);
  });

  it('Esc dismisses it without the page knowing, and it stays away until the name is left', async () => {
    await page.evaluate(() => document.addEventListener('keydown', () => document.body.setAttribute('data-key', '')));
    const { x, y } = await hover('iran');
    await page.keyboard.press('Escape');
    expect(await cards()).toEqual([]);
    await page.mouse.move(x + 2, y);
    await sleep(OPEN_MS);
    expect(await cards()).toEqual([]);
    expect(await page.$('[data-key]')).toBeNull();
    await page.keyboard.press('Escape');
    expect(await page.$('[data-key]')).not.toBeNull();
  });

  it('lies at the line of a wrapped name that the pointer is on', async () => {
    await page.setViewport({ width: 420, height: 800 });
    await page.evaluate(() => {
      for (let width = 300; width > 200; width -= 4) {
        document.body.style.width = `${width}px`;
        const id = gloss.found.findIndex((f) => f.entry === 'balochistan-liberation-army');
        if (gloss.painter.rectsOf(id).length > 1) return;
      }
    });
    const id = await idOf('balochistan-liberation-army');
    const second = await page.evaluate((i) => {
      const { left, top, bottom, width } = gloss.painter.rectsOf(i)[1] as DOMRect;
      return { x: left + width / 2, y: (top + bottom) / 2, bottom };
    }, id);
    await moveTo(second);
    await sleep(OPEN_MS);
    const [card] = await cards();
    expect(card?.box.top).toBeGreaterThanOrEqual(second.bottom);
    expect(card?.box.top).toBeLessThan(second.bottom + 12);
  });

  it('never leaves the window nor covers the name, also in a small window', async () => {
    for (const [width, height] of [
      [320, 480],
      [760, 300],
    ] as const) {
      await page.setViewport({ width, height });
      for (const [entry, n] of [
        ['hezbollah', 0],
        ['iran', 0],
        ['sovereignty', 0],
      ] as const) {
        await page.mouse.move(1, 1);
        await sleep(CLOSE_MS);
        await page.evaluate((i) => document.querySelectorAll('p')[i]?.scrollIntoView({ block: 'center' }), n);
        await sleep(LIMITS.scrollQuietMs + 50);
        const at = await mentionPoint(page, entry, n);
        if (at.y < 0 || at.y > height) continue;
        await moveTo(at);
        await sleep(OPEN_MS);
        const [card] = await cards();
        expect(card, `${entry} at ${width}`).toBeDefined();
        const { left, top, right, bottom } = (card as Seen).box;
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(width);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(bottom).toBeLessThanOrEqual(height + 1);
        const covers = at.x > left && at.x < right && at.y > top && at.y < bottom;
        expect(covers, `${entry} at ${width}`).toBe(false);
      }
    }
  });

  it('does not open during scrolling', async () => {
    await page.evaluate(() => {
      document.body.style.paddingBottom = '3000px';
    });
    const { x, y } = await mentionPoint(page, 'hezbollah', 1);
    await page.mouse.move(x, y + 120);
    await page.mouse.wheel({ deltaY: 120 });
    await sleep(OPEN_MS);
    expect(await cards()).toEqual([]);
  });

  it('follows links to other cards and back, with focus kept in it', async () => {
    await hover('hezbollah', 1);
    await click('dd button');
    expect(await cards()).toMatchObject([{ name: 'Hassan Nasrallah', focused: true }]);
    await page.mouse.move(740, 20);
    await sleep(CLOSE_MS);
    expect(await names()).toEqual(['Hassan Nasrallah']);
    await click('.back');
    expect(await cards()).toMatchObject([{ name: 'Hezbollah', focused: true }]);
    await page.mouse.click(740, 20);
    expect(await cards()).toEqual([]);
  });

  it('says what went wrong, and what it does not know', async () => {
    await hover('pakistan', 2);
    expect(
      await page.evaluate(
        () => document.querySelector('newsgloss-card')?.shadowRoot?.querySelector('[role=alert]')?.textContent,
      ),
    ).toContain('the glossary is being replaced');
  });

  it('pins several, drags them, and Esc closes the one with focus', async () => {
    await hover('hezbollah', 1);
    await click('.pin');
    const before = (await cards())[0] as Seen;
    expect(before.pinned).toBe(true);
    const bar = await inCard('.kind');
    await page.mouse.move(bar.x, bar.y);
    await page.mouse.down();
    await page.mouse.move(bar.x - 100, bar.y + 40, { steps: 5 });
    await page.mouse.up();
    const after = (await cards())[0] as Seen;
    expect(Math.round(after.box.left - before.box.left)).toBe(-100);
    await hover('iran');
    expect(await names()).toEqual(['Hezbollah', 'Iran']);
    await click('.pin');
    await page.mouse.click(740, 20);
    expect(await names()).toEqual(['Hezbollah', 'Iran']);
    await click('h2');
    await page.keyboard.press('Escape');
    expect(await names()).toEqual(['Hezbollah']);
  });

  it('a pinned card that is pressed comes to the front', async () => {
    await page.setViewport({ width: 1000, height: 800 });
    await hover('hezbollah', 1);
    await click('.pin');
    await hover('iran', 0);
    await click('.pin');
    const [lower, upper] = (await cards()) as [Seen, Seen];
    const shared = {
      x: (Math.max(lower.box.left, upper.box.left) + Math.min(lower.box.right, upper.box.right)) / 2,
      y: (Math.max(lower.box.top, upper.box.top) + Math.min(lower.box.bottom, upper.box.bottom)) / 2,
    };
    const onTop = () =>
      page.evaluate(
        ({ x, y }) =>
          document
            .querySelector('newsgloss-card')
            ?.shadowRoot?.elementFromPoint(x, y)
            ?.closest('.card')
            ?.querySelector('h2')?.textContent,
        shared,
      );
    expect(await onTop()).toBe('Iran');
    await page.mouse.click(lower.box.left + 20, lower.box.bottom - 12);
    expect(await onTop()).toBe('Hezbollah');
    await page.mouse.click(upper.box.left + 20, upper.box.top + 50);
    expect(await onTop()).toBe('Iran');
  });

  it('takes focus by keyboard, scrolls the name into view, and gives focus back', async () => {
    await page.evaluate(() => {
      document.body.style.paddingTop = '3000px';
      document.querySelector('a')?.focus();
    });
    await page.evaluate((id) => gloss.card.focusMention(id), await idOf('hezbollah'));
    await sleep(150);
    const [card] = await cards();
    expect(card).toMatchObject({ name: 'Hezbollah', focused: true });
    const at = await mentionPoint(page, 'hezbollah');
    expect(at.y).toBeGreaterThan(0);
    expect(at.y).toBeLessThan(800);
    await page.keyboard.press('Escape');
    expect(await cards()).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('A');
  });

  it('lets Tab out of it, back into the page', async () => {
    await page.evaluate(() => document.querySelector('a')?.focus());
    await page.evaluate((id) => gloss.card.focusMention(id), await idOf('iran'));
    await sleep(150);
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await sleep(100);
    expect(await cards()).toEqual([]);
  });

  it('lies over a page in full screen, and pinned cards come along', async () => {
    await hover('hezbollah', 1);
    await click('.pin');
    await page.evaluate(() => {
      const button = document.createElement('button');
      button.style.cssText = 'position:fixed;inset:auto 0 0 auto;width:80px;height:40px';
      button.onclick = () => document.querySelector('body')?.requestFullscreen();
      document.body.append(button);
      document.body.style.background = '#fff';
    });
    await page.mouse.click(740, 780);
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.tagName)).toBe('BODY');
    await sleep(200);
    const onTop = () =>
      page.evaluate(() => {
        const root = document.querySelector('newsgloss-card')?.shadowRoot;
        return [...(root?.querySelectorAll('.card') ?? [])].map((card) => {
          const { left, top, width } = card.getBoundingClientRect();
          return card.contains(root?.elementFromPoint(left + width / 2, top + 20) ?? null);
        });
      });
    expect(await onTop()).toEqual([true]);
  });

  it('a card that came late stays where its bones were', async () => {
    await page.goto(`${url}card-page.html?delay=700`);
    await hover('hezbollah', 1);
    const [bones] = await cards();
    await expect
      .poll(() =>
        page.evaluate(() => document.querySelector('newsgloss-card')?.shadowRoot?.querySelector('.summary') !== null),
      )
      .toBe(true);
    const [full] = await cards();
    expect(bones?.box).toMatchObject({ left: full?.box.left, top: full?.box.top });
  });

  it('tells which day a date means', async () => {
    const at = await page.evaluate(() => {
      const { left, top, width, height } = (document.querySelector('#day') as Element).getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await moveTo(at);
    await sleep(OPEN_MS);
    expect(await names()).toEqual(['18 January 2024']);
  });

  it('keeps its place under zoom, transforms and filters', async () => {
    const checks: [string, () => void][] = [
      ['zoom', () => document.documentElement.style.setProperty('zoom', '1.25')],
      ['transform', () => document.documentElement.style.setProperty('transform', 'translateX(10px)')],
      ['filter', () => document.body.style.setProperty('filter', 'contrast(1)')],
    ];
    for (const [label, change] of checks) {
      await page.goto(`${url}card-page.html`);
      await page.evaluate(change);
      const at = await hover('iran', 0);
      const [card] = await cards();
      expect(card, label).toBeDefined();
      expect(card?.box.top, label).toBeGreaterThan(at.y);
      expect(card?.box.top, label).toBeLessThan(at.y + 60);
      expect(Math.abs((card?.box.left ?? 0) - at.x), label).toBeLessThan(80);
    }
  });

  it('is found under a clear overlay link, not under an opaque one', async () => {
    await page.evaluate(() => {
      const cover = document.createElement('a');
      cover.href = '#cover';
      cover.style.cssText = 'position:fixed;inset:0';
      document.body.append(cover);
    });
    await hover('iran');
    expect(await names()).toEqual(['Iran']);
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      (document.querySelector('a[href="#cover"]') as HTMLElement).style.background = '#fff';
    });
    await page.mouse.move(5, 5);
    await hover('iran');
    expect(await cards()).toEqual([]);
  });

  it('withstands the page’s styles', async () => {
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        'newsgloss-card, html > * { display: none !important; opacity: 0 !important; transform: scale(0) !important } body { display: block !important; opacity: 1 !important; transform: none !important } div { font-size: 60px !important; color: red !important }',
      );
      document.adoptedStyleSheets.push(sheet);
    });
    await page.evaluate(() => {
      document.body.style.cssText = 'font-size: 18px';
    });
    await hover('sovereignty');
    const [card] = await cards();
    expect(card?.name).toBe('sovereignty');
    expect((card?.box.right ?? 0) - (card?.box.left ?? 0)).toBeGreaterThan(300);
  });

  it('“I know this” takes the marks away, and undo gives them back', async () => {
    await hover('hezbollah', 1);
    const marks = () =>
      page.evaluate(
        () => gloss.found.filter((f, i) => f.entry === 'hezbollah' && gloss.painter.rectsOf(i).length > 0).length,
      );
    const all = await marks();
    await page.evaluate(() =>
      document.querySelector('newsgloss-card')?.shadowRoot?.querySelector('.know')?.scrollIntoView(),
    );
    await click('.know');
    expect(await marks()).toBe(0);
    expect(await names()).toEqual(['Hezbollah']);
    await click('.know');
    expect(await marks()).toBe(all);
  });

  it('lists the names for screen readers, on request', async () => {
    await page.evaluate(() =>
      gloss.card.list(gloss.found.slice(0, 3).map(({ name: n, type }, id) => ({ id, name: n, kind: type }))),
    );
    const list = () =>
      page.evaluate(() => document.querySelector('newsgloss-card')?.shadowRoot?.querySelectorAll('nav button').length);
    expect(await list()).toBe(3);
    await page.evaluate(() =>
      document.querySelector('newsgloss-card')?.shadowRoot?.querySelector<HTMLElement>('nav button')?.focus(),
    );
    await page.keyboard.press('Enter');
    await expect.poll(cards, { timeout: 3000 }).toMatchObject([{ name: 'Iran', focused: true }]);
    await page.evaluate(() => gloss.card.list(null));
    expect(await list()).toBe(0);
  });

  it('leaves no trace when aborted', async () => {
    const state = () =>
      page.evaluate(
        () => [document.documentElement.outerHTML, CSS.highlights.size, document.adoptedStyleSheets.length] as const,
      );
    const [html] = await state();
    await hover('hezbollah', 1);
    await click('.pin');
    await hover('iran');
    await page.evaluate(() => gloss.abort());
    expect(await state()).toEqual([html, 0, 0]);
    await moveTo(await page.evaluate(() => ({ x: 380, y: 45 })));
    await sleep(OPEN_MS);
    expect(await cards()).toEqual([]);
  });

  it.each(['light', 'dark'])('is clean for axe-core on a %s page', async (theme) => {
    await page.evaluate((t) => document.documentElement.classList.add(t), theme);
    await page.evaluate(AXE);
    await hover('hezbollah', 1);
    await click('.pin');
    await page.evaluate(() =>
      document.querySelector('newsgloss-card')?.shadowRoot?.querySelector('details')?.setAttribute('open', ''),
    );
    await hover('iran');
    const { violations } = await page.evaluate(() =>
      axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: { region: { enabled: false }, 'landmark-one-main': { enabled: false } },
      }),
    );
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });

  it.each([
    '',
    '?state=not-an-article',
    '?state=failed&glossary=broken',
    '?state=no-permission',
    '?state=off',
    '?state=no-page',
  ])('the popup is clean for axe-core: %s', async (query) => {
    await page.goto(`${url}popup-page.html${query}`);
    await page.evaluate(AXE);
    await sleep(100);
    const { violations } = await page.evaluate(() =>
      axe.run({ rules: { 'page-has-heading-one': { enabled: false } } }),
    );
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });

  it('throws nothing', () => expect(errors).toEqual([]));
});

describe('the card by touch', () => {
  it('opens a sheet for a tap, but leaves links alone', async () => {
    const url = await buildPages();
    const browser = await launch('chromium');
    const page = await browser.newPage();
    await page.setViewport({ width: 390, height: 780, hasTouch: true, isMobile: true });
    await page.goto(`${url}card-page.html`);
    const sheet = () =>
      page.evaluate(
        () => document.querySelector('newsgloss-card')?.shadowRoot?.querySelector('.sheet h2')?.textContent ?? null,
      );
    const link = await mentionPoint(page, 'hezbollah', 1);
    await page.touchscreen.tap(link.x, link.y);
    await sleep(300);
    expect(await sheet()).toBeNull();
    expect(page.url()).toContain('#h');
    const name = await mentionPoint(page, 'iran', 1);
    await page.touchscreen.tap(name.x, name.y);
    await sleep(300);
    expect(await sheet()).toBe('Iran');
    await page.touchscreen.tap(200, 20);
    await sleep(100);
    expect(await sheet()).toBeNull();
    await browser.close();
  });
});

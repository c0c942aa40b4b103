/** What a reader would see of Newsgloss on a page, asked from outside: marks, the card, and DOM changes. */
import type { Page } from 'puppeteer-core';
import { type Session, until } from './driver';

/** The element the card lives in; everything of it that the page can see. */
const HOST = 'newsgloss-card';

/** Texts of all marks on the page in document order, names that cross elements as one piece each. */
export function marks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ranges = [...CSS.highlights]
      .filter(([name]) => name.startsWith('newsgloss-') && !name.includes('-active-'))
      .flatMap(([, highlight]) => [...highlight] as Range[]);
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return ranges.map((range) => range.toString());
  });
}

/** Waits until marks are there and no more are coming (they are drawn in slices), and returns them. */
export async function untilMarked(page: Page, timeout = 20_000): Promise<string[]> {
  let before = '';
  let found: string[] = [];
  await until(
    async () => {
      found = await marks(page);
      const now = found.join();
      const still = now !== '' && now === before;
      before = now;
      if (!still) await new Promise((rest) => setTimeout(rest, 120));
      return still;
    },
    timeout,
    'marks',
  );
  return found;
}

/** Scrolls the first mark with this text into view and moves the pointer onto it, as a hand would: in steps, then rest. */
export async function hover(page: Page, text: string): Promise<void> {
  const point = await page.evaluate(async (wanted) => {
    const ranges = [...CSS.highlights]
      .filter(([name]) => name.startsWith('newsgloss-') && !name.includes('-active-'))
      .flatMap(([, highlight]) => [...highlight] as Range[])
      .filter((range) => range.toString() === wanted)
      .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    const range = ranges[0];
    if (!range) return null;
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    // No card opens while the page scrolls, nor just after.
    await new Promise((quiet) => setTimeout(quiet, 400));
    const box = range.getClientRects()[0];
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  }, text);
  if (!point) throw new Error(`no mark says "${text}"`);
  await page.mouse.move(Math.max(1, point.x - 60), Math.max(1, point.y - 40));
  await page.mouse.move(point.x, point.y, { steps: 6 });
}

/**
 * Text of the open card, or '' when none is open. The card's shadow root is closed to the page; the extension may look
 * into it (`chrome.dom` in Chrome, `openOrClosedShadowRoot` in Firefox).
 */
export async function cardText(session: Session, page: Page): Promise<string> {
  const tabId = await session.tabId(page);
  return session.inExtension(
    async (tab, hostName) => {
      const [frame] = await chrome.scripting.executeScript({
        target: { tabId: tab },
        args: [hostName],
        func: (name: string) => {
          type Peek = HTMLElement & { openOrClosedShadowRoot?: ShadowRoot };
          const texts: string[] = [];
          for (const host of document.querySelectorAll<Peek>(name)) {
            const root = chrome.dom?.openOrClosedShadowRoot(host) ?? host.openOrClosedShadowRoot;
            for (const card of root?.querySelectorAll<HTMLElement>(':popover-open') ?? [])
              texts.push(card.textContent ?? '');
          }
          return texts.join('\n');
        },
      });
      return (frame?.result as string | undefined) ?? '';
    },
    tabId,
    HOST,
  );
}

/** Waits for a card with content and returns its text. */
export function untilCard(session: Session, page: Page, includes: string): Promise<string> {
  return until(
    async () => {
      const text = await cardText(session, page);
      return text.includes(includes) ? text : null;
    },
    10_000,
    `a card with "${includes}"`,
  ) as Promise<string>;
}

/** The page's markup without our host: must stay what it was, byte for byte. */
export function pageMarkup(page: Page): Promise<string> {
  return page.evaluate((hostName) => {
    const markup = document.documentElement.outerHTML;
    const host = document.querySelector(hostName);
    return host ? markup.replace(host.outerHTML, '') : markup;
  }, HOST);
}

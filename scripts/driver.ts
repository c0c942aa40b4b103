/** Drives a real browser with the built extension in it: used by start, the browser tests, crawl and the benchmarks. */
import puppeteer, { type Browser as Driven, type Page } from 'puppeteer-core';
import { findBrowser } from './browsers.mjs';
import type { Browser } from './build';

/** Firefox gives an extension's pages a random host; pinned, so that a test can open them. */
const FIREFOX_UUID = '5e2d0c3a-6d1b-4f6e-9a55-0f2b6f3a7c11';
const GECKO_ID = 'newsgloss@newsgloss.org';

export interface Options {
  headless?: boolean;
  /** Extra command-line arguments and, for Firefox, preferences. */
  args?: string[];
  prefs?: Record<string, unknown>;
}

export interface Session {
  which: Browser;
  driven: Driven;
  /** `chrome-extension://…` or `moz-extension://…`, no slash at the end. */
  extensionOrigin: string;
  /** Opens one of the extension's own pages in a tab. */
  openExtensionPage(path: string): Promise<Page>;
  /** Runs a function in an extension page, where the extension's own APIs are (`chrome.*`, promises in both browsers). */
  inExtension<A extends unknown[], R>(fn: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** The tab id of a page. */
  tabId(page: Page): Promise<number>;
  /** Stops the service worker, or starts the event page anew: what it had in memory is lost. */
  restartBackground(): Promise<void>;
  close(): Promise<void>;
}

async function launchChrome(extension: string, options: Options): Promise<{ driven: Driven; origin: string }> {
  const driven = await puppeteer.launch({
    browser: 'chrome',
    executablePath: findBrowser('chrome') as string,
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: [extension],
    // Root has no sandbox to offer; the rest keeps the browser from calling home, which a closed network refuses slowly.
    args: [
      '--no-sandbox',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      ...(options.args ?? []),
    ],
  });
  const worker = await driven.waitForTarget((t) => t.type() === 'service_worker' && t.url().endsWith('/background.js'));
  return { driven, origin: `chrome-extension://${new URL(worker.url()).host}` };
}

async function launchFirefox(extension: string, options: Options): Promise<{ driven: Driven; origin: string }> {
  const driven = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox') as string,
    headless: options.headless ?? true,
    args: ['--remote-allow-system-access', ...(options.args ?? [])],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: FIREFOX_UUID }),
      'datareporting.policy.dataSubmissionEnabled': false,
      'network.captive-portal-service.enabled': false,
      ...options.prefs,
    },
  });
  await driven.installExtension(extension);
  return { driven, origin: `moz-extension://${FIREFOX_UUID}` };
}

/** Resolves with the first truthy answer of `probe`, asked every 30 ms; rejects after `timeout` milliseconds. */
export async function until<T>(probe: () => Promise<T> | T, timeout = 15_000, what = 'condition'): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    // A page that is between two documents throws; that is a 'not yet'.
    const answer = await Promise.resolve(probe()).catch((error) => {
      if (Date.now() > end) throw error;
    });
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited ${timeout} ms in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** Starts `which` with the extension in folder `extension` (dist/chrome or dist/firefox). */
export async function launch(which: Browser, extension: string, options: Options = {}): Promise<Session> {
  const start = which === 'chrome' ? launchChrome : launchFirefox;
  const { driven, origin } = await start(extension, options);
  const openExtensionPage = async (path: string): Promise<Page> => {
    const page = await driven.newPage();
    // Firefox reports no navigation events for extension pages (puppeteer 14314): go, then ask the page itself.
    await page.goto(`${origin}/${path}`, { waitUntil: [] });
    await until(() =>
      page.evaluate(() => location.protocol.endsWith('extension:') && document.readyState === 'complete'),
    );
    return page;
  };
  // Opened first, so that pages opened later are in front of it: pointers and timers work only there.
  const control = await openExtensionPage('popup.html?tab=none');
  // tsx compiles with esbuild's keepNames, whose helper a function sent to a page does not take along.
  await control.evaluate('globalThis.__name = (f) => f');
  const inExtension: Session['inExtension'] = async (fn, ...args) =>
    (await control.evaluate(fn as never, ...(args as unknown as never[]))) as never;
  return {
    which,
    driven,
    extensionOrigin: origin,
    openExtensionPage,
    inExtension,
    tabId: async (page) => {
      const id = await inExtension(
        async (url) => (await chrome.tabs.query({})).find((t) => t.url === url)?.id,
        page.url(),
      );
      if (id === undefined) throw new Error(`no tab shows ${page.url()}`);
      return id;
    },
    restartBackground: async () => {
      if (which === 'firefox') {
        await control.evaluate(async () => {
          const background = await new Promise<Window | undefined>((got) => chrome.runtime.getBackgroundPage(got));
          background?.location.reload();
        });
        return;
      }
      const cdp = await control.createCDPSession();
      await cdp.send('ServiceWorker.enable');
      await cdp.send('ServiceWorker.stopAllWorkers');
      await cdp.detach();
    },
    close: () => driven.close(),
  };
}

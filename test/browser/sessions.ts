import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { BROWSERS, type Browser, ROOT } from '../../scripts/build';
import { launch, type Options, type Session } from '../../scripts/driver';
import { type Served, serve } from '../../scripts/serve';

export const SHARED = resolve(ROOT, '../shared');
export const hasShared = existsSync(SHARED);
if (!hasShared) console.warn('SKIPPED: tests on ../shared, which is not beside this project here');

export interface Bench {
  session: Session;
  served: Served;
}

/**
 * Runs `tests` once in each browser, with the built extension in it and test pages, the demonstration and (where it is)
 * ../shared served on 127.0.0.1. A browser that does not start fails its tests; none is ever skipped.
 */
export function inBothBrowsers(
  title: string,
  tests: (bench: Bench, which: Browser) => void,
  options: Options = {},
): void {
  describe.each(BROWSERS)(`${title} (%s)`, (which) => {
    const bench = {} as Bench;
    beforeAll(async () => {
      bench.served = await serve({
        '/pages/': join(ROOT, 'test/pages'),
        '/demo/': join(ROOT, 'demo'),
        '/shared/': SHARED,
      });
      bench.session = await launch(which, join(ROOT, 'dist', which), options);
    });
    afterAll(async () => {
      await bench.session?.close();
      await bench.served?.close();
    });
    tests(bench, which);
  });
}

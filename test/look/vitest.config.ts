import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The surfaces alone, over sample pages, in both browsers: `npx vitest run --config test/look/vitest.config.ts`. */
export default defineConfig({
  test: {
    root: resolve(import.meta.dirname, '../..'),
    include: ['test/look/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 1,
  },
});

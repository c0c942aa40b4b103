import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // The quick ones first and alone: browsers beside them would starve both.
          sequence: { groupOrder: 0 },
          include: ['test/{unit,pages,architecture}/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          sequence: { groupOrder: 1 },
          include: ['test/{browser,look}/**/*.test.ts'],
          globalSetup: 'test/browser/build-once.ts',
          // Two browsers at a time are what two cores bear; within a file, both browsers run one after the other.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});

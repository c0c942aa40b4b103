import { defineConfig } from 'vitest/config';

export default defineConfig({
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  test: {
    include: ['test/{unit,pages,architecture}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
  },
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BROWSERS, ROOT } from '../../scripts/build';

/** Budgets of design.md: what every page loads, and what an article loads. Kilobytes of 1024, packed. */
describe.each(BROWSERS)('size in %s', (which) => {
  it.each([
    ['gate.js', 4],
    ['content.js', 45],
  ])('%s is at most %i kB gzip', (file, most) => {
    const packed = gzipSync(readFileSync(join(ROOT, 'dist', which, file)), { level: 9 }).length;
    expect(packed).toBeLessThanOrEqual(most * 1024);
  });
});

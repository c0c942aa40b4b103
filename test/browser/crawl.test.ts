import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROWSERS, ROOT } from '../../scripts/build';
import { crawl, tableOf } from '../../scripts/crawl';

describe.each(BROWSERS)('crawl (%s)', (which) => {
  it('finds nothing of ours on pages of our own that should not be there', async () => {
    const done = await crawl(which, join(ROOT, 'dist', which), join(ROOT, 'demo'), 3);
    expect(done.lost).toEqual([]);
    expect(done.rows).toHaveLength(1);
    const [row] = done.rows;
    expect(row).toMatchObject({ detected: true, errors: [], domChanged: false, moved: 0 });
    expect(row?.marks).toBeGreaterThan(20);
    if (which === 'chrome') expect(row?.oursMs).toBeGreaterThan(0);
    expect(tableOf(done)).toContain('1 taken for articles');
  }, 90_000);
});

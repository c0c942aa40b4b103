import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesIn, zipOf } from '../../../scripts/package';

it('makes the same bytes whatever the order and the dates of files', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'newsgloss-zip-'));
  mkdirSync(join(dir, 'a'));
  writeFileSync(join(dir, 'a/one.txt'), 'one');
  writeFileSync(join(dir, 'two.txt'), 'two');
  const files = await filesIn(dir);
  expect([...files].sort()).toEqual(['a/one.txt', 'two.txt']);
  const first = await zipOf(dir, files);
  utimesSync(join(dir, 'two.txt'), 1e9, 1e9);
  const second = await zipOf(dir, [...files].reverse());
  expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
});

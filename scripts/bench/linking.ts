/**
 * `npm run bench -- linking`: recognition at a thousand to a million made aliases, and beside the npm packages on the same
 * names and text. Bundled first, as it ships: run from source, every import is an indirection.
 */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

export async function run(): Promise<void> {
  const root = join(import.meta.dirname, '../..');
  const outfile = join(root, 'dist/bench-linking.mjs');
  buildSync({
    entryPoints: [join(import.meta.dirname, '../linking-speed.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    packages: 'external',
    logLevel: 'error',
  });
  const { status } = spawnSync(process.execPath, ['--expose-gc', outfile], { stdio: 'inherit', cwd: root });
  if (status) process.exitCode = status;
}

/** `npm run bench -- glossary`: the compiled glossary in a cold process, as shipped and with a million made aliases. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { compileGlossary, OUT_DIR, ROOT } from '../../src/cli/glossary-files';
import { compile } from '../../src/glossary/compile';
import { madeEntry, madeNames } from '../made-names';

/** Cold starts measured for each; the middle one is told. */
const STARTS = 5;
const BUDGET_MS = { shipped: 30, million: 150 };

/** What a cold process does: everything timed begins when the bytes are there. */
const COLD = `
import { readFileSync } from 'node:fs';
import { GlossaryIndex, Glossary, tokenize } from './src/glossary/index.ts';
import { recognize } from './src/linking/recognize.ts';
const file = readFileSync(process.argv[2]);
const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
const begin = performance.now();
const glossary = new Glossary([{ index: new GlossaryIndex(bytes), loadShard: async () => new Uint8Array() }]);
const opened = performance.now();
recognize(tokenize('Iran and Pakistan met in Geneva on Monday.'), glossary);
console.log(JSON.stringify([opened - begin, performance.now() - opened, process.memoryUsage().heapUsed / 1e6, bytes.byteLength / 1e6]));
`;

export async function run(): Promise<void> {
  compileGlossary();
  const dir = join(ROOT, 'dist/bench');
  mkdirSync(dir, { recursive: true });
  const script = join(dir, 'cold.mjs');
  buildSync({
    stdin: { contents: COLD, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: script,
    logLevel: 'error',
  });
  const million = join(dir, 'million.bin');
  writeFileSync(million, new Uint8Array(compile(madeNames(1_000_000).map(madeEntry)).index));
  for (const [name, file] of [
    ['shipped', join(OUT_DIR, 'index.bin')],
    ['million', million],
  ] as const) {
    readFileSync(file);
    const runs = Array.from({ length: STARTS }, () => {
      const { stdout } = spawnSync(process.execPath, [script, file], { encoding: 'utf8' });
      return JSON.parse(stdout) as [number, number, number, number];
    }).sort((a, b) => a[0] + a[1] - b[0] - b[1]);
    const [open, look, heap, size] = runs[STARTS >> 1]!;
    console.log(
      `${name.padEnd(8)} ${size.toFixed(1)} MB: opened in ${open.toFixed(1)} ms, first look-up ${look.toFixed(1)} ms (budget ${BUDGET_MS[name]} ms together); heap ${heap.toFixed(1)} MB`,
    );
  }
}

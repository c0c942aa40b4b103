/**
 * `npm run package`: artifacts/newsgloss-VERSION-{chrome,firefox,source}.zip, the same bytes from the same sources on
 * every machine and day: entries in the order of their names, one date, no attributes of the file system.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import JSZip from 'jszip';
import { BROWSERS, buildFor, ROOT } from './build';

/** The first moment a zip's date can say. */
const DATE = new Date(Date.UTC(1980, 0, 1));

/** A zip of `files` (paths relative to `dir`, with `/`), reproducible. */
export async function zipOf(dir: string, files: readonly string[]): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const file of [...files].sort())
    zip.file(file, await readFile(join(dir, file)), { date: DATE, createFolders: false });
  return zip.generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
    platform: 'DOS',
  });
}

/** Every file below `dir`, relative to it. */
export async function filesIn(dir: string): Promise<string[]> {
  const found = await readdir(dir, { recursive: true, withFileTypes: true });
  return found
    .filter((f) => f.isFile())
    .map((f) =>
      join(f.parentPath, f.name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    );
}

async function main(): Promise<void> {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const into = join(ROOT, 'artifacts');
  await mkdir(into, { recursive: true });
  const write = async (what: string, dir: string, files: string[]): Promise<void> => {
    const bytes = await zipOf(dir, files);
    const path = join(into, `newsgloss-${version}-${what}.zip`);
    await writeFile(path, bytes);
    console.log(`${path}: ${files.length} files, ${(bytes.length / 1e6).toFixed(2)} MB`);
  };
  for (const browser of BROWSERS) {
    const dir = await buildFor(browser);
    await write(browser, dir, await filesIn(dir));
  }
  // What Mozilla asks for beside bundled code: all that `npm ci && npm run build` needs.
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0').filter(Boolean);
  await write('source', ROOT, tracked);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();

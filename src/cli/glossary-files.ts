/** The glossary's files: authored YAML in, dist/glossary out. The build and the command line both come here. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { Glossary, GlossaryIndex, type GlossaryPart } from '../glossary';
import { compile } from '../glossary/compile';
import { entriesOf, storiesOf } from '../glossary/entries';
import { mergePlaces, type Place } from '../glossary/gazetteer';
import { type Authored, nothingAuthored, type Problem, readAuthored } from '../glossary/read';
import type { Entry, Story } from '../model';
import { readPlaces } from './place-data';
import { isCommon, isPersonName } from './word-lists';

export const ROOT = resolve(import.meta.dirname, '../..');
export const GLOSSARY_DIR = join(ROOT, 'glossary');
export const OUT_DIR = join(ROOT, 'dist/glossary');

const filesUnder = (dir: string, ending: RegExp): string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .sort()
    .map((file) => join(dir, file));

/** Reads authored files: `path` is a folder, or a single YAML or JSON file. */
export function readGlossaryFiles(path: string): Authored {
  const authored = nothingAuthored();
  const files = statSync(path).isDirectory() ? filesUnder(path, /\.ya?ml$/) : [path];
  for (const file of files) readAuthored(relative(process.cwd(), file), readFileSync(file, 'utf8'), authored);
  return authored;
}

/** Changes whenever a source of the compiled glossary does: names, sizes and times of files. */
function stampOf(dir: string): string {
  const hash = createHash('sha256');
  const sources = [
    ...filesUnder(dir, /\.(ya?ml|tsv)$/),
    ...filesUnder(join(ROOT, 'src/glossary'), /\.ts$/),
    ...filesUnder(join(ROOT, 'src/cli'), /(glossary-files|place-data|word-lists)\.ts$/),
    join(ROOT, 'package-lock.json'),
  ];
  for (const file of sources) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

export interface Bundle {
  entries: Entry[];
  stories: Story[];
  index: ArrayBuffer;
  shards: Uint8Array[];
  problems: Problem[];
}

/** Authored items, and places of the tables if given → compiled, in memory. Items that are wrong are left out and stand in `problems`. */
export function bundle(authored: Authored, places: Place[] = []): Bundle {
  const seen = new Set<string>();
  const own = entriesOf(authored).filter((entry) => !seen.has(entry.id) && seen.add(entry.id));
  const { entries, kinds } = mergePlaces(own, places);
  const compiled = compile(entries, { placeKind: (id) => kinds.get(id) ?? 0, isCommon, isPersonName });
  return { entries, stories: storiesOf(authored), problems: authored.problems, ...compiled };
}

/** The bundled glossary's sources, compiled in memory. */
export const bundleAll = (dir = GLOSSARY_DIR): Bundle =>
  bundle(readGlossaryFiles(dir), readPlaces(join(dir, 'places')));

/**
 * Compiles `dir` into `out` unless it is up to date: index.bin, cards-<n>.json, stories.json. Returns the mistakes found
 * (none when nothing was to do).
 */
export function compileGlossary(dir = GLOSSARY_DIR, out = OUT_DIR): Problem[] {
  const stamp = stampOf(dir);
  const stampFile = join(out, 'stamp');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return [];
  const { index, shards, stories, problems } = bundleAll(dir);
  // Made beside and moved into place: another command that runs at the same time never sees half of it.
  const fresh = `${out}.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  writeFileSync(join(fresh, 'index.bin'), new Uint8Array(index));
  shards.forEach((shard, n) => {
    writeFileSync(join(fresh, `cards-${n}.json`), shard);
  });
  writeFileSync(join(fresh, 'stories.json'), JSON.stringify(stories));
  writeFileSync(join(fresh, 'stamp'), stamp);
  rmSync(out, { recursive: true, force: true });
  renameSync(fresh, out);
  return problems;
}

const bufferOf = (bytes: Buffer): ArrayBuffer =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;

export interface Loaded {
  glossary: Glossary;
  stories: Story[];
}

/** The bundled glossary, compiled first if stale, with others (YAML or JSON files or folders) beside it. */
export function loadGlossary(others: readonly string[] = []): Loaded {
  compileGlossary();
  const parts: GlossaryPart[] = [
    {
      index: new GlossaryIndex(bufferOf(readFileSync(join(OUT_DIR, 'index.bin')))),
      loadShard: async (n) => readFileSync(join(OUT_DIR, `cards-${n}.json`)),
    },
  ];
  const stories = JSON.parse(readFileSync(join(OUT_DIR, 'stories.json'), 'utf8')) as Story[];
  for (const path of others) {
    const made = bundle(readGlossaryFiles(path));
    for (const problem of made.problems) console.error(formatProblem(problem));
    parts.push({ index: new GlossaryIndex(made.index), loadShard: async (n) => made.shards[n] as Uint8Array });
    stories.push(...made.stories);
  }
  return { glossary: new Glossary(parts), stories };
}

/** `glossary/mena/iran.yaml:12: error: iran: facts[2].from: must be a date` */
export function formatProblem({ file, line, level, id, field, message }: Problem): string {
  return [`${file}${line ? `:${line}` : ''}`, level, id, field, message].filter(Boolean).join(': ');
}

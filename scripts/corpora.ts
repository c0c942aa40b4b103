import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The development corpora beside the project; never part of it. */
export const CORPORA = resolve(import.meta.dirname, '../../shared/corpora');

/** Documents of a corpus file, or a clear message when the corpora are not there. */
export function readCorpus<T>(path: string): T[] {
  const file = join(CORPORA, path);
  if (!existsSync(file)) throw new Error(`${file} is not there: the corpora are not part of the project`);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

export const percent = (part: number, whole: number): string => (whole ? (part / whole).toFixed(3) : '  –  ');

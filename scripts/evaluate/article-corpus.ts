import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';

/** One page of ../shared/corpora/articles; its README says what the fields mean. */
export interface CorpusPage {
  id: string;
  source: 'wcxb' | 'readability' | 'postlight';
  file: string;
  url?: string;
  kind: 'article' | 'other';
  type: string;
  lang: string;
  title?: string;
  published?: string;
  byline?: string;
  news?: boolean;
  text?: string;
  lead?: string;
  with?: string[];
  without?: string[];
}

const folder = resolve(import.meta.dirname, '../../../shared/corpora/articles');

/** The corpus, or an empty list (said aloud) where it is absent. */
export function readCorpus(): CorpusPage[] {
  const index = join(folder, 'index.jsonl');
  if (!existsSync(index)) {
    console.warn(`no corpus at ${folder}`);
    return [];
  }
  return readFileSync(index, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as CorpusPage);
}

export const htmlOf = (page: CorpusPage): string => gunzipSync(readFileSync(join(folder, page.file))).toString('utf8');

/** A fresh document: extractors may change theirs. */
export const documentOf = (html: string): Document => parseHTML(html).document as unknown as Document;

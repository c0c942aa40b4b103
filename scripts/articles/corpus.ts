import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { CORPORA, readCorpus } from '../corpora';

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

/** The corpus; throws, with a clear message, where it is absent. */
export const readArticles = (): CorpusPage[] => readCorpus<CorpusPage>('articles/index.jsonl');

export const htmlOf = (page: CorpusPage): string =>
  gunzipSync(readFileSync(join(CORPORA, 'articles', page.file))).toString('utf8');

/** A fresh document: extractors may change theirs. */
export const documentOf = (html: string): Document => parseHTML(html).document as unknown as Document;

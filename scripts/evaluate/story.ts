/**
 * `npm run evaluate -- story [--glossary PATH…]`: how often a story is claimed of pages that are not of it. Every English
 * article page is read under its own date and, which is harder, as if published on the first day of each story; what is
 * claimed is listed, for a person to judge.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { loadGlossary } from '../../src/cli/glossary-files';
import { readArticle } from '../../src/cli/read-article';
import { link } from '../../src/linking';
import { recognizeStory } from '../../src/story/recognize';
import { resolveDates } from '../../src/time/dates';
import { firstDay } from '../../src/time/partial-date';
import { CORPORA, readCorpus } from '../corpora';

interface Page {
  id: string;
  file: string;
  kind: string;
  lang: string;
  url?: string;
  published?: string;
}

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { glossary: { type: 'string', multiple: true, default: [] } } });
  const { glossary, stories } = loadGlossary(values.glossary);
  const starts = [...new Set(stories.flatMap(({ window }) => (window.from ? [firstDay(window.from)] : [])))];
  const pages = readCorpus<Page>('articles/index.jsonl').filter(
    ({ kind, lang }) => kind === 'article' && lang === 'en',
  );
  let readings = 0;
  let claims = 0;
  for (const { id, file, url, published } of pages) {
    const html = gunzipSync(readFileSync(join(CORPORA, 'articles', file))).toString();
    const article = readArticle({ html, url: url ?? null, published: published ?? null });
    const { mentions } = link(article, glossary);
    for (const day of [article.published, ...starts]) {
      const dated = { ...article, published: day };
      const match = recognizeStory(dated, mentions, resolveDates(article.text, dated), stories);
      readings++;
      if (!match) continue;
      claims++;
      console.log(`${match.id} ${match.confidence} claimed of ${id} on ${day}: ${article.title}`);
    }
  }
  console.log(`${stories.length} stories, ${pages.length} pages, ${readings} readings, ${claims} claims`);
}

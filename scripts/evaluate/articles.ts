/**
 * `npm run evaluate -- articles [--misses]`: finding and reading articles by the measures of the corpora's README, beside
 * isProbablyReaderable, Readability and Defuddle. Our weights were learned from these pages; the figures that held-out
 * pages give are printed by scripts/learn-detection.ts and scripts/learn-extraction.ts.
 */
import { extractArticle } from '../../src/article/extract';
import { gate } from '../../src/article/gate';
import type { Article } from '../../src/model';
import { type CorpusPage, documentOf, htmlOf, readArticles } from '../articles/corpus';
import { defuddle, isReaderable, type PeerResult, readability } from '../articles/peers';
import { average, compareTexts, f1, letters, type Score, sameDay, sameTitle } from '../articles/scores';
import { percent } from '../corpora';

interface Result {
  page: CorpusPage;
  ours: Article;
  /** Our text without the headline, which the expected texts leave out. */
  body: string;
  passedGate: boolean;
  readerable: boolean;
  readability: PeerResult | null;
  defuddle: PeerResult | null;
}

/** A peer that fails on a page has found nothing there; what it says about that is of no use to us. */
async function attempt<T>(work: () => T | Promise<T>): Promise<T | null> {
  const { error, warn } = console;
  console.error = () => {};
  console.warn = () => {};
  try {
    return await work();
  } catch {
    return null;
  } finally {
    Object.assign(console, { error, warn });
  }
}

async function measure(page: CorpusPage): Promise<Result> {
  const html = htmlOf(page);
  const url = page.url ?? null;
  const ours = extractArticle(documentOf(html), url).article;
  const body = ours.blocks
    .filter((block) => block.kind !== 'headline')
    .map((block) => ours.text.slice(block.start, block.end))
    .join('\n\n');
  return {
    page,
    ours,
    body,
    passedGate: gate(documentOf(html), url ?? '').pass,
    readerable: isReaderable(html),
    readability: await attempt(() => readability(html)),
    defuddle: await attempt(() => defuddle(page, html)),
  };
}

function detection(results: Result[], says: (result: Result) => boolean): Score {
  const taken = results.filter(says);
  const right = taken.filter(({ page }) => page.kind === 'article').length;
  const all = results.filter(({ page }) => page.kind === 'article').length;
  return { precision: right / Math.max(taken.length, 1), recall: right / Math.max(all, 1) };
}

const row = (name: string, score: Score): string =>
  `  ${name.padEnd(30)} P ${score.precision.toFixed(3)}  R ${score.recall.toFixed(3)}  F1 ${f1(score).toFixed(3)}`;

function reportDetection(results: Result[]): void {
  console.log(`Detection, ${results.length} English pages`);
  const isArticle = ({ ours }: Result): boolean => ours.isArticle;
  console.log(row('Newsgloss', detection(results, isArticle)));
  console.log(
    row(
      'Newsgloss, gate alone',
      detection(results, (result) => result.passedGate),
    ),
  );
  console.log(
    row(
      'Newsgloss, gate and detector',
      detection(results, (result) => result.passedGate && isArticle(result)),
    ),
  );
  console.log(
    row(
      'isProbablyReaderable',
      detection(results, (result) => result.readerable),
    ),
  );
  for (const source of ['wcxb', 'readability', 'postlight']) {
    console.log(
      row(
        `Newsgloss on ${source}`,
        detection(
          results.filter(({ page }) => page.source === source),
          isArticle,
        ),
      ),
    );
  }
  const news = results.filter(({ page }) => page.news);
  console.log(`  recall on news: ${percent(news.filter(isArticle).length, news.length)}`);
  const others = results.filter(({ page }) => page.kind === 'other');
  const types = [...new Set(others.map(({ page }) => page.type))].sort();
  const share = (type: string): string => {
    const of = others.filter(({ page }) => page.type === type);
    return `${type} ${of.filter(isArticle).length}/${of.length}`;
  };
  console.log(`  taken for articles: ${types.map(share).join(', ')}`);
}

function reportExtraction(results: Result[]): void {
  const texts: [string, (result: Result) => string][] = [
    ['Newsgloss', ({ ours }) => ours.text],
    ['Newsgloss without headline', ({ body }) => body],
    ['Readability', (result) => result.readability?.text ?? ''],
    ['Defuddle', (result) => result.defuddle?.text ?? ''],
  ];
  for (const source of ['wcxb', 'readability']) {
    const pages = results.filter(({ page }) => page.source === source && page.text && page.kind === 'article');
    console.log(`Extraction on ${source}, ${pages.length} articles`);
    for (const [name, text] of texts) {
      console.log(row(name, average(pages.map((result) => compareTexts(result.page.text ?? '', text(result))))));
    }
  }
  const passages = results.flatMap((result) => (result.page.kind === 'article' && result.page.with ? [result] : []));
  const leads = results.filter(({ page }) => page.lead);
  console.log('Lead found, passages present, passages absent');
  for (const [name, text] of texts) {
    const holds = (result: Result, passage: string): boolean => letters(text(result)).includes(letters(passage));
    const wanted = passages.flatMap((result) => (result.page.with ?? []).map((passage) => holds(result, passage)));
    const unwanted = passages.flatMap((result) =>
      (result.page.without ?? []).map((passage) => !holds(result, passage)),
    );
    const lead = leads.filter((result) => holds(result, result.page.lead ?? ''));
    const shares = [
      percent(lead.length, leads.length),
      ...[wanted, unwanted].map((all) => percent(all.filter(Boolean).length, all.length)),
    ];
    console.log(`  ${name.padEnd(30)} ${shares.join('  ')}`);
  }
}

function reportMetadata(results: Result[]): void {
  const articles = results.filter(({ page }) => page.kind === 'article');
  const who: [string, (result: Result) => Partial<PeerResult> | null][] = [
    ['Newsgloss', ({ ours }) => ours],
    ['Readability', (result) => result.readability],
    ['Defuddle', (result) => result.defuddle],
  ];
  console.log('Title right, date right, byline right');
  for (const [name, of] of who) {
    const share = (
      field: 'title' | 'published' | 'byline',
      isRight: (expected: string, got: string) => boolean,
    ): string => {
      const stated = articles.filter(({ page }) => page[field]);
      return percent(
        stated.filter((result) => isRight(result.page[field] ?? '', of(result)?.[field] ?? '')).length,
        stated.length,
      );
    };
    const byline = (expected: string, got: string): boolean => got.toLowerCase().includes(expected.toLowerCase());
    console.log(
      `  ${name.padEnd(30)} ${share('title', sameTitle)}  ${share('published', sameDay)}  ${share('byline', byline)}`,
    );
  }
}

function reportMisses(results: Result[]): void {
  for (const { page, ours } of results) {
    const isArticle = page.kind === 'article';
    if (isArticle !== ours.isArticle)
      console.log(`  ${isArticle ? 'missed' : 'wrongly taken'}: ${page.id} (${page.type}) ${ours.score.toFixed(2)}`);
    if (!isArticle) continue;
    if (page.published && !sameDay(page.published, ours.published))
      console.log(`  date: ${page.id} ${page.published} not ${ours.published}`);
    if (page.title && !sameTitle(page.title, ours.title))
      console.log(`  title: ${page.id} ${page.title} not ${ours.title}`);
  }
}

export async function run(args: string[]): Promise<void> {
  const results: Result[] = [];
  for (const page of readArticles().filter(({ lang }) => lang === 'en')) results.push(await measure(page));
  reportDetection(results);
  reportExtraction(results);
  reportMetadata(results);
  if (args.includes('--misses')) reportMisses(results);
}

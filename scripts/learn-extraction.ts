/**
 * Learns which blocks of a page are its article: `npx tsx scripts/learn-extraction.ts` writes src/article/block-weights.ts
 * and prints the measures of a five-fold cross-check. Only weights are written; no text of the corpus is kept.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { FEATURE_NAMES, featuresOf } from '../src/article/block-features';
import { surveyPage } from '../src/article/page-facts';
import { runAtOnce } from '../src/article/slices';
import { walkPage } from '../src/article/walk';
import { type CorpusPage, documentOf, htmlOf, readArticles } from './articles/corpus';
import { type Example, foldOf, learn, oddsOf } from './articles/logistic';
import { average, compareTexts, f1 } from './articles/scores';

const FOLDS = 5;
/** Chosen among 1, 3, 10, 30 by the cross-check; the choice hardly matters. */
const PENALTY = 30;
/** Pages count alike, however long; this sets how strongly all of them pull against the penalty. */
const PAGE_WEIGHT = 300;
/** `readability` expects what a program extracted, `wcxb` what people did. */
const SOURCE_WEIGHT = { wcxb: 1, readability: 0.5, postlight: 0 };

interface Block extends Example {
  text: string;
}
interface LabelledPage {
  page: CorpusPage;
  blocks: Block[];
}

const tokensOf = (text: string): string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? [];

/** A block is of the article when most of its runs of four words stand in the expected text. */
function labeller(expected: string): (tokens: string[]) => boolean {
  const wanted = tokensOf(expected);
  const joined = ` ${wanted.join(' ')} `;
  const shingles = new Set<string>();
  for (let i = 0; i + 4 <= wanted.length; i++) shingles.add(wanted.slice(i, i + 4).join(' '));
  return (tokens) => {
    if (tokens.length < 4) return tokens.length > 0 && joined.includes(` ${tokens.join(' ')} `);
    let found = 0;
    for (let i = 0; i + 4 <= tokens.length; i++) if (shingles.has(tokens.slice(i, i + 4).join(' '))) found++;
    return found / (tokens.length - 3) >= 0.5;
  };
}

function label(page: CorpusPage): LabelledPage {
  const document = documentOf(htmlOf(page));
  const description = document.querySelector('meta[name="description" i]')?.getAttribute('content') ?? '';
  const survey = runAtOnce(surveyPage(runAtOnce(walkPage(document)), document.title, description));
  const isOfArticle = labeller(page.text ?? '');
  const blocks = survey.blocks.map((facts): Block => {
    const tokens = tokensOf(facts.block.text);
    const weight = tokens.length < 4 ? 0.5 : Math.sqrt(tokens.length);
    return { x: featuresOf(facts, survey.page), y: isOfArticle(tokens), weight, text: facts.block.text };
  });
  const sum = blocks.reduce((total, block) => total + block.weight, 0);
  for (const block of blocks) block.weight *= (PAGE_WEIGHT * SOURCE_WEIGHT[page.source]) / sum;
  return { page, blocks };
}

const fit = (pages: LabelledPage[]): number[] =>
  learn(
    pages.flatMap((page) => page.blocks),
    PENALTY,
  );

const pages = readArticles()
  .filter((page) => page.kind === 'article' && page.lang === 'en' && page.text)
  .map(label);

for (const threshold of [-0.6, -0.3, 0, 0.3]) {
  const scores = {
    wcxb: [] as ReturnType<typeof compareTexts>[],
    readability: [] as ReturnType<typeof compareTexts>[],
  };
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fit(pages.filter(({ page }) => foldOf(page.id, FOLDS) !== fold));
    for (const { page, blocks } of pages.filter(({ page }) => foldOf(page.id, FOLDS) === fold)) {
      const kept = blocks.filter((block) => oddsOf(weights, block.x) > threshold);
      scores[page.source as 'wcxb' | 'readability'].push(
        compareTexts(page.text ?? '', kept.map((block) => block.text).join('\n\n')),
      );
    }
  }
  for (const [source, list] of Object.entries(scores)) {
    const score = average(list);
    console.log(
      `threshold ${threshold}, ${source}: P ${score.precision.toFixed(4)} R ${score.recall.toFixed(4)} F1 ${f1(score).toFixed(4)}`,
    );
  }
}

const [bias, ...weights] = fit(pages);
const lines = FEATURE_NAMES.map((name, i) => `  ${name}: ${Number((weights[i] as number).toFixed(3))},`);
writeFileSync(
  resolve(import.meta.dirname, '../src/article/block-weights.ts'),
  `/** Learned by scripts/learn-extraction.ts: log-odds that each feature of block-features.ts adds. */
export const BLOCK_BIAS = ${(bias as number).toFixed(3)};

export const BLOCK_WEIGHTS: Record<string, number> = {
${lines.join('\n')}
};
`,
);

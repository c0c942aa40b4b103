import { FEATURE_NAMES, featuresOf } from './block-features';
import { BLOCK_BIAS, BLOCK_WEIGHTS } from './block-weights';
import { BLOCKS_PER_STEP } from './limits';
import { surveyPage } from './page-facts';
import type { Steps } from './slices';
import type { PageText } from './walk';

const WEIGHTS = FEATURE_NAMES.map((name) => BLOCK_WEIGHTS[name] ?? 0);

/** Twice the same long text is one text: pages carry a copy for each width of screen. */
const MIN_REPEATED = 60;

/** Log-odds for each block of the page that it belongs to the article, in order. */
export function* scoreBlocks(page: PageText, title: string, description: string): Steps<number[]> {
  const survey = yield* surveyPage(page, title, description);
  const odds: number[] = [];
  const seen = new Set<string>();
  for (const facts of survey.blocks) {
    if (facts.index % BLOCKS_PER_STEP === 0) yield;
    const { text } = facts.block;
    let sum = BLOCK_BIAS;
    featuresOf(facts, survey.page).forEach((value, i) => {
      sum += value * (WEIGHTS[i] as number);
    });
    // The labelled pages are lenient with boxes of links to other stories; a reader who sees marks in them is not.
    if (facts.isInLinkBox || (text.length >= MIN_REPEATED && seen.has(text))) sum = Number.NEGATIVE_INFINITY;
    else if (sum > 0) seen.add(text);
    odds.push(sum);
  }
  return odds;
}

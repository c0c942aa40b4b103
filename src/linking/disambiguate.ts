/** Which candidate a span means, or none: a log-linear model over the features, so that its numbers are probabilities. */
import { FEATURES } from './features';
import { WEIGHTS } from './weights';

const weights = FEATURES.map((feature) => WEIGHTS[feature]);

/**
 * Below these a link is not made. A country, or what was written by hand, was listed because the news means it by that
 * name; of the tables' towns most namesakes are never in the news. Chosen on the folds for precision first.
 */
export const THRESHOLD = 0.65;
export const TABLE_THRESHOLD = 0.8;

/**
 * Probability that each candidate is meant, from its features: a softmax over the candidates and "none of them", whose
 * score is 0 (McFadden's conditional logit, 1974). What is missing to 1 is the probability of none.
 */
export function probabilities(features: readonly ArrayLike<number>[], by: ArrayLike<number> = weights): number[] {
  const raw = features.map((values) => {
    let sum = 0;
    for (let f = 0; f < values.length; f++) sum += by[f]! * values[f]!;
    return Math.exp(Math.min(30, sum));
  });
  const total = raw.reduce((sum, p) => sum + p, 1);
  return raw.map((p) => p / total);
}

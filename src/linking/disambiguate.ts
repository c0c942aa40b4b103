/** Which candidate a span means, or none: a log-linear model over the features, so that its numbers are probabilities. */
import { FEATURES } from './features';
import { WEIGHTS } from './weights';

const weights = FEATURES.map((feature) => WEIGHTS[feature]);

/** Below this a link is not made: of links at the threshold about four in five are right, of all of them far more. */
export const THRESHOLD = 0.75;

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

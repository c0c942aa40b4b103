/** Conditional logit (McFadden, 1974) with "none of them" as one more choice, whose score is 0. */
import { probabilities } from '../src/linking/disambiguate';

/** One choice: the features of its candidates, and which of them is right (-1: none). */
export interface Choice {
  x: Float64Array[];
  right: number;
  weight: number;
}

/** Newton's method ends far sooner; this only bounds it. */
const STEPS = 30;

/** Solves a·x = b for a symmetric positive definite matrix (Cholesky). */
function solve(a: Float64Array[], b: Float64Array): Float64Array {
  const n = b.length;
  const l = Array.from({ length: n }, () => new Float64Array(n));
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = a[i]![j]!;
      for (let k = 0; k < j; k++) sum -= l[i]![k]! * l[j]![k]!;
      l[i]![j] = i === j ? Math.sqrt(sum) : sum / l[j]![j]!;
    }
  const x = new Float64Array(b);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i]! -= l[i]![k]! * x[k]!;
    x[i]! /= l[i]![i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= l[k]![i]! * x[k]!;
    x[i]! /= l[i]![i]!;
  }
  return x;
}

/**
 * Weights of greatest penalised likelihood: `penalty` draws each towards `expected`. The function is concave, so that
 * Newton's method ends at its one maximum.
 */
export function fit(choices: readonly Choice[], expected: readonly number[], penalty: number): Float64Array {
  const n = expected.length;
  let w: Float64Array = Float64Array.from(expected);
  for (let step = 0; step < STEPS; step++) {
    const gradient = Float64Array.from(w, (value, f) => penalty * (expected[f]! - value));
    const hessian = Array.from({ length: n }, (_, i) => {
      const row = new Float64Array(n);
      row[i] = penalty;
      return row;
    });
    for (const { x, right, weight } of choices) {
      const p = probabilities(x, w);
      const mean = new Float64Array(n);
      x.forEach((values, c) => {
        for (let i = 0; i < n; i++) mean[i]! += p[c]! * values[i]!;
      });
      for (let i = 0; i < n; i++) {
        gradient[i]! += weight * ((right >= 0 ? x[right]![i]! : 0) - mean[i]!);
        for (let j = 0; j < n; j++) hessian[i]![j]! -= weight * mean[i]! * mean[j]!;
      }
      x.forEach((values, c) => {
        for (let i = 0; i < n; i++) {
          if (values[i] === 0) continue;
          for (let j = 0; j < n; j++) hessian[i]![j]! += weight * p[c]! * values[i]! * values[j]!;
        }
      });
    }
    const move = solve(hessian, gradient);
    const longest = Math.max(...move.map(Math.abs));
    w = w.map((value, f) => value + move[f]! * Math.min(1, 2 / longest));
    if (longest < 1e-3) break;
  }
  return w;
}

export interface Score {
  right: number;
  wrong: number;
  linkable: number;
  loss: number;
}

/** Of choices whose best candidate reaches `threshold`: how sure the model is, and whether it is right. */
export function sureness(choices: readonly Choice[], w: Float64Array, threshold: number): [number, boolean][] {
  return choices.flatMap(({ x, right }): [number, boolean][] => {
    const p = probabilities(x, w);
    const sure = Math.max(...p);
    return sure >= threshold ? [[sure, p.indexOf(sure) === right]] : [];
  });
}

/** As the linker would decide: the best candidate of a choice, if its probability reaches the threshold. */
export function score(choices: readonly Choice[], w: Float64Array, threshold: number): Score {
  const sum: Score = { right: 0, wrong: 0, linkable: 0, loss: 0 };
  for (const { x, right, weight } of choices) {
    const p = probabilities(x, w);
    const best = p.indexOf(Math.max(...p));
    if (right >= 0) sum.linkable++;
    if (p[best]! >= threshold) sum[best === right ? 'right' : 'wrong']++;
    const truth = right >= 0 ? p[right]! : 1 - p.reduce((total, one) => total + one, 0);
    sum.loss -= weight * Math.log(Math.max(1e-9, truth));
  }
  return sum;
}

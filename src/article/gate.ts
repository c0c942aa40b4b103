import type { Signal } from '../model';
import { cheapSignals, logOdds, probability } from './signals';
import { runAtOnce, runInSlices, type Steps } from './slices';
import { GATE } from './weights';

/** The gate's word on a page. `pass`: it may be an article, and the rest should have a look. `score`: 0 to 1. */
export interface Gate {
  pass: boolean;
  score: number;
  signals: Signal[];
}

/** Decides from cheap signals alone whether a page may be an article, step by step. The page is only read. */
export function* gateSteps(document: Document, url: string): Steps<Gate> {
  const values = yield* cheapSignals(document, url);
  const score = probability(logOdds(values, GATE));
  const signals = Object.entries(GATE.weights).map(([name, weight]) => {
    const value = values[name] ?? 0;
    return { name, value, weight: value * weight };
  });
  return { pass: score >= 0.5, score, signals };
}

/** The gate's decision at once. `url`: the page's address. */
export const gate = (document: Document, url: string = document.location?.href ?? ''): Gate =>
  runAtOnce(gateSteps(document, url));

/** The gate's decision in slices, for a page that may be of any size. */
export const gateInSlices = (document: Document, url: string = document.location?.href ?? ''): Promise<Gate> =>
  runInSlices(gateSteps(document, url));

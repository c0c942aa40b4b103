import type { Signal } from '../model';
import { cheapSignals, logOdds, probability } from './signals';
import { GATE } from './weights';

/** The gate's word on a page. `pass`: it may be an article, and the rest should have a look. `score`: 0 to 1. */
export interface Gate {
  pass: boolean;
  score: number;
  signals: Signal[];
}

/** Decides from cheap signals alone whether a page may be an article. The page is only read. `url`: its address. */
export function gate(document: Document, url: string = document.location?.href ?? ''): Gate {
  const values = cheapSignals(document, url);
  const score = probability(logOdds(values, GATE));
  const signals = Object.entries(GATE.weights).map(([name, weight]) => {
    const value = values[name] ?? 0;
    return { name, value, weight: value * weight };
  });
  return { pass: score >= 0.5, score, signals };
}

import type { Signal } from '../model';
import { logOdds, probability, type Signals } from './signals';
import { DETECTOR } from './weights';

/** Whether the page is an article, how sure that is (0 to 1), and what each signal added to the log-odds. */
export interface Detection {
  isArticle: boolean;
  score: number;
  signals: Signal[];
}

/** The full model: cheap signals together with those of the text that was read (`textSignals`). */
export function detect(values: Signals): Detection {
  const score = probability(logOdds(values, DETECTOR));
  const signals = Object.entries(DETECTOR.weights)
    .map(([name, weight]) => ({ name, value: values[name] ?? 0, weight: (values[name] ?? 0) * weight }))
    .filter((signal) => signal.value !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return { isArticle: score >= 0.5, score, signals };
}

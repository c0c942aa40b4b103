/** The measures of ../shared/corpora/README.md, "articles/". */

export interface Score {
  precision: number;
  recall: number;
}

export const f1 = ({ precision, recall }: Score): number =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);

function shingles(text: string): Map<string, number> {
  const tokens = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  const last = Math.max(tokens.length - 4, 0);
  for (let i = 0; i <= last && tokens.length > 0; i++) {
    const shingle = tokens.slice(i, i + 4).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/** Four-token shingles, counted with repeats: how much of what was produced is right, how much of what is right was produced. */
export function compareTexts(expected: string, produced: string): Score {
  const wanted = shingles(expected);
  const got = shingles(produced);
  let right = 0;
  let all = 0;
  for (const [shingle, count] of got) {
    all += count;
    right += Math.min(count, wanted.get(shingle) ?? 0);
  }
  const needed = [...wanted.values()].reduce((sum, count) => sum + count, 0);
  return { precision: all ? right / all : 0, recall: needed ? right / needed : 0 };
}

/** Averages precision and recall over pages; F1 is that of the averages. */
export function average(scores: readonly Score[]): Score {
  const mean = (pick: (score: Score) => number): number =>
    scores.length ? scores.reduce((sum, score) => sum + pick(score), 0) / scores.length : 0;
  return { precision: mean((score) => score.precision), recall: mean((score) => score.recall) };
}

/** Letters and digits alone, in lower case. */
export const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const fold = (text: string): string =>
  text
    .replace(/[“”„«»"]/g, '"')
    .replace(/[‘’‚`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();

export const sameTitle = (a: string, b: string): boolean => fold(a) === fold(b);

/** The same calendar day, as each states it; one day of slack where the expected value has a clock time. */
export function sameDay(expected: string, produced: string | null): boolean {
  if (!produced) return false;
  const days = (Date.parse(expected.slice(0, 10)) - Date.parse(produced.slice(0, 10))) / 86_400_000;
  return Math.abs(days) <= (expected.includes('T') ? 1 : 0);
}

/** ROUGE F1 as in the corpora's README ("summaries/, Scoring"): tokens are `[a-z0-9]+` of the lower-cased text. */
export interface Rouge {
  one: number;
  two: number;
  longest: number;
}

const tokensOf = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];

function countsOf(tokens: readonly string[], size: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i + size <= tokens.length; i++) {
    const gram = tokens.slice(i, i + size).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

const overlapOf = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number => {
  let overlap = 0;
  for (const [gram, count] of a) overlap += Math.min(count, b.get(gram) ?? 0);
  return overlap;
};

/** Share of the reference's word pairs that the text holds (ROUGE-2 recall). */
export function recallOfPairs(text: string, reference: string): number {
  const tokens = tokensOf(reference);
  return overlapOf(countsOf(tokensOf(text), 2), countsOf(tokens, 2)) / Math.max(1, tokens.length - 1);
}

const f1 = (overlap: number, a: number, b: number): number => (overlap === 0 ? 0 : (2 * overlap) / (a + b));

function gramF1(a: readonly string[], b: readonly string[], size: number): number {
  const overlap = overlapOf(countsOf(a, size), countsOf(b, size));
  return f1(overlap, Math.max(0, a.length - size + 1), Math.max(0, b.length - size + 1));
}

function longestCommon(a: readonly string[], b: readonly string[]): number {
  let previous = new Array<number>(b.length + 1).fill(0);
  for (const token of a) {
    const row = [0];
    for (let j = 1; j <= b.length; j++) {
      row.push(token === b[j - 1] ? previous[j - 1]! + 1 : Math.max(previous[j]!, row[j - 1]!));
    }
    previous = row;
  }
  return previous.at(-1)!;
}

export function rouge(summary: string, reference: string): Rouge {
  const [a, b] = [tokensOf(summary), tokensOf(reference)];
  return { one: gramF1(a, b, 1), two: gramF1(a, b, 2), longest: f1(longestCommon(a, b), a.length, b.length) };
}

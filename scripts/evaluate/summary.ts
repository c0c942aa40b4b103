/** `npm run evaluate -- summary`: summaries by ROUGE, beside lead-3 and TextRank in the same run. */
import { stemsOf, wordsOf } from '../../src/story/bag-of-words';
import { sentencesOf } from '../../src/story/sentences';
import { candidatesOf, type Factors, summarize, WEIGHTS } from '../../src/story/summarize';
import { readCorpus } from '../corpora';
import { type Rouge, recallOfPairs, rouge } from '../rouge';

interface Document {
  id: string;
  text: string;
  reference: string;
}
type Summarizer = (document: Document) => string;

const SENTENCES = 3;
const FOLDS = 10;
/** Keeps weights small where the few documents tell little. */
const RIDGE = 3;
const KEYS = Object.keys(WEIGHTS) as (keyof Factors)[];

const asArticle = ({ text }: Document) => ({
  text,
  blocks: [{ kind: 'paragraph' as const, start: 0, end: text.length }],
});

function leadThree({ text }: Document): string {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
    .slice(0, SENTENCES)
    .join(' ');
}

/** Mihalcea and Tarau, EMNLP 2004: PageRank on the graph of sentences, joined by shared words over their log lengths. */
function textRank({ text }: Document): string {
  const sentences = sentencesOf(text).map(({ start, end }) => text.slice(start, end));
  const stems = sentences.map((sentence) => stemsOf(wordsOf(sentence)));
  const sets = stems.map((list) => new Set(list));
  const weight = sets.map((a, i) =>
    sets.map((b, j) => {
      const lengths = Math.log(stems[i]!.length) + Math.log(stems[j]!.length);
      return i === j || !(lengths > 0) ? 0 : [...a].filter((stem) => b.has(stem)).length / lengths;
    }),
  );
  const out = weight.map((row) => row.reduce((sum, one) => sum + one, 0) || 1);
  let rank = sentences.map(() => 1);
  for (let round = 0; round < 50; round++) {
    rank = rank.map((_, i) => 0.15 + 0.85 * rank.reduce((sum, one, j) => sum + (one * weight[j]![i]!) / out[j]!, 0));
  }
  const best = rank.map((one, i) => ({ one, i })).sort((a, b) => b.one - a.one || a.i - b.i);
  return best
    .slice(0, SENTENCES)
    .sort((a, b) => a.i - b.i)
    .map(({ i }) => sentences[i])
    .join(' ');
}

const ours =
  (weights: Factors): Summarizer =>
  (document) =>
    summarize(asArticle(document), [], { sentences: SENTENCES, weights })
      .map(({ text }) => text)
      .join(' ');

interface Example {
  factors: Factors[];
  worth: number[];
}

/** Ridge regression of a sentence's ROUGE-2 recall on its factors; every document counts alike, as the root of its length. */
function fit(examples: readonly Example[]): Factors {
  const size = KEYS.length + 1;
  const matrix = Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? RIDGE : 0)));
  const side = new Array<number>(size).fill(0);
  for (const { factors, worth } of examples) {
    const share = 1 / Math.sqrt(Math.max(1, factors.length));
    factors.forEach((one, s) => {
      const row = [...KEYS.map((key) => one[key]), 1];
      for (let i = 0; i < size; i++) {
        side[i]! += share * row[i]! * worth[s]!;
        for (let j = 0; j < size; j++) matrix[i]![j]! += share * row[i]! * row[j]!;
      }
    });
  }
  const solved = solve(matrix, side);
  // In units of position, as the weights that ship.
  return Object.fromEntries(KEYS.map((key, i) => [key, solved[i]! / solved[0]!])) as unknown as Factors;
}

/** Gaussian elimination; the matrix is positive definite, so no pivoting is needed. */
function solve(matrix: number[][], side: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, side[i]!]);
  rows.forEach((pivot, i) => {
    for (const row of rows.slice(i + 1)) {
      const factor = row[i]! / pivot[i]!;
      for (let j = i; j < row.length; j++) row[j]! -= factor * pivot[j]!;
    }
  });
  const result = new Array<number>(side.length).fill(0);
  for (let i = rows.length - 1; i >= 0; i--) {
    const known = result.reduce((sum, one, j) => (j > i ? sum + one * rows[i]![j]! : sum), 0);
    result[i] = (rows[i]!.at(-1)! - known) / rows[i]![i]!;
  }
  return result;
}

function average(scores: readonly Rouge[]): Rouge {
  const mean = (key: keyof Rouge): number => scores.reduce((sum, one) => sum + one[key], 0) / scores.length;
  return { one: mean('one'), two: mean('two'), longest: mean('longest') };
}

export async function run(): Promise<void> {
  const documents = readCorpus<Document>('summaries/cnndm.jsonl');
  const scoreOf = (document: Document, summarizer: Summarizer): Rouge =>
    rouge(summarizer(document), document.reference);
  const print = (name: string, { one, two, longest }: Rouge): void =>
    console.log(`${name.padEnd(28)}${[one, two, longest].map((x) => x.toFixed(3).padStart(9)).join('')}`);
  console.log(`${''.padEnd(28)}  ROUGE-1  ROUGE-2  ROUGE-L`);
  const lead = average(documents.map((document) => scoreOf(document, leadThree)));
  print('lead-3', lead);
  print('TextRank', average(documents.map((document) => scoreOf(document, textRank))));
  print('ours', average(documents.map((document) => scoreOf(document, ours(WEIGHTS)))));
  const examples = documents.map((document): Example => {
    const candidates = candidatesOf(asArticle(document), []);
    return {
      factors: candidates.map(({ factors }) => factors),
      worth: candidates.map(({ text }) => recallOfPairs(text, document.reference)),
    };
  });
  const held = documents.map((document, i) => {
    const weights = fit(examples.filter((_, j) => j % FOLDS !== i % FOLDS));
    return scoreOf(document, ours(weights));
  });
  const crossed = average(held);
  print(`ours, ${FOLDS}-fold cross-validated`, crossed);
  console.log(`ROUGE-2 against lead-3, cross-validated: ${(crossed.two / lead.two).toFixed(3)}`);
  const verbatim = documents.every((d) =>
    summarize(asArticle(d), []).every((s) => d.text.slice(s.start, s.end) === s.text),
  );
  console.log(`every sentence stands in the article word for word: ${verbatim ? 'yes' : 'NO'}`);
  const all = fit(examples);
  console.log(`weights fitted on all: ${KEYS.map((key) => `${key} ${all[key].toFixed(2)}`).join(', ')}`);
}

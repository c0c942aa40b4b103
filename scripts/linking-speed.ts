/** What `npm run bench -- linking` runs, bundled as it ships. */
import { AhoCorasick } from '@monyone/aho-corasick/fast';
import AhoCorasickOld from 'ahocorasick';
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { Glossary, GlossaryIndex, tokenize } from '../src/glossary';
import { compile } from '../src/glossary/compile';
import { recognize } from '../src/linking/recognize';
import { madeEntry, madeNames, madeText } from './made-names';

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const CHARACTERS = 2_000_000;
/** The taggers are slow: a part of the text tells their speed. */
const SHORT = 100_000;

/** Best of some runs, the first ones being for the compiler: milliseconds. */
function best(runs: number, work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const begin = performance.now();
    work();
    least = Math.min(least, performance.now() - begin);
  }
  return least;
}

const gc = (globalThis as { gc?: () => void }).gc ?? (() => {});
const memory = (): number => {
  gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
};
const row = (what: string, ms: number, characters: number, note = '') =>
  console.log(`${what.padEnd(34)} ${(characters / 1000 / ms).toFixed(1).padStart(8)} MB/s  ${note}`);

const names = madeNames(SIZES.at(-1) as number);
const known = names.slice(0, SIZES[0]);
const text = madeText(CHARACTERS, known);
row(
  'tokenize alone',
  best(12, () => tokenize(text)),
  text.length,
);

const speeds = new Map<number, number>();
for (const size of SIZES) {
  const { index } = compile(names.slice(0, size).map(madeEntry));
  const open = best(5, () => new GlossaryIndex(index.slice(0)));
  const kept = new GlossaryIndex(index.slice(0));
  const glossary = new Glossary([{ index: kept, loadShard: async () => new Uint8Array() }]);
  const ms = best(10, () => recognize(tokenize(text), glossary));
  speeds.set(size, ms);
  const found = recognize(tokenize(text), glossary).length;
  row(
    `newsgloss, ${size.toLocaleString('en')} aliases`,
    ms,
    text.length,
    `${(index.byteLength / 1e6).toFixed(1)} MB, opened in ${open.toFixed(1)} ms, ${found} found`,
  );
}

const ten = names.slice(0, 10_000);
let before = memory();
let begin = performance.now();
const old = new AhoCorasickOld(ten);
let made = performance.now() - begin;
const oldMs = best(3, () => old.search(text));
row(
  'ahocorasick, 10,000 strings',
  oldMs,
  text.length,
  `made in ${made.toFixed(0)} ms, ${(memory() - before).toFixed(1)} MB held`,
);
before = memory();
begin = performance.now();
const monyone = new AhoCorasick(ten);
made = performance.now() - begin;
row(
  '@monyone/aho-corasick, 10,000',
  best(3, () => monyone.matchInText(text)),
  text.length,
  `made in ${made.toFixed(0)} ms, ${(memory() - before).toFixed(1)} MB held`,
);
const short = text.slice(0, SHORT);
row(
  'compromise, names of places',
  best(2, () => nlp(short).topics().out('array')),
  SHORT,
  'no glossary: tags by itself',
);
const wink = winkNLP(model);
row(
  'wink-nlp, entities',
  best(2, () => wink.readDoc(short).entities().out()),
  SHORT,
  'no glossary: tags by itself',
);

const ratio = (a: number, b: number) => (a / b).toFixed(2);
console.log(
  `\n1,000,000 aliases take ${ratio(speeds.get(1_000_000)!, speeds.get(1_000)!)} × the time of 1,000 (budget 2)`,
);
console.log(`at 10,000, ${ratio(oldMs, speeds.get(10_000)!)} × the speed of ahocorasick (budget 5)`);

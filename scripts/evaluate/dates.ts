/** `npm run evaluate -- dates [--misses]`: resolved dates by the measures of the corpora's README, beside plain chrono-node. */
import { casual } from 'chrono-node/en';
import type { DateMention } from '../../src/model';
import { resolveDates } from '../../src/time/dates';
import { readCorpus } from '../corpora';

const SETS = ['timebank', 'aquaint'];

interface GoldDate {
  start: number;
  end: number;
  surface: string;
  value: string;
  type: string;
}
interface DatedDocument {
  id: string;
  published: string;
  text: string;
  dates: GoldDate[];
}
type Resolver = (document: DatedDocument) => DateMention[];

const DEFINITE = /^(\d{4}(-\d{2}(-\d{2})?|-W\d{2}(-WE)?|-Q[1-4]|-H[12]|-(SP|SU|FA|WI))?|\d{2,3})$/;
const FULL_DATE = /^\d{4}-\d{2}-\d{2}/;

/** The value a prediction has to equal, or null when the expression is not scored. */
function scoredValue(gold: GoldDate): string | null {
  if (gold.type === 'DATE' && DEFINITE.test(gold.value)) return gold.value;
  return (gold.type === 'TIME' && gold.value.match(FULL_DATE)?.[0]) || null;
}

interface Score {
  expressions: number;
  detected: number;
  right: number;
  predictions: number;
  rightPredictions: number;
  /** Right values and expressions, of those with a digit in the surface and of those without. */
  digits: { right: number; all: number };
  words: { right: number; all: number };
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
  Math.min(a.end, b.end) - Math.max(a.start, b.start);

function score(documents: readonly DatedDocument[], resolver: Resolver, onMiss?: (line: string) => void): Score {
  const total: Score = {
    expressions: 0,
    detected: 0,
    right: 0,
    predictions: 0,
    rightPredictions: 0,
    digits: { right: 0, all: 0 },
    words: { right: 0, all: 0 },
  };
  for (const document of documents) {
    const predicted = resolver(document);
    const context = (one: { start: number; end: number }): string =>
      `${document.text.slice(Math.max(0, one.start - 70), one.start)}[[${document.text.slice(one.start, one.end)}]]${document.text.slice(one.end, one.end + 40)}`.replace(
        /\s+/g,
        ' ',
      );
    for (const gold of document.dates) {
      const value = scoredValue(gold);
      if (value === null) continue;
      const best = predicted
        .filter((one) => overlap(one, gold) > 0)
        .sort((a, b) => overlap(b, gold) - overlap(a, gold))[0];
      const right = best?.value === value;
      const part = /\d/.test(gold.surface) ? total.digits : total.words;
      total.expressions++;
      part.all++;
      if (best) total.detected++;
      if (right) {
        total.right++;
        part.right++;
      } else onMiss?.(`${document.published} want ${value} got ${best?.value ?? '–'} | ${context(gold)}`);
    }
    for (const one of predicted) {
      const overlapping = document.dates.filter((gold) => overlap(one, gold) > 0);
      const scored = overlapping.filter((gold) => scoredValue(gold) !== null);
      if (overlapping.length > 0 && scored.length === 0) continue;
      total.predictions++;
      if (scored.some((gold) => scoredValue(gold) === one.value)) total.rightPredictions++;
      else if (overlapping.length === 0) onMiss?.(`${document.published} stray ${one.value} | ${context(one)}`);
    }
  }
  return total;
}

/** chrono-node as it comes, each result at the finest grain that it holds to be certain. */
function plainChrono({ text, published }: DatedDocument): DateMention[] {
  return casual.parse(text, new Date(`${published.slice(0, 10)}T12:00:00`)).map(({ index, text: surface, start }) => {
    const day = start.date();
    const iso = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0'));
    const grain = ['day', 'weekday', 'hour'].some((part) => start.isCertain(part as 'day'))
      ? 3
      : start.isCertain('month')
        ? 2
        : start.isCertain('year')
          ? 1
          : 3;
    return { start: index, end: index + surface.length, surface, value: iso.slice(0, grain).join('-') };
  });
}

const ours: Resolver = ({ text, published }) => resolveDates(text, { published });
const percent = (part: number, whole: number): string =>
  (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)).padStart(6);

function row(name: string, s: Score): string {
  return [
    name.padEnd(24),
    percent(s.detected, s.expressions),
    percent(s.right, s.detected),
    percent(s.right, s.expressions),
    percent(s.rightPredictions, s.predictions),
    percent(s.digits.right, s.digits.all),
    percent(s.words.right, s.words.all),
  ].join('  ');
}

/** @param args `--misses` prints every wrong, missing and stray date of ours. */
export async function run(args: string[]): Promise<void> {
  const sets = SETS.map((name) => ({ name, documents: readCorpus<DatedDocument>(`dates/${name}.jsonl`) }));
  const all = sets.flatMap(({ documents }) => documents);
  console.log(`${''.padEnd(24)}  recall   value  end2end  prec.   digits  words   (per cent)`);
  for (const { name, documents } of [...sets, { name: 'both', documents: all }]) {
    console.log(row(`${name}, ours`, score(documents, ours)));
    console.log(row(`${name}, plain chrono`, score(documents, plainChrono)));
  }
  // The rules are general English, not fitted; the halves show how far a figure depends on the documents.
  for (const half of [0, 1]) {
    console.log(
      row(
        `half ${half + 1}, ours`,
        score(
          all.filter((_, index) => index % 2 === half),
          ours,
        ),
      ),
    );
  }
  if (args.includes('--misses')) score(all, ours, console.log);
}

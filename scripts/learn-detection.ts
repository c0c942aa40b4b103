/**
 * Learns what tells an article from other pages: `npx tsx scripts/learn-detection.ts` writes src/article/weights.ts and
 * prints the measures of a ten-fold cross-check. Run it after learn-extraction.ts: it looks at what that chooses.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { signalsOf } from '../src/article/extract';
import { cheapSignals, type Signals } from '../src/article/signals';
import { runAtOnce } from '../src/article/slices';
import { documentOf, htmlOf, readArticles } from './articles/corpus';
import { type Example, foldOf, learn, oddsOf } from './articles/logistic';

const FOLDS = 10;
/** Chosen among 0.3, 1 and 3 by the cross-check; the choice hardly matters. */
const PENALTY = 1;
/** Of articles, the gate may keep this share out: the detector behind it decides, at more cost. */
const GATE_MISSES = 0.006;

interface Page extends Example {
  id: string;
}

const sources = readArticles().filter((page) => page.lang === 'en');
const cheap: Signals[] = [];
const full: Signals[] = [];
for (const page of sources) {
  const document = documentOf(htmlOf(page));
  cheap.push(runAtOnce(cheapSignals(document, page.url ?? '')));
  full.push(runAtOnce(signalsOf(document, page.url ?? null)));
}

const examplesOf = (signals: Signals[]): { names: string[]; pages: Page[] } => {
  const names = Object.keys(signals[0] ?? {});
  const pages = sources.map((page, i): Page => {
    const x = names.map((name) => signals[i]?.[name] ?? 0);
    return { id: page.id, x, y: page.kind === 'article', weight: 1 };
  });
  return { names, pages };
};

/** Log-odds of each page under weights learned without it. */
function crossCheck(pages: Page[]): number[] {
  const learned = Array.from({ length: FOLDS }, (_, fold) =>
    learn(
      pages.filter((page) => foldOf(page.id, FOLDS) !== fold),
      PENALTY,
    ),
  );
  return pages.map((page) => oddsOf(learned[foldOf(page.id, FOLDS)] as number[], page.x));
}

function measure(pages: Page[], odds: number[], threshold: number): { precision: number; recall: number; f1: number } {
  const taken = pages.filter((_, i) => (odds[i] as number) > threshold);
  const right = taken.filter((page) => page.y).length;
  const precision = right / Math.max(taken.length, 1);
  const recall = right / pages.filter((page) => page.y).length;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

const print = (what: string, { precision, recall, f1 }: ReturnType<typeof measure>): void =>
  console.log(`${what}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`);

/** The learned model as source; the bias is shifted so that the threshold stands at probability one half. */
function source(name: string, about: string, names: string[], pages: Page[], threshold: number): string {
  const [bias, ...weights] = learn(pages, PENALTY);
  const lines = names.map((signal, i) => `    ${signal}: ${Number((weights[i] as number).toFixed(2))},`);
  return `/** ${about} */\nexport const ${name}: Model = {\n  bias: ${Number(((bias as number) - threshold).toFixed(2))},\n  weights: {\n${lines.join('\n')}\n  },\n};\n`;
}

const gate = examplesOf(cheap);
const gateOdds = crossCheck(gate.pages);
const articleOdds = gateOdds.filter((_, i) => gate.pages[i]?.y).sort((a, b) => a - b);
const gateThreshold = articleOdds[Math.floor(articleOdds.length * GATE_MISSES)] as number;
print('gate, held out', measure(gate.pages, gateOdds, gateThreshold - 1e-9));

const detector = examplesOf(full);
const detectorOdds = crossCheck(detector.pages);
const thresholds = Array.from({ length: 31 }, (_, i) => (i - 15) / 10);
const [threshold] = thresholds
  .map((at) => [at, measure(detector.pages, detectorOdds, at)] as const)
  .sort(([, a], [, b]) => Math.min(b.precision, b.recall) - Math.min(a.precision, a.recall) || b.f1 - a.f1)[0] as [
  number,
  unknown,
];
print('detector, held out', measure(detector.pages, detectorOdds, threshold));

writeFileSync(
  resolve(import.meta.dirname, '../src/article/weights.ts'),
  `import type { Model } from './signals';

${source('GATE', 'Learned by scripts/learn-detection.ts: lets nearly every article pass.', gate.names, gate.pages, gateThreshold)}
${source('DETECTOR', 'Learned by scripts/learn-detection.ts: precision and recall alike.', detector.names, detector.pages, threshold)}`,
);

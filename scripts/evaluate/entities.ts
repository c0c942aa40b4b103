/** `npm run evaluate -- entities [--misses N]`: linking against the entity corpora, by the measures of their README. */
import { parseArgs } from 'node:util';
import { loadGlossary } from '../../src/cli/glossary-files';
import { type Glossary, tokenize } from '../../src/glossary';
import { recognize } from '../../src/linking/recognize';
import { percent, readCorpus } from '../corpora';
import { type GoldDocument, type Judged, judge, linkDocument, type Prediction } from '../entity-scoring';

const SETS = ['news-fair', 'wiki-fair', 'kore50', 'rss-500'];

/** The plain way: the longest match, always linked, to the first entry of that name. */
function longestMatch(doc: GoldDocument, glossary: Glossary): Prediction[] {
  return recognize(tokenize(doc.text), glossary).map(({ start, end, candidates }) => ({
    start,
    end,
    surface: doc.text.slice(start, end),
    wikidata: glossary.meta(candidates[0]!.entry).wikidata,
    confidence: 1,
  }));
}

interface Score {
  right: number;
  wrong: number;
  required: number;
  held: number;
  judged: Judged[];
  missed: string[];
}

function scoreSet(docs: GoldDocument[], held: Set<string>, predict: (doc: GoldDocument) => Prediction[]): Score {
  const score: Score = { right: 0, wrong: 0, required: 0, held: 0, judged: [], missed: [] };
  for (const doc of docs) {
    const { judged, missed, required } = judge(doc, predict(doc));
    score.judged.push(...judged);
    score.right += judged.filter((p) => p.verdict === 'right').length;
    score.wrong += judged.filter((p) => p.verdict === 'wrong').length;
    score.required += required.length;
    score.held += required.filter((m) => held.has(m.wikidata as string)).length;
    score.missed.push(
      ...missed.filter((m) => held.has(m.wikidata as string)).map((m) => `${m.surface} (${m.wikidata})`),
    );
  }
  return score;
}

function row(name: string, system: string, s: Score, recallOnly: boolean): string {
  const precision = recallOnly ? '  –  ' : percent(s.right, s.right + s.wrong);
  const f1 = recallOnly ? '  –  ' : percent(2 * s.right, s.right + s.wrong + s.required);
  return [
    name.padEnd(10),
    system.padEnd(14),
    precision,
    percent(s.right, s.required),
    percent(s.right, s.held),
    f1,
    `${s.right}/${s.wrong}/${s.held}`,
  ].join('  ');
}

/** Of links given a confidence, how many were right: the curve should lie on the diagonal. */
function calibration(judged: Judged[]): string[] {
  const bins = [0, 0.7, 0.8, 0.9, 0.95, 1.01];
  const counted = judged.filter((p) => p.verdict !== 'ignored');
  return bins.slice(0, -1).map((low, i) => {
    const inside = counted.filter((p) => p.confidence >= low && p.confidence < bins[i + 1]!);
    const mean = inside.reduce((sum, p) => sum + p.confidence, 0) / (inside.length || 1);
    const right = inside.filter((p) => p.verdict === 'right').length;
    return `  ${low.toFixed(2)}–${Math.min(1, bins[i + 1]!).toFixed(2)}  said ${mean.toFixed(3)}  right ${percent(right, inside.length)}  of ${inside.length}`;
  });
}

function commonest(list: string[], most: number): string {
  const counts = new Map<string, number>();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([one, n]) => (n > 1 ? `${one} ×${n}` : one))
    .join(', ');
}

function coverageOfRe3d(glossary: Glossary): void {
  const types = new Map<string, [number, number]>();
  let [predictions, stray] = [0, 0];
  for (const doc of readCorpus<GoldDocument>('entities/re3d.jsonl')) {
    const { mentions } = linkDocument(doc, glossary);
    const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }) =>
      a.start < b.end && b.start < a.end;
    for (const gold of doc.mentions.filter((m) => !m.optional)) {
      const count = types.get(gold.type) ?? [0, 0];
      types.set(gold.type, [count[0] + (mentions.some((m) => overlaps(m, gold)) ? 1 : 0), count[1] + 1]);
    }
    predictions += mentions.length;
    stray += mentions.filter((m) => !doc.mentions.some((gold) => overlaps(m, gold))).length;
  }
  console.log('\nre3d: share of mentions met, by type');
  for (const [type, [met, all]] of types) console.log(`  ${type.padEnd(14)} ${percent(met, all)} of ${all}`);
  console.log(`  stray links    ${percent(stray, predictions)} of ${predictions}`);
}

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { misses: { type: 'string', default: '25' } } });
  const most = Number(values.misses);
  const { glossary } = loadGlossary();
  const held = new Set<string>();
  for (let i = 0; i < glossary.entries; i++) {
    const { wikidata } = glossary.meta(i);
    if (wikidata) held.add(wikidata);
  }
  console.log(`glossary: ${glossary.entries} entries, ${held.size} with a Wikidata id`);
  console.log('set         system          prec.   recall  r.held  F1     right/wrong/held');
  const all: Judged[] = [];
  const notes: string[] = [];
  for (const set of SETS) {
    const docs = readCorpus<GoldDocument>(`entities/${set}.jsonl`);
    const recallOnly = docs.some((doc) => doc.recallOnly);
    const linked = scoreSet(docs, held, (doc) => linkDocument(doc, glossary).mentions);
    const baseline = scoreSet(docs, held, (doc) => longestMatch(doc, glossary));
    console.log(row(set, 'newsgloss', linked, recallOnly));
    console.log(row(set, 'longest match', baseline, recallOnly));
    if (!recallOnly) all.push(...linked.judged);
    const wrong = recallOnly
      ? []
      : linked.judged.filter((p) => p.verdict === 'wrong').map((p) => `${p.surface} → ${p.wikidata}`);
    notes.push(
      `\n${set}\n  false links: ${commonest(wrong, most)}\n  missed, though held: ${commonest(linked.missed, most)}`,
    );
  }
  console.log('\ncalibration (all sets with precision)');
  for (const line of calibration(all)) console.log(line);
  for (const note of notes) console.log(note);
  coverageOfRe3d(glossary);
}

/** `npm run evaluate -- places`: resolved places against LGL, by the measures of the corpora's README. */
import { loadGlossary } from '../../src/cli/glossary-files';
import { type Glossary, tokenize } from '../../src/glossary';
import { distance } from '../../src/glossary/gazetteer';
import { recognize } from '../../src/linking/recognize';
import { percent, readCorpus } from '../corpora';
import { type GoldDocument, linkDocument, sameSpan } from '../entity-scoring';

/** Hundred miles: the customary bound (Leidner, Toponym Resolution in Text, 2007). */
const NEAR_KM = 161;

interface Found {
  start: number;
  end: number;
  entry: string;
}

/** The plain way: the longest match, as its most populous candidate. */
function longestMatch(doc: GoldDocument, glossary: Glossary): Found[] {
  return recognize(tokenize(doc.text), glossary).map(({ start, end, candidates }) => {
    const [first] = candidates.map((c) => glossary.meta(c.entry)).sort((a, b) => b.population - a.population);
    return { start, end, entry: first!.id };
  });
}

function report(name: string, docs: GoldDocument[], glossary: Glossary, predict: (doc: GoldDocument) => Found[]): void {
  const distances: number[] = [];
  const wrong = new Map<string, number>();
  let required = 0;
  for (const doc of docs) {
    const found = predict(doc);
    for (const gold of doc.mentions.filter((m) => !m.optional)) {
      required++;
      const hit = found.find((m) => sameSpan(gold, m.start, m.end));
      const meta = hit && glossary.meta(glossary.find(hit.entry));
      if (!meta || meta.lat === null || meta.lon === null) continue;
      const km = distance(meta as { lat: number; lon: number }, gold as { lat: number; lon: number });
      distances.push(km);
      if (km > NEAR_KM) wrong.set(`${gold.surface} → ${meta.id}`, (wrong.get(`${gold.surface} → ${meta.id}`) ?? 0) + 1);
    }
  }
  const near = distances.filter((km) => km <= NEAR_KM).length;
  const median = distances.sort((a, b) => a - b)[distances.length >> 1] ?? 0;
  console.log(
    `${name.padEnd(14)} within ${NEAR_KM} km: accuracy ${percent(near, distances.length)} (${near} of ${distances.length}), recall ${percent(near, required)} of ${required}; median ${median.toFixed(1)} km`,
  );
  const worst = [...wrong].sort((a, b) => b[1] - a[1]).slice(0, 15);
  console.log(`  farthest off: ${worst.map(([what, n]) => (n > 1 ? `${what} ×${n}` : what)).join(', ')}`);
}

export async function run(): Promise<void> {
  const { glossary } = loadGlossary();
  const docs = readCorpus<GoldDocument>('entities/lgl.jsonl');
  report('newsgloss', docs, glossary, (doc) => linkDocument(doc, glossary).mentions);
  report('longest match', docs, glossary, (doc) => longestMatch(doc, glossary));
}

/**
 * `npx tsx scripts/learn-linking.ts [--write]`: learns the linker's weights (src/linking/weights.ts) from the entity corpora.
 *
 * Each span is one choice among its candidates and none: right is the candidate that the corpus links it to, or none, where
 * the corpus links it otherwise or marks all mentions and has none there. A span that the corpus links to something whose
 * id the glossary may lack is left out. Scores are of five folds by document. The features of a document are those of the
 * settled scene, so a second run, with the weights that the first has written, sees slightly other features.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadGlossary, ROOT } from '../src/cli/glossary-files';
import { type EntryMeta, type Glossary, How } from '../src/glossary';
import { distance } from '../src/glossary/gazetteer';
import { THRESHOLD } from '../src/linking/disambiguate';
import { FEATURES, type Feature, featuresOf } from '../src/linking/features';
import { judged, readNames, settle } from '../src/linking/link';
import type { Candidate } from '../src/linking/recognize';
import { insideLongerName } from '../src/linking/shape';
import { type Choice, fit, type Score, score, sureness } from './conditional-logit';
import { readCorpus } from './corpora';
import { type GoldDocument, type GoldMention, sameSpan } from './entity-scoring';

/**
 * How much a span of each corpus counts. LGL is large, of local newspapers and only of places; KORE 50 is made to be odd;
 * re3d has no ids, but is of world affairs.
 */
const SETS: [string, number][] = [
  ['news-fair', 1.5],
  ['wiki-fair', 1],
  ['kore50', 0.3],
  ['rss-500', 0.7],
  ['lgl', 0.12],
  ['re3d', 0.5],
];
/**
 * What the weights are drawn to where the corpora say little: they hold few of the entries that were written by hand, each
 * of which was chosen because the news means it by that name.
 */
const EXPECTED: Partial<Record<Feature, number>> = {
  authored: 2,
  country: 2,
  'plain-country': 2,
  group: 1,
  people: 2,
  demonym: 3,
  acts: 2,
  'party-abroad': -2,
  'owns-title': 3,
  'division-cue': 1,
  'world-region': 2,
  'prior-odds': 1,
  capital: 1,
  'common-word': -1,
  'personal-name': -1,
  'surname-here': -1,
  'small-town': -1,
};
/** How strongly, in spans. Chosen by the folds' loss among 0.4, 1 and 3. */
const PENALTY = 1;
const FOLDS = 5;

/** How far a candidate may lie from the corpus's point and be the same (km): middles of large areas are a matter of taste. */
const reach = ({ type }: EntryMeta): number => (type === 'country' ? 1500 : type === 'place' ? 161 : 400);
const PLACES = ['place', 'territory', 'country'];
/** Types of re3d → types of entries. */
const ALIKE: Record<string, string[]> = {
  organization: ['organisation', 'armed-group', 'government', 'military', 'party', 'country'],
  person: ['person'],
  location: PLACES,
};

type Label = (
  gold: GoldMention | undefined,
  metas: EntryMeta[],
  candidates: Candidate[],
  overlaps: boolean,
) => number | null;

/** The right candidate by Wikidata id, -1 for none, null where the corpus does not tell. */
const byItem: Label = (gold, metas) => {
  if (!gold) return -1;
  const right = metas.findIndex((meta) => meta.wikidata !== null && meta.wikidata === gold.wikidata);
  const unknown = metas.some(
    (meta) => meta.wikidata === null && PLACES.includes(meta.type) === (gold.type === 'location'),
  );
  return right < 0 && unknown ? null : right;
};

/** By coordinates. Nationalities and acronyms ("US forces") are marked there by habit, not by rule; other names not at all. */
const byPoint: Label = (gold, metas, candidates) => {
  const isPlace = (i: number) => PLACES.includes(metas[i]!.type);
  if (!gold) return candidates.some((c, i) => !isPlace(i) || c.flags & (How.demonym | How.acronym)) ? null : -1;
  const { lat, lon } = gold;
  if (lat === undefined || lon === undefined || !metas.some((_, i) => isPlace(i))) return null;
  const far = metas.map((meta, i) =>
    isPlace(i) && meta.lat !== null
      ? distance({ lat, lon }, { lat: meta.lat, lon: meta.lon as number })
      : Number.POSITIVE_INFINITY,
  );
  const nearest = far.indexOf(Math.min(...far));
  return far[nearest]! <= reach(metas[nearest]!) ? nearest : -1;
};

/** By kind alone: a name without rivals, of a kind that is marked there, is taken to be right. */
const byKind: Label = (gold, metas, candidates, overlaps) => {
  const marked = (type: string) => Object.values(ALIKE).some((types) => types.includes(type));
  if (!metas.every((meta, i) => marked(meta.type) && !(candidates[i]!.flags & How.demonym))) return null;
  if (!gold) return overlaps ? null : -1;
  return metas.length === 1 && ALIKE[gold.type]?.includes(metas[0]!.type) ? 0 : null;
};

const LABELS: Record<string, Label> = { lgl: byPoint, re3d: byKind };

function choicesOf(doc: GoldDocument, set: string, glossary: Glossary, weight: number): Choice[] {
  const { scene, spans, tokens } = settle(readNames({ text: doc.text, published: doc.published ?? null }, glossary));
  const [from, to] = doc.evaluate ?? [0, doc.text.length];
  return spans.flatMap((span): Choice[] => {
    if (span.start < from || span.end > to || insideLongerName(tokens, scene.shape, span)) return [];
    const candidates = judged(scene, span);
    if (candidates.length === 0) return [];
    const overlapping = doc.mentions.filter((m) => m.start < span.end && span.start < m.end);
    const gold = overlapping.find((m) => sameSpan(m, span.start, span.end));
    if (gold ? gold.optional : doc.recallOnly || overlapping.some((m) => m.optional)) return [];
    const metas = candidates.map(({ entry }) => glossary.meta(entry));
    const right = (LABELS[set] ?? byItem)(gold, metas, candidates, overlapping.length > 0);
    return right === null ? [] : [{ x: featuresOf(scene, { ...span, candidates }), right, weight }];
  });
}

const { values } = parseArgs({ options: { write: { type: 'boolean' } } });
const { glossary } = loadGlossary();
const expected = FEATURES.map((feature) => EXPECTED[feature] ?? 0);
const sets = SETS.map(([set, weight]) => ({
  set,
  folds: readCorpus<GoldDocument>(`entities/${set}.jsonl`).reduce<Choice[][]>(
    (folds, doc, i) => {
      folds[i % FOLDS]!.push(...choicesOf(doc, set, glossary, weight));
      return folds;
    },
    Array.from({ length: FOLDS }, () => []),
  ),
}));
const all = sets.flatMap(({ folds }) => folds.flat());
console.log(`${all.length} spans, ${all.filter((choice) => choice.right >= 0).length} with a right candidate`);
const models = Array.from({ length: FOLDS }, (_, fold) =>
  fit(
    sets.flatMap(({ folds }) => folds.filter((_, i) => i !== fold).flat()),
    expected,
    PENALTY,
  ),
);
let loss = 0;
for (const { set, folds } of sets) {
  const parts = folds.map((choices, fold) => score(choices, models[fold]!, THRESHOLD));
  const total = (key: keyof Score) => parts.reduce((sum, part) => sum + part[key], 0);
  const [right, wrong, linkable] = [total('right'), total('wrong'), total('linkable')];
  loss += total('loss');
  console.log(
    `  ${set.padEnd(10)} folds: precision ${(right / (right + wrong)).toFixed(3)} recall ${(right / linkable).toFixed(3)} (${right}/${wrong}/${linkable})`,
  );
}
console.log(`  log loss ${loss.toFixed(1)}`);
// Calibration on what each fold's model has not seen. LGL is left out: it marks towns alone, by habits of its own.
const claims = sets.flatMap(({ set, folds }) =>
  set === 'lgl' ? [] : folds.flatMap((choices, fold) => sureness(choices, models[fold]!, THRESHOLD)),
);
const EDGES = [THRESHOLD, 0.8, 0.9, 0.95, 0.98, 1.01];
EDGES.slice(1).forEach((high, i) => {
  const inside = claims.filter(([sure]) => sure >= EDGES[i]! && sure < high);
  const said = inside.reduce((sum, [sure]) => sum + sure, 0) / inside.length;
  const held = inside.filter(([, right]) => right).length / inside.length;
  console.log(`  said ${said.toFixed(3)} right ${held.toFixed(3)} of ${inside.length}`);
});

const weights = fit(all, expected, PENALTY);
const lines = FEATURES.map(
  (feature, f) => `  ${/\W/.test(feature) ? `'${feature}'` : feature}: ${Number(weights[f]!.toFixed(3))},`,
);
console.log(lines.join('\n'));
if (values.write)
  writeFileSync(
    join(ROOT, 'src/linking/weights.ts'),
    `/** Weights of the linker's model: made by scripts/learn-linking.ts from the development corpora, not set by hand. */
import type { Feature } from './features';

export const WEIGHTS: Readonly<Record<Feature, number>> = {
${lines.join('\n')}
};
`,
  );

/** What the whole article speaks of: the ground on which a single name is judged. */
import { type Glossary, holdsOn, type Tokens } from '../glossary';
import { SPORT } from './words';

/** Entries known (or taken) to be spoken of, with how sure that is (0 to 1). */
export type Known = ReadonlyMap<number, number>;

export interface Evidence {
  known: Known;
  /** Country → how much of the article is about it. */
  countries: ReadonlyMap<number, number>;
  divisions: ReadonlyMap<number, number>;
  /** Hashes of all words of the article. */
  words: ReadonlySet<number>;
  /** Packed date of the article, 0 if unknown. */
  day: number;
  /** Share of words that are of sport, times a hundred, less what any report has. */
  sport: number;
}

/** Types whose presence says that an article is of world affairs. */
const WORLDLY = new Set([
  'armed-group',
  'government',
  'military',
  'conflict',
  'agreement',
  'event',
  'organisation',
  'person',
  'office',
]);
const PLACES = new Set(['country', 'territory', 'place']);

export function gatherEvidence(tokens: Tokens, glossary: Glossary, known: Known, day: number): Evidence {
  const countries = new Map<number, number>();
  const divisions = new Map<number, number>();
  const add = (map: Map<number, number>, key: number, weight: number) => {
    if (key >= 0) map.set(key, (map.get(key) ?? 0) + weight);
  };
  for (const [entry, sure] of known) {
    add(countries, glossary.country(entry), sure);
    if (PLACES.has(glossary.type(entry))) {
      add(divisions, glossary.division(entry), sure);
      add(divisions, entry, sure);
    }
  }
  let sport = 0;
  const words = new Set<number>();
  for (let t = 0; t < tokens.count; t++) {
    words.add(tokens.hash[t]! >>> 0);
    if (SPORT.has(tokens.hash[t]!)) sport++;
  }
  return {
    known,
    countries,
    divisions,
    words,
    day,
    sport: Math.max(0, (100 * sport) / Math.max(60, tokens.count) - 0.4),
  };
}

/** How strongly the known entries are related to this one on the article's day: the sum of their certainty, itself left out. */
export function relatedness(glossary: Glossary, evidence: Evidence, entry: number): number {
  let sum = 0;
  const met = new Set<number>();
  for (const { to, from, until } of glossary.relations(entry)) {
    if (met.has(to)) continue;
    const sure = evidence.known.get(to);
    if (sure === undefined) continue;
    met.add(to);
    sum += sure * (holdsOn(from, until, evidence.day) ? 1 : 0.5);
  }
  return sum;
}

/** How far the words of an entry and of the article overlap (cosine of the two sets); 0 for entries without words. */
export function sharedWords(glossary: Glossary, evidence: Evidence, entry: number): number {
  const { index, local } = glossary.locate(entry);
  const { words, wordAt } = index.data;
  const [from, to] = [wordAt[local]!, wordAt[local + 1]!];
  if (from === to) return 0;
  let shared = 0;
  for (let w = from; w < to; w++) if (evidence.words.has(words[w]!)) shared++;
  return shared / Math.sqrt((to - from) * Math.max(100, evidence.words.size));
}

/** How many different entries of world affairs an article surely names; a country is half of one, as all articles name some. */
export function worldliness(glossary: Glossary, known: Known): number {
  let count = 0;
  for (const [entry, sure] of known) {
    const type = glossary.type(entry);
    if (type === 'country') count += sure / 2;
    else if (WORLDLY.has(type)) count += sure;
  }
  return count;
}

import { wordsOf } from './bag-of-words';

/**
 * Fingerprints of a text: hashes of runs of words, of which a sample is kept that two copies choose alike whatever was
 * cut or added around it ("winnowing", Schleimer, Wilkerson and Aiken, SIGMOD 2003). No text can be got back from them.
 */

/** Words in a run: long enough that two reporters hardly ever write the same one by chance. */
const RUN = 6;
/** Of so many neighbouring runs one is kept: a shared passage of RUN + WINDOW − 1 words is always noticed. */
const WINDOW = 4;

/** 32-bit FNV-1a over UTF-16 code units (http://www.isthe.com/chongo/tech/comp/fnv/). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Sampled hashes of the text's runs of words, sorted, each once; none for a text shorter than a run. */
export function fingerprintOf(text: string): number[] {
  const words = wordsOf(text).map((word) => word.replace(/['’]/g, ''));
  const hashes = words.slice(RUN - 1).map((_, i) => hashOf(words.slice(i, i + RUN).join(' ')));
  const kept = new Set<number>();
  for (let i = 0; i < hashes.length; i++) {
    if (i + WINDOW > hashes.length && i > 0) break;
    kept.add(Math.min(...hashes.slice(i, i + WINDOW)));
  }
  return [...kept].sort((a, b) => a - b);
}

/** Share of a known report's hashes that the text holds, 0 to 1. */
export function sharedPart(text: ReadonlySet<number>, known: readonly number[]): number {
  return known.length === 0 ? 0 : known.filter((hash) => text.has(hash)).length / known.length;
}

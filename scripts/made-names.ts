/** Names and text for benchmarks, made from syllables by a fixed generator: the same in every run, and nobody's. */
import type { Entry } from '../src/model';

/** Mulberry32, a small generator with a 32-bit state (public domain, Tommy Ettinger). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SYLLABLES =
  'ba be bo da de du fa fi ga go ha hi ja ka ke ki la le li lo ma me mi mo na ne no pa pe ra re ri ro sa se shi so ta te ti to va vi wa ya za zo an en in on ar er or al el'.split(
    ' ',
  );

/** `count` different names of one to three capitalised words. */
export function madeNames(count: number): string[] {
  const next = random(7);
  const word = () => {
    let made = '';
    for (let n = 2 + Math.floor(next() * 3); n > 0; n--) made += SYLLABLES[Math.floor(next() * SYLLABLES.length)];
    return made[0]!.toUpperCase() + made.slice(1);
  };
  const names = new Set<string>();
  while (names.size < count) names.add(Array.from({ length: 1 + Math.floor(next() * 3) }, word).join(' '));
  return [...names];
}

/** An entry of a name, with nothing else in it. */
export const madeEntry = (name: string, i: number): Entry => ({
  id: `made-${i}`,
  type: 'place',
  name,
  aliases: [],
  native: {},
  summary: '',
  facts: [],
  designations: [],
  relations: [],
  since: [],
  sources: [],
  asOf: '2026-11',
  origin: 'gazetteer',
});

const PLAIN =
  'the of and a to in he said that was for on with as his at by had from it they be this were have which are been one who their would there will when more no if out so what up about into than them can only other new some could time these two may then do first any my now such like our over man me even most made after also did many before must through back years where much your way well down should because each just those people how too little state good very make world still own see men work long here between both life being under never day same another know while last might us great old year off come since against go came right used take three'.split(
    ' ',
  );

/** Prose of about `characters`, in which one word in twelve or so begins one of the names. */
export function madeText(characters: number, names: readonly string[]): string {
  const next = random(11);
  const parts: string[] = [];
  for (let length = 0, words = 0; length < characters; words++) {
    let part =
      next() < 0.08 ? names[Math.floor(next() * names.length)]! : PLAIN[Math.floor(next() ** 2 * PLAIN.length)]!;
    if (words % 22 === 21) part += words % 110 === 109 ? '.\n\n' : '.';
    parts.push(part);
    length += part.length + 1;
  }
  return parts.join(' ');
}

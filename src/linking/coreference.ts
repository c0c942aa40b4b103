/** Names that lean on other names of the same article: surnames, short forms, acronyms that the text defines. */
import { Flag, type Glossary, type Tokens } from '../glossary';
import type { MentionHow } from '../model';
import { joined, looksLikeName, type Run, type Shape } from './shape';
import { COMPASS, OF_WORD, THE_WORD, TITLE } from './words';

/** A link that is made: which tokens mean which entry. */
export interface Link {
  first: number;
  tokens: number;
  entry: number;
  confidence: number;
  how: MentionHow;
}

/** Particles that belong to a surname: "al-Houthi", "bin Salman", "von der Leyen". */
const PARTICLES = new Set('al el bin ibn ben von van der den de du da la le abu ul e'.split(' '));

const wordAt = (tokens: Tokens, t: number): string => tokens.text.slice(tokens.start[t], tokens.end[t]);

/** Number of tokens at the end of a name that make its surname. */
function surnameLength(tokens: Tokens, first: number, count: number): number {
  let length = 1;
  while (length < count - 1 && PARTICLES.has(wordAt(tokens, first + count - 1 - length).toLowerCase())) length++;
  return length;
}

/** A full name of the article by its last word: whom the surname alone means from here on; -1: someone unknown. */
interface Bearer {
  at: number;
  entry: number;
  confidence: number;
  /** Token hashes of the surname with its particles, last word excluded. */
  particles: number[];
}

function bearers(
  tokens: Tokens,
  glossary: Glossary,
  links: readonly Link[],
  runs: readonly Run[],
): Map<number, Bearer[]> {
  const found = new Map<number, Bearer[]>();
  const add = (hash: number, bearer: Bearer) => {
    const list = found.get(hash);
    if (list) list.push(bearer);
    else found.set(hash, [bearer]);
  };
  const covered = new Set<number>();
  for (const link of links) {
    for (let t = link.first; t < link.first + link.tokens; t++) covered.add(t);
    if (link.tokens < 2 || glossary.type(link.entry) !== 'person') continue;
    const length = surnameLength(tokens, link.first, link.tokens);
    const last = link.first + link.tokens - 1;
    const particles = Array.from({ length: length - 1 }, (_, i) => tokens.hash[last - length + 1 + i]!);
    add(tokens.hash[last]!, { at: link.first, entry: link.entry, confidence: link.confidence, particles });
  }
  for (const run of runs)
    if (!covered.has(run.last)) add(tokens.hash[run.last]!, { at: run.first, entry: -1, confidence: 1, particles: [] });
  for (const list of found.values()) list.sort((a, b) => a.at - b.at);
  return found;
}

/** Surnames alone: the latest bearer before is meant; one that comes only later, if there is no other in the article. */
export function surnames(
  tokens: Tokens,
  shape: Shape,
  glossary: Glossary,
  links: readonly Link[],
  runs: readonly Run[],
): Link[] {
  const known = bearers(tokens, glossary, links, runs);
  const taken = new Set(links.flatMap((link) => Array.from({ length: link.tokens }, (_, i) => link.first + i)));
  /** Bearers come in order: how many of each surname stand before the token looked at. */
  const passed = new Map<Bearer[], number>();
  const only = new Map<Bearer[], Bearer>();
  for (const list of known.values())
    if (list.every((bearer) => bearer.entry === list[0]!.entry)) only.set(list, list[0]!);
  const made: Link[] = [];
  for (let t = 0; t < tokens.count; t++) {
    if (taken.has(t) || !(tokens.flags[t]! & Flag.capital)) continue;
    const list = known.get(tokens.hash[t]!);
    if (!list) continue;
    let count = passed.get(list) ?? 0;
    while (count < list.length && list[count]!.at < t) count++;
    passed.set(list, count);
    const before = list[count - 1];
    const bearer = before ?? only.get(list);
    if (!bearer || bearer.entry < 0) continue;
    let first = t;
    for (
      let p = bearer.particles.length - 1;
      p >= 0 && joined(tokens, first) && tokens.hash[first - 1] === bearer.particles[p];
      p--
    )
      first--;
    const left = first - 1;
    // "Michelle Kakar" after "Anwaar-ul-Haq Kakar" is someone else; "Mr Kakar" is not.
    if (
      left >= 0 &&
      joined(tokens, first) &&
      looksLikeName(tokens, shape, left) &&
      !TITLE.has(tokens.hash[left]!) &&
      !shape.spanAt[left]
    )
      continue;
    if (
      joined(tokens, t + 1) &&
      !(tokens.flags[t]! & Flag.possessive) &&
      looksLikeName(tokens, shape, t + 1) &&
      !shape.spanAt[t + 1]
    )
      continue;
    made.push({
      first,
      tokens: t - first + 1,
      entry: bearer.entry,
      confidence: Math.min(bearer.confidence, before ? 0.97 : 0.9),
      how: 'surname',
    });
  }
  return made;
}

const SHORTENED = new Set(['place', 'territory', 'armed-group', 'organisation', 'military', 'government', 'party']);

/** "the Strip" after "Gaza Strip": the definite article and the last word of exactly one longer name before. */
export function shortForms(tokens: Tokens, shape: Shape, glossary: Glossary, links: readonly Link[]): Link[] {
  /** Last word → the first longer name that ends in it; null if several entries do. */
  const byLast = new Map<number, Link | null>();
  for (const link of links) {
    if (link.tokens < 2 || !SHORTENED.has(glossary.type(link.entry))) continue;
    const hash = tokens.hash[link.first + link.tokens - 1]!;
    const known = byLast.get(hash);
    if (known === undefined) byLast.set(hash, link);
    else if (known && known.entry !== link.entry) byLast.set(hash, null);
  }
  const made: Link[] = [];
  for (let t = 1; t < tokens.count; t++) {
    if (!(tokens.flags[t]! & Flag.capital) || shape.spanAt[t] || shape.caseOf[t]) continue;
    if (tokens.hash[t - 1] !== THE_WORD || !joined(tokens, t)) continue;
    const full = byLast.get(tokens.hash[t]!);
    if (!full || full.first > t) continue;
    // "The Bank of England" after "World Bank" is another; so is "the East" after "Middle East".
    if (COMPASS.has(tokens.hash[t]!)) continue;
    if (joined(tokens, t + 1) && (tokens.hash[t + 1] === OF_WORD || looksLikeName(tokens, shape, t + 1))) continue;
    made.push({ first: t, tokens: 1, entry: full.entry, confidence: 0.92, how: 'short-form' });
  }
  return made;
}

/** Acronyms that the text defines behind a name, "Balochistan Liberation Army (BLA)": token hash → entry, or -1 for an unknown name. */
export function definedAcronyms(tokens: Tokens, links: readonly Link[]): Map<number, number> {
  const endsAt = new Map(links.map((link) => [link.first + link.tokens, link]));
  const defined = new Map<number, number>();
  for (let t = 1; t < tokens.count; t++) {
    if (
      !(tokens.flags[t]! & Flag.allCaps) ||
      tokens.text[tokens.start[t]! - 1] !== '(' ||
      tokens.text[tokens.end[t]!] !== ')'
    )
      continue;
    const letters = wordAt(tokens, t);
    const link = endsAt.get(t);
    const initials = (from: number): string =>
      Array.from({ length: t - from }, (_, i) => wordAt(tokens, from + i)[0]?.toUpperCase()).join('');
    if (link && link.tokens > 1) defined.set(tokens.hash[t]!, link.entry);
    else if (t >= letters.length && initials(t - letters.length) === letters) defined.set(tokens.hash[t]!, -1);
  }
  return defined;
}

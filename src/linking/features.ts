/** What speaks for and against a candidate, as numbers of about 0 to 1. The weights are learned (weights.ts). */
import { Flag, type Glossary, How, PLACE_KINDS, type Tokens } from '../glossary';
import { type Evidence, relatedness, sharedWords } from './evidence';
import type { Candidate, Span } from './recognize';
import { joined, type Run, type Shape } from './shape';
import { AND, DIVISION, DIVISIONS, GOVERNMENT_VERB, LOCATIVE, OF_WORD, SPEECH } from './words';

export const FEATURES = [
  'bias',
  'authored',
  'country',
  'plain-country',
  'division',
  'world-region',
  'person',
  'group',
  'people',
  'namesake',
  'population',
  'capital',
  'small-town',
  'inbound',
  'words-in-name',
  'acronym',
  'demonym',
  'demonym-language',
  'division-cue',
  'common-word',
  'personal-name',
  'personal-name-town',
  'unrivalled',
  'prior-odds',
  'title-case',
  'dateline',
  'locative',
  'followed-by-region',
  'follows-place',
  'spoken-of',
  'acts',
  'party-abroad',
  'owns-title',
  'surname-here',
  'same-country',
  'country-share',
  'same-division',
  'related',
  'shared-words',
  'sport',
  'sport-place',
  'single-place-no-country',
] as const;
export type Feature = (typeof FEATURES)[number];

export interface Scene {
  tokens: Tokens;
  glossary: Glossary;
  shape: Shape;
  evidence: Evidence;
  runs: readonly Run[];
  /** Hash of the last word of a run → its first token there, and another that has the same word, or -1. */
  surnames: ReadonlyMap<number, readonly [number, number]>;
  spans: readonly Span[];
}

/** Where the last words of name runs stand: two places of each are enough to know of another than oneself. */
export function surnamesOf(tokens: Tokens, runs: readonly Run[]): Map<number, [number, number]> {
  const found = new Map<number, [number, number]>();
  for (const { last } of runs) {
    const known = found.get(tokens.hash[last]!);
    if (!known) found.set(tokens.hash[last]!, [last, -1]);
    else if (known[1] < 0) known[1] = last;
  }
  return found;
}

/** Prior weight of a candidate among those of one span: how much the world speaks of it, as far as the tables tell. */
export function priorWeight(glossary: Glossary, candidate: Candidate): number {
  const { index, local } = glossary.locate(candidate.entry);
  const type = glossary.type(candidate.entry);
  const { data } = index;
  if (type === 'country') return 30_000_000;
  if (data.origin[local] === 0)
    return Math.max(3_000_000, data.population[local]!) * (candidate.flags & How.name ? 2 : 1);
  if (type === 'territory') return 2_000_000;
  return Math.max(1000, data.population[local]!);
}

const log = Math.log10;

/** Whether the span just after, behind a comma, is a region or country that holds the candidate ("Denver, Colorado"). */
function regionFollows(scene: Scene, span: Span, entry: number): number {
  const { tokens, shape, glossary, spans } = scene;
  const after = span.first + span.tokens;
  if (after >= tokens.count || !(tokens.flags[after]! & Flag.comma)) return 0;
  const next = shape.spanAt[after]! ? spans[shape.spanAt[after]! - 1] : undefined;
  if (!next) return 0;
  const holders = [glossary.country(entry), glossary.division(entry)];
  if (next.candidates.some((c) => c.entry !== entry && holders.includes(c.entry))) return 1;
  return next.candidates.some((c) => glossary.type(c.entry) === 'territory' || glossary.type(c.entry) === 'country')
    ? -1
    : 0;
}

/** Whether the word before is a preposition of place, or a verb of speech follows: what the span is, its kind apart. */
interface Surroundings {
  locative: boolean;
  spoken: boolean;
  government: boolean;
  /** "LONDON (Reuters) - …", "GAZA, Jan 19 —": capitals at the head of a block, set off by a mark. */
  dateline: boolean;
  /** "district Jhelum", "province of Frosinone", "Chhindwara district". */
  division: boolean;
}

/** Whether a list of names goes on from token `t` and ends in "counties", "provinces": "Becker, Clay and Grant counties". */
export function listedAsDivision(tokens: Tokens, t: number): boolean {
  for (let at = t; at < Math.min(tokens.count, t + 24); at++) {
    if (DIVISIONS.has(tokens.hash[at]!)) return true;
    const goesOn = tokens.flags[at]! & Flag.capital || AND.has(tokens.hash[at]!);
    if (!goesOn || (tokens.flags[at]! & Flag.breakBefore && !(tokens.flags[at]! & Flag.comma))) return false;
  }
  return false;
}

function surroundings(scene: Scene, span: Span): Surroundings {
  const { tokens } = scene;
  const after = span.first + span.tokens;
  const before = span.first - 1;
  const next = after < tokens.count && !(tokens.flags[after]! & Flag.breakBefore) ? tokens.hash[after]! : 0;
  return {
    locative: joined(tokens, span.first) && LOCATIVE.has(tokens.hash[before]!),
    spoken: SPEECH.has(next),
    government: GOVERNMENT_VERB.has(next),
    dateline:
      (tokens.flags[span.first]! & (Flag.block | Flag.allCaps)) === (Flag.block | Flag.allCaps) &&
      after < tokens.count &&
      (tokens.flags[after]! & (Flag.breakBefore | Flag.comma)) !== 0,
    division:
      listedAsDivision(tokens, after) ||
      DIVISION.has(next) ||
      (joined(tokens, span.first) &&
        (DIVISION.has(tokens.hash[before]!) ||
          (tokens.hash[before] === OF_WORD && DIVISION.has(tokens.hash[before - 1]!)))),
  };
}

/** Of what the title just behind a span may be: in "the Iranian president", of all that have one. */
function ownersOfTitle({ tokens, shape, glossary, spans }: Scene, span: Span): ReadonlySet<number> {
  const after = span.first + span.tokens;
  const title = joined(tokens, after) && shape.firm[after] === 2 ? spans[shape.spanAt[after]! - 1] : undefined;
  const owners = new Set<number>();
  for (const { entry, flags } of title?.candidates ?? [])
    if (flags & How.role)
      for (const { kind, to } of glossary.relations(entry)) if (kind === 'office-of') owners.add(to);
  return owners;
}

/** Whether the article has a longer, unknown name that ends in this word: then the word alone is likely that person. */
function surnameHere(scene: Scene, span: Span): boolean {
  if (span.tokens > 1) return false;
  const places = scene.surnames.get(scene.tokens.hash[span.first]!);
  return places?.some((place) => place >= 0 && place !== span.first) ?? false;
}

/** Features of every candidate of a span, in the order of `FEATURES`. */
export function featuresOf(scene: Scene, span: Span): Float64Array[] {
  const { tokens, glossary, shape, evidence } = scene;
  const priors = span.candidates.map((c) => priorWeight(glossary, c));
  const total = priors.reduce((sum, p) => sum + p, 0);
  const around = surroundings(scene, span);
  const large = span.candidates.filter(({ entry }) => ['country', 'territory'].includes(glossary.type(entry))).length;
  const surname = surnameHere(scene, span);
  const titled = ownersOfTitle(scene, span);
  const countryTotal = [...evidence.countries.values()].reduce((sum, n) => sum + n, 0);
  return span.candidates.map((candidate, i) => {
    const { entry, flags } = candidate;
    const { index, local } = glossary.locate(entry);
    const { data } = index;
    const type = glossary.type(entry);
    const kind = PLACE_KINDS[data.placeKind[local]!];
    const demonym = (flags & How.demonym) !== 0;
    const plain = type === 'country' && !demonym && large === 1 && !(flags & (How.common | How.person));
    const place = type === 'place' || type === 'territory' || type === 'country';
    const authored = data.origin[local] !== 2;
    const population = data.population[local]!;
    const country = glossary.country(entry);
    const division = glossary.division(entry);
    const self = evidence.known.get(entry) ?? 0;
    const ofCountry = Math.max(0, (evidence.countries.get(country) ?? 0) - (country === entry ? 0 : self));
    const town = type === 'place' && !authored;
    const values: Record<Feature, number> = {
      bias: 1,
      authored: Number(authored),
      country: Number(type === 'country'),
      'plain-country': Number(plain),
      division: Number(kind === 'division'),
      'world-region': Number(kind === 'region'),
      person: Number(type === 'person'),
      group: Number(['armed-group', 'military', 'government', 'party', 'organisation'].includes(type)),
      people: Number(type === 'people' || type === 'religion' || type === 'ideology'),
      namesake: Number((flags & How.name) !== 0),
      population: type === 'place' && population > 0 ? (log(population) - 4) / 3 : 0,
      capital: Number(kind === 'capital'),
      'small-town': Number(town && population < 100_000),
      inbound: Math.min(1, Math.log1p(data.inbound[local]!) / 5),
      'words-in-name': Math.min(3, span.tokens - 1) / 2,
      acronym: Number((flags & How.acronym) !== 0),
      demonym: Number(demonym),
      'demonym-language': Number(demonym && around.locative),
      'division-cue': around.division && place && type !== 'country' ? (kind === 'division' ? 1 : -1) : 0,
      'common-word': Number((flags & How.common) !== 0),
      'personal-name': Number((flags & How.person) !== 0 && place),
      'personal-name-town': Number((flags & How.person) !== 0 && town && population < 500_000),
      unrivalled: Number(span.candidates.length === 1),
      'prior-odds': Math.max(-1, Math.min(1, log((priors[i]! + 1) / (total - priors[i]! + 1000)) / 3)),
      'title-case': Number(shape.caseOf[span.first]! > 0 && !around.dateline && !plain),
      dateline: Number(place && around.dateline),
      locative: Number(place && !demonym && around.locative),
      'followed-by-region': type === 'place' ? regionFollows(scene, span, entry) : 0,
      'follows-place': Number(
        place && span.first > 1 && (tokens.flags[span.first]! & Flag.comma) !== 0 && shape.spanAt[span.first - 1]! > 0,
      ),
      acts: Number(type === 'country' && !demonym && around.government),
      'party-abroad': type === 'party' && countryTotal > 0 ? 1 - ofCountry / countryTotal : 0,
      'owns-title': Number(titled.has(entry)),
      'spoken-of': Number(place && around.spoken && !around.government),
      'surname-here': Number(surname && place),
      'same-country': place && country !== entry ? Math.min(1, ofCountry / 2) : 0,
      'country-share': countryTotal > 0 && country >= 0 ? ofCountry / countryTotal : 0,
      'same-division': division >= 0 ? Math.min(1, Math.max(0, (evidence.divisions.get(division) ?? 0) - self)) : 0,
      related: Math.min(1, relatedness(glossary, evidence, entry) / 3),
      'shared-words': Math.min(1, 10 * sharedWords(glossary, evidence, entry)),
      sport: Math.min(1, evidence.sport / 3),
      'sport-place': place && !demonym ? Math.min(1, evidence.sport / 3) : 0,
      'single-place-no-country': Number(town && countryTotal > 0 && ofCountry === 0),
    };
    return Float64Array.from(FEATURES, (feature) => values[feature]);
  });
}

/** Names of an article → mentions. First what is sure, then what that makes likely, then what leans on names already linked. */
import { type EntryMeta, Flag, type Glossary, How, packDate, type Tokens, tokenize } from '../glossary';
import type { Block, Decision, Mention, MentionHow } from '../model';
import { definedAcronyms, type Link, shortForms, surnames } from './coreference';
import { probabilities, TABLE_THRESHOLD, THRESHOLD } from './disambiguate';
import { gatherEvidence, type Known, worldliness } from './evidence';
import { FEATURES, featuresOf, listedAsDivision, priorWeight, type Scene, surnamesOf } from './features';
import { governments, standsFor } from './metonyms';
import { type Candidate, recognize, type Span } from './recognize';
import { resolveRoles } from './roles';
import { insideLongerName, nameRuns, shapeOf } from './shape';

export interface LinkInput {
  text: string;
  /** ISO date of the article, or null. */
  published: string | null;
  blocks?: readonly Block[];
}

export interface Linked {
  mentions: Mention[];
  decisions: Decision[];
}

/** How sure the plain look-up must be to count as evidence before anything is judged. */
const FIRST_SURE = 0.7;
/** Rounds of judging: each judges anew by what the one before linked. */
const ROUNDS = 2;
/** Terms are explained where at least this many entries of world affairs are named: in other articles they are plain words. */
const WORLDLY_ENOUGH = 3.5;

const TERM = new Set(['term', 'office']);

/** A span judged: the best candidate, or why there is none. */
export interface Verdict {
  span: Span;
  best: Candidate | null;
  probability: number;
  reason: string;
  odds: number[];
  features: Float64Array[];
}

/** Everything about an article that judging needs, with the candidates that a model is to judge. */
export interface Reading {
  tokens: Tokens;
  spans: Span[];
  scene: Scene;
}

/** Spans as the article's writing allows, and the first evidence: names that can hardly mean anything else. */
export function readNames(input: LinkInput, glossary: Glossary): Reading {
  const tokens = tokenize(input.text);
  const spans = recognize(tokens, glossary);
  const shape = shapeOf(tokens, spans, glossary);
  const known = new Map<number, number>();
  for (const span of spans) {
    if (insideLongerName(tokens, shape, span)) continue;
    const total = span.candidates.reduce((sum, c) => sum + priorWeight(glossary, c), 0);
    for (const candidate of span.candidates) {
      const type = glossary.type(candidate.entry);
      if (TERM.has(type) || candidate.flags & (How.context | How.role | How.common)) continue;
      if (
        type !== 'country' &&
        glossary.meta(candidate.entry).origin === 'gazetteer' &&
        (candidate.flags & How.person || total < 300_000)
      )
        continue;
      const share = priorWeight(glossary, candidate) / total;
      if (share >= FIRST_SURE) known.set(candidate.entry, Math.max(share, known.get(candidate.entry) ?? 0));
    }
  }
  const runs = nameRuns(tokens, shape);
  const evidence = gatherEvidence(tokens, glossary, known, packDate(input.published ?? undefined, 'from'));
  return {
    tokens,
    spans,
    scene: { tokens, glossary, shape, evidence, runs, surnames: surnamesOf(tokens, runs), spans },
  };
}

/** Candidates that the model judges: not terms, titles, nor what needs context and has none. */
export function judged(scene: Scene, span: Span): Candidate[] {
  const { glossary, evidence } = scene;
  return span.candidates.filter(({ entry, flags }) => {
    if (TERM.has(glossary.type(entry)) || flags & How.role) return false;
    if (!(flags & (How.context | How.common))) return true;
    // "Turkey recipes": a common word that opens a sentence has its capital from there.
    const opens = (scene.tokens.flags[span.first]! & Flag.sentence) !== 0 || scene.shape.caseOf[span.first] !== 0;
    if (!(flags & How.context))
      return (
        !opens ||
        span.tokens > 1 ||
        [...evidence.known.keys()].some((other) => other !== entry && glossary.type(other) === 'country')
      );
    if (flags & How.acronym && glossary.meta(entry).origin === 'gazetteer') return false;
    return [...evidence.known.keys()].some(
      (other) => other === entry || glossary.relations(entry).some((r) => r.to === other),
    );
  });
}

export function judge(scene: Scene, span: Span): Verdict {
  const { glossary } = scene;
  const candidates = judged(scene, span);
  const none = (reason: string): Verdict => ({ span, best: null, probability: 0, reason, odds: [], features: [] });
  if (candidates.length === 0)
    return none(span.candidates.some((c) => c.flags & How.context) ? 'needs-context' : 'not-a-name');
  const narrowed = { ...span, candidates };
  const features = featuresOf(scene, narrowed);
  const odds = probabilities(features);
  let best = 0;
  for (let i = 1; i < odds.length; i++) if (odds[i]! > odds[best]!) best = i;
  const longer = insideLongerName(scene.tokens, scene.shape, span);
  // "Orange and Riverside counties" are not the cities.
  if (
    scene.glossary.type(candidates[best]!.entry) === 'place' &&
    listedAsDivision(scene.tokens, span.first + span.tokens)
  )
    return none('a-division');
  const probability = odds[best]! + nestedOdds(glossary, candidates, odds, best);
  const { entry, flags } = candidates[best]!;
  const table = glossary.meta(entry).origin === 'gazetteer' && glossary.type(entry) !== 'country';
  const threshold = table ? TABLE_THRESHOLD : THRESHOLD;
  const reason =
    longer && !adjective(scene, span, flags)
      ? 'inside-longer-name'
      : probability < threshold
        ? flags & How.common
          ? 'common-word'
          : 'below-threshold'
        : 'linked';
  return { span: narrowed, best: reason === 'linked' ? candidates[best]! : null, probability, reason, odds, features };
}

/**
 * What rivals add that hold the best candidate or lie in it: whether "Gaza" is the city or the strip, the reader is told of
 * the likelier, and is not far wrong.
 */
function nestedOdds(
  glossary: Glossary,
  candidates: readonly Candidate[],
  odds: readonly number[],
  best: number,
): number {
  const inside = (a: number, b: number) =>
    glossary.division(a) === b ||
    glossary.country(a) === b ||
    glossary.relations(a).some((r) => r.to === b && (r.kind === 'located-in' || r.kind === 'part-of'));
  const chosen = candidates[best]!.entry;
  return candidates.reduce(
    (sum, { entry }, i) => (i !== best && (inside(entry, chosen) || inside(chosen, entry)) ? sum + odds[i]! : sum),
    0,
  );
}

/** "Iranian" before a capitalised word names the country all the same, unless the two make a company's or a team's name. */
function adjective(scene: Scene, span: Span, flags: number): boolean {
  return (flags & How.demonym) !== 0 && scene.shape.caseOf[span.first]! > 0;
}

/** Terms and offices named in small letters: explained where the article is of world affairs, and nowhere else. */
function termLinks(scene: Scene, taken: Uint8Array, known: Known): Link[] {
  const { glossary, spans, tokens, shape } = scene;
  const world = worldliness(glossary, known);
  const made: Link[] = [];
  for (const span of spans) {
    // A term that holds a name ("Iran's nuclear programme") is of world affairs itself.
    const named = Array.from({ length: span.tokens }, (_, i) => tokens.flags[span.first + i]!).some(
      (f) => f & Flag.capital && !(f & Flag.sentence),
    );
    if (taken[span.first] || (world < WORLDLY_ENOUGH && !(named && span.tokens > 2))) continue;
    const terms = span.candidates.filter((c) => glossary.type(c.entry) === 'term' && !(c.flags & How.role));
    const [term] = terms;
    if (terms.length !== 1 || !term) continue;
    const rivals = span.candidates.some((c) => glossary.type(c.entry) !== 'term' && !(c.flags & How.role));
    const alone = [...known.keys()].some((other) => glossary.relations(term.entry).some((r) => r.to === other));
    if (rivals || (term.flags & How.context && !alone) || insideLongerName(tokens, shape, span)) continue;
    made.push({
      first: span.first,
      tokens: span.tokens,
      entry: term.entry,
      confidence: term.flags & How.common ? 0.85 : 0.95,
      how: 'alias',
    });
  }
  return made;
}

const howOf = (flags: number): MentionHow => (flags & How.acronym ? 'acronym' : 'alias');

/** Governments by country: found once for a glossary, as it does not change. */
const rulers = new WeakMap<Glossary, Map<number, number>>();
function rulingOf(glossary: Glossary): Map<number, number> {
  const known = rulers.get(glossary) ?? governments(glossary);
  rulers.set(glossary, known);
  return known;
}

/** Judges every span, and again by what that links: the scene as it stands then, and the verdicts. */
export function settle(reading: Reading): Reading & { verdicts: Verdict[] } {
  const { tokens, spans } = reading;
  let { scene } = reading;
  let verdicts: Verdict[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    verdicts = spans.map((span) => judge(scene, span));
    const known = new Map<number, number>();
    for (const { best, probability } of verdicts)
      if (best) known.set(best.entry, Math.max(probability, known.get(best.entry) ?? 0));
    scene = { ...scene, evidence: gatherEvidence(tokens, scene.glossary, known, scene.evidence.day) };
  }
  return { tokens, spans, scene, verdicts };
}

/** Acronyms that the article defines, wherever they stand alone. */
function acronymLinks(tokens: Tokens, links: readonly Link[], defined: ReadonlyMap<number, number>): Link[] {
  const taken = takenBy(tokens, links);
  const made: Link[] = [];
  for (let t = 0; defined.size > 0 && t < tokens.count; t++) {
    const entry = tokens.flags[t]! & Flag.allCaps ? (defined.get(tokens.hash[t]!) ?? -1) : -1;
    if (entry >= 0 && !taken[t]) made.push({ first: t, tokens: 1, entry, confidence: 0.96, how: 'acronym' });
  }
  return made;
}

function takenBy(tokens: Tokens, links: readonly Link[]): Uint8Array {
  const taken = new Uint8Array(tokens.count);
  for (const one of links) taken.fill(1, one.first, one.first + one.tokens);
  return taken;
}

const inOrder = (a: Link, b: Link): number => a.first - b.first || b.tokens - a.tokens;

/**
 * Links the names of an article. Mentions are in order and do not overlap. With `explain`, `decisions` holds every
 * candidate that was looked at, linked or not, with its features. Time is linear in the text.
 */
export function link(input: LinkInput, glossary: Glossary, explain = false): Linked {
  const { tokens, spans, scene, verdicts } = settle(readNames(input, glossary));
  const { shape, evidence, runs } = scene;

  const judgedLinks: Link[] = [];
  for (const { best, probability, span } of verdicts)
    if (best)
      judgedLinks.push({
        first: span.first,
        tokens: span.tokens,
        entry: best.entry,
        confidence: probability,
        how: howOf(best.flags),
      });
  const acronyms = definedAcronyms(tokens, judgedLinks);
  const plain = judgedLinks.filter(
    (one) => one.tokens > 1 || (acronyms.get(tokens.hash[one.first]!) ?? one.entry) === one.entry,
  );
  const named = plain.concat(acronymLinks(tokens, plain, acronyms));
  const leaning = surnames(tokens, shape, glossary, named, runs).concat(shortForms(tokens, shape, glossary, named));
  const links = named.concat(leaning).sort(inOrder);

  const roles = resolveRoles(tokens, shape, glossary, spans, links, evidence.day);
  const stands = new Map<Link, number>(roles.map((role) => [role, role.stands]));
  const taken = takenBy(tokens, links.concat(roles));
  const all = links.concat(roles, termLinks(scene, taken, evidence.known)).sort(inOrder);

  const mentions: Mention[] = [];
  /** Token → index of its mention + 1. */
  const mentionAt = new Uint32Array(explain ? tokens.count : 0);
  let free = 0;
  for (const one of all) {
    if (one.first < free) continue;
    free = one.first + one.tokens;
    const meant = stands.get(one) ?? standsFor(tokens, glossary, one, rulingOf(glossary));
    mentions.push(mentionOf(tokens, glossary, one, meant));
    mentionAt.fill(mentions.length, one.first, free);
  }
  if (!explain) return { mentions, decisions: [] };
  const madeOf = ({ first, tokens: count }: Span): Mention | undefined => {
    for (let t = first; t < first + count; t++) if (mentionAt[t]) return mentions[mentionAt[t]! - 1];
    return undefined;
  };
  return {
    mentions,
    decisions: verdicts.map((verdict) => decisionOf(tokens, glossary, verdict, madeOf(verdict.span))),
  };
}

function mentionOf(tokens: Tokens, glossary: Glossary, one: Link, meant: number): Mention {
  const start = tokens.start[one.first]!;
  const end = tokens.end[one.first + one.tokens - 1]!;
  const { id, name, type, wikidata, geonames }: EntryMeta = glossary.meta(one.entry);
  const how = meant >= 0 && one.how !== 'role' ? 'metonym' : one.how;
  const confidence = Math.round(Math.min(0.99, one.confidence) * 1000) / 1000;
  return {
    start,
    end,
    surface: tokens.text.slice(start, end),
    entry: id,
    name,
    type,
    wikidata,
    geonames,
    confidence,
    how,
    ...(meant >= 0 && { stands: glossary.meta(meant).id }),
  };
}

function decisionOf(tokens: Tokens, glossary: Glossary, verdict: Verdict, made: Mention | undefined): Decision {
  const { span, odds, features, reason } = verdict;
  const { start, end } = span;
  return {
    start,
    end,
    surface: tokens.text.slice(start, end),
    chosen: made?.entry ?? null,
    reason: made ? 'linked' : reason === 'linked' ? 'overlapped' : reason,
    candidates: span.candidates.map((candidate, i) => ({
      entry: glossary.meta(candidate.entry).id,
      probability: Math.round((odds[i] ?? 0) * 1000) / 1000,
      features: Object.fromEntries(
        FEATURES.flatMap((name, f) => (features[i]?.[f] ? [[name, Math.round(features[i]![f]! * 100) / 100]] : [])),
      ),
    })),
  };
}

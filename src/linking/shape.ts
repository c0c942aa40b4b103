/** What capitals tell: which words of an article look like names, and whether a match is part of a longer name. */
import { Flag, type Glossary, How, type Tokens } from '../glossary';
import type { Span } from './recognize';
import { ARTICLE, BODY, CALENDAR, FUNCTION, HEAD, NEARBY, OF, QUALIFIER, TITLE } from './words';

/** Blocks of at least this many words of which at least this share begin with a capital, and that end in no full stop, are headlines. */
const TITLE_CASE_WORDS = 3;
const TITLE_CASE_SHARE = 0.65;

export interface Shape {
  /** 1: the block is in title case; 2: in capitals. Capitals tell little there. */
  caseOf: Uint8Array;
  /** Hashes of the words that the article also writes small. */
  small: ReadonlySet<number>;
  /** Token → index of its span + 1, or 0. */
  spanAt: Int32Array;
  /** Token → what its span speaks for: 1 an authored entry or a country, 2 a title; 0: none, or just a town of that name. */
  firm: Uint8Array;
}

function caseOf(tokens: Tokens): Uint8Array {
  const cases = new Uint8Array(tokens.count);
  let begin = 0;
  for (let t = 1; t <= tokens.count; t++) {
    if (t < tokens.count && !(tokens.flags[t]! & Flag.block)) continue;
    let [words, capitals, caps] = [0, 0, 0];
    for (let i = begin; i < t; i++) {
      if (FUNCTION.has(tokens.hash[i]!) || tokens.flags[i]! & Flag.digit) continue;
      words++;
      if (tokens.flags[i]! & Flag.capital) capitals++;
      if (tokens.flags[i]! & Flag.allCaps) caps++;
    }
    const stop = /^[”"’')\]]*[.?!]/.test(tokens.text.slice(tokens.end[t - 1], (tokens.end[t - 1] ?? 0) + 4));
    if (words >= TITLE_CASE_WORDS && caps / words > TITLE_CASE_SHARE) cases.fill(2, begin, t);
    else if (!stop && words >= TITLE_CASE_WORDS && capitals / words > TITLE_CASE_SHARE) cases.fill(1, begin, t);
    begin = t;
  }
  return cases;
}

/** A span that stands on its own beside another: an authored entry or a country (1), a title (2), a nationality (3). */
function firmness(span: Span, glossary: Glossary): number {
  if (span.candidates.some((c) => c.flags & How.role)) return 2;
  if (span.candidates.some((c) => c.flags & How.demonym)) return 3;
  return Number(
    span.candidates.some(
      ({ entry, flags }) =>
        glossary.meta(entry).origin !== 'gazetteer' || (glossary.type(entry) === 'country' && !(flags & How.person)),
    ),
  );
}

export function shapeOf(tokens: Tokens, spans: readonly Span[], glossary: Glossary): Shape {
  const small = new Set<number>();
  const spanAt = new Int32Array(tokens.count);
  const firm = new Uint8Array(tokens.count);
  for (let t = 0; t < tokens.count; t++) if (!(tokens.flags[t]! & Flag.capital)) small.add(tokens.hash[t]!);
  spans.forEach((span, i) => {
    spanAt.fill(i + 1, span.first, span.first + span.tokens);
    firm.fill(firmness(span, glossary), span.first, span.first + span.tokens);
  });
  return { caseOf: caseOf(tokens), small, spanAt, firm };
}

/** Whether token `t` looks like (part of) a name by its own writing. */
export function looksLikeName(tokens: Tokens, shape: Shape, t: number): boolean {
  const flags = tokens.flags[t]!;
  const hash = tokens.hash[t]!;
  if (!(flags & Flag.capital) || CALENDAR.has(hash)) return false;
  if (FUNCTION.has(hash)) return QUALIFIER.has(hash) && !shape.caseOf[t] && !(flags & Flag.sentence);
  // Where every word has a capital, only a word that is never written small is a name.
  if (shape.caseOf[t] || flags & Flag.sentence) return !shape.small.has(hash);
  return true;
}

/** Whether nothing but a space or a hyphen stands before token `t`. */
export const joined = (tokens: Tokens, t: number): boolean =>
  t > 0 && t < tokens.count && !(tokens.flags[t]! & (Flag.breakBefore | Flag.comma));

/** Longest remark in brackets behind a name that says which of several is meant, in UTF-16 units. */
const LONGEST_REMARK = 40;

/** Whether the span stands in brackets behind an unknown name that they are part of: "Rape Crisis (England and Wales)". */
function qualifiesName(tokens: Tokens, shape: Shape, span: Span): boolean {
  const before = tokens.text.slice(Math.max(0, span.start - LONGEST_REMARK), span.start);
  const open = before.lastIndexOf('(');
  if (open < 0 || before.includes(')', open)) return false;
  const at = span.start - before.length + open;
  let owner = span.first - 1;
  while (owner >= 0 && tokens.end[owner]! > at) owner--;
  return (
    owner >= 0 &&
    at - tokens.end[owner]! <= 1 &&
    !shape.firm[owner] &&
    !shape.caseOf[owner] &&
    looksLikeName(tokens, shape, owner)
  );
}

export type LongerName = 'right' | 'left' | 'of' | 'brackets' | null;

/**
 * Whether a span is part of a longer name that the glossary does not know: "Jordan Peterson", "New Paris", "University
 * of Texas", "Syrian Army". Neighbours that are names or titles on their own, and days, do not make one.
 */
export function insideLongerName(tokens: Tokens, shape: Shape, span: Span): LongerName {
  const after = span.first + span.tokens;
  // Where all words have capitals, they cannot cast doubt on a country or on what was written by hand.
  if (shape.caseOf[span.first] && shape.firm[span.first] && !HEAD.has(tokens.hash[after] ?? 0)) return null;
  const possessive = (tokens.flags[after - 1]! & Flag.possessive) !== 0;
  if (!possessive && joined(tokens, after)) {
    const head = HEAD.has(tokens.hash[after]!) && (tokens.flags[after]! & Flag.capital) !== 0 && !shape.caseOf[after];
    if (head || (!shape.firm[after] && looksLikeName(tokens, shape, after))) return 'right';
    // "Spanish-American War", "Iran-Iraq War": two names with a hyphen before a third word are one.
    const pair = shape.spanAt[after]! > 0 && (tokens.flags[after]! & Flag.hyphen) !== 0;
    if (pair && joined(tokens, after + 1) && !shape.spanAt[after + 1] && looksLikeName(tokens, shape, after + 1))
      return 'right';
  }
  // "African American": two nationalities side by side are a third.
  if (
    shape.firm[after] === 3 &&
    joined(tokens, after) &&
    shape.firm[span.first] === 3 &&
    !(tokens.flags[after]! & Flag.hyphen)
  )
    return 'right';
  if (qualifiesName(tokens, shape, span)) return 'brackets';
  const before = span.first - 1;
  if (before < 0 || !joined(tokens, span.first)) return null;
  if (!shape.firm[before] && !(tokens.flags[before]! & Flag.possessive)) {
    // At the start of a sentence every word has a capital ("Married Pakistani doctor"): a nationality is not doubted there.
    const opens = (tokens.flags[before]! & Flag.sentence) !== 0;
    const doubted = !opens || (shape.firm[span.first] !== 3 && !NEARBY.has(tokens.hash[before]!));
    if (doubted && looksLikeName(tokens, shape, before) && !TITLE.has(tokens.hash[before]!)) return 'left';
  }
  if (shape.firm[before] === 3 && shape.firm[span.first] === 3 && !(tokens.flags[span.first]! & Flag.hyphen))
    return 'left';
  let of = before;
  if (ARTICLE.has(tokens.hash[of]!) && joined(tokens, of)) of--;
  if (OF.has(tokens.hash[of]!) && joined(tokens, of)) {
    const owner = of - 1;
    const named = owner >= 0 && !shape.firm[owner] && looksLikeName(tokens, shape, owner);
    // "Fighters of the …" opens a sentence; "Bank of China" may.
    const opensOf = named && (tokens.flags[owner]! & Flag.sentence) !== 0 && !HEAD.has(tokens.hash[owner]!);
    if (named && !opensOf && !TITLE.has(tokens.hash[owner]!) && !BODY.has(tokens.hash[owner]!)) return 'of';
  }
  return null;
}

/** A run of two or more words that look like names together: perhaps a person that the glossary does not know. */
export interface Run {
  first: number;
  /** Last token; its hash is what a surname would repeat. */
  last: number;
}

/** Runs of name-like words, in order, titles left out: "Michael Jackson", "Great Orme". Spans of the glossary may be part of them. */
export function nameRuns(tokens: Tokens, shape: Shape): Run[] {
  const runs: Run[] = [];
  for (let t = 0; t < tokens.count; t++) {
    if (shape.caseOf[t] || !looksLikeName(tokens, shape, t)) continue;
    let last = t;
    while (
      joined(tokens, last + 1) &&
      !(tokens.flags[last]! & Flag.possessive) &&
      !shape.caseOf[last + 1] &&
      looksLikeName(tokens, shape, last + 1)
    )
      last++;
    let first = t;
    while (first < last && TITLE.has(tokens.hash[first]!)) first++;
    if (last > first) runs.push({ first, last });
    t = last;
  }
  return runs;
}

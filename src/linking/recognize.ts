/** Where names are: the longest alias at each token, with the entries it may mean. */
import { Flag, type Glossary, How, hashExact, MAX_ALIAS_TOKENS, type Tokens } from '../glossary';
import { INTERIM } from './words';

export interface Candidate {
  /** Entry number in the glossary. */
  entry: number;
  /** Flags of `How`: how this alias names the entry. */
  flags: number;
}

export interface Span {
  /** First token and number of tokens. */
  first: number;
  tokens: number;
  /** UTF-16 offsets; a closing possessive is outside. */
  start: number;
  end: number;
  candidates: Candidate[];
}

/** Candidates of an alias that the surface's case allows. */
function candidatesOf(
  glossary: Glossary,
  part: number,
  alias: number,
  tokens: Tokens,
  first: number,
  count: number,
): Candidate[] {
  const { data } = glossary.parts[part]!.index;
  const base = glossary.firstOf(part);
  const found: Candidate[] = [];
  let capitals = 0;
  for (let t = 0; t < count; t++) if (tokens.flags[first + t]! & Flag.capital) capitals |= 1 << t;
  for (let c = data.aliasAt[alias]!; c < data.aliasAt[alias + 1]!; c++) {
    const needed = data.candidateCapitals[c]!;
    if ((needed & capitals) !== needed) continue;
    const flags = data.candidateFlags[c]!;
    if (
      flags & How.exact &&
      hashExact(tokens.text, tokens.start[first]!, tokens.end[first + count - 1]!) !== data.candidateExact[c]
    )
      continue;
    found.push({ entry: data.candidate[c]! + base, flags });
  }
  return found;
}

/** The longest alias at token `first` of at most `limit` tokens whose case fits. `found` is room for the index to write in. */
function longestAt(
  glossary: Glossary,
  tokens: Tokens,
  first: number,
  limit: number,
  found: Int32Array<ArrayBuffer>,
): Span | null {
  let best: Span | null = null;
  const { parts } = glossary;
  for (let part = 0; part < parts.length; part++) {
    const { index } = parts[part]!;
    if (!index.mayBegin(tokens, first)) continue;
    for (let m = index.matchAt(tokens, first, found) - 1; m >= 0; m--) {
      const count = found[m * 2 + 1]!;
      if (count > limit) continue;
      if (best && count < best.tokens) break;
      const candidates = candidatesOf(glossary, part, found[m * 2]!, tokens, first, count);
      if (candidates.length === 0) continue;
      if (best && best.tokens === count) best.candidates.push(...candidates);
      else
        best = { first, tokens: count, start: tokens.start[first]!, end: tokens.end[first + count - 1]!, candidates };
      break;
    }
  }
  return best;
}

const sharesEntry = (a: Span, b: Span): boolean =>
  a.candidates.some(({ entry }) => b.candidates.some((other) => other.entry === entry));

/**
 * Where a span has to end so that a name inside it can be read: "Pakistan's Balochistan" is two names when both are known,
 * and so is an owner before a title; "President Yoon" yields to "Yoon Suk Yeol". Its own length if it stands whole.
 */
function lengthOf(glossary: Glossary, tokens: Tokens, span: Span, found: Int32Array<ArrayBuffer>): number {
  for (let length = 1; length < span.tokens; length++) {
    const t = span.first + length;
    const owned = (tokens.flags[t - 1]! & Flag.possessive) !== 0;
    const inner = longestAt(glossary, tokens, t, MAX_ALIAS_TOKENS, found);
    if (!inner) continue;
    if (inner.tokens > span.tokens && sharesEntry(span, inner)) return length;
    if (!owned || inner.tokens < span.tokens - length) continue;
    const titled = inner.candidates.some((c) => c.flags & How.role);
    const owner = longestAt(glossary, tokens, span.first, length, found);
    if (owner?.tokens === length && (titled || sharesEntry(span, inner))) return length;
  }
  return span.tokens;
}

/** Spans that may be names, in order, not overlapping; at each place the longest alias whose case fits. */
export function recognize(tokens: Tokens, glossary: Glossary): Span[] {
  const spans: Span[] = [];
  const found = new Int32Array(MAX_ALIAS_TOKENS * 2);
  for (let i = 0; i < tokens.count; i++) {
    let best = longestAt(glossary, tokens, i, MAX_ALIAS_TOKENS, found);
    if (best && best.tokens > 1) {
      const length = lengthOf(glossary, tokens, best, found);
      if (length < best.tokens) best = longestAt(glossary, tokens, i, length, found);
      // "Caretaker prime minister" is a term, and the title of whoever holds the post.
      else if (INTERIM.has(tokens.hash[i]!)) {
        const title = longestAt(glossary, tokens, i + 1, best.tokens - 1, found);
        if (title?.tokens === best.tokens - 1)
          best.candidates.push(...title.candidates.filter((c) => c.flags & How.role));
      }
    }
    if (!best) continue;
    spans.push(best);
    i += best.tokens - 1;
  }
  return spans;
}

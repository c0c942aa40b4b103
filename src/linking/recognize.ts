/** Where names are: the longest alias at each token, with the entries it may mean. */
import { Flag, type Glossary, How, hashExact, MAX_ALIAS_TOKENS, type Tokens } from '../glossary';

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

/** Spans that may be names, in order, not overlapping; at each place the longest alias whose case fits. */
export function recognize(tokens: Tokens, glossary: Glossary): Span[] {
  const spans: Span[] = [];
  const found = new Int32Array(MAX_ALIAS_TOKENS * 2);
  const { parts } = glossary;
  for (let i = 0; i < tokens.count; i++) {
    let best: Span | null = null;
    for (let part = 0; part < parts.length; part++) {
      const { index } = parts[part]!;
      if (!index.mayBegin(tokens, i)) continue;
      for (let m = index.matchAt(tokens, i, found) - 1; m >= 0; m--) {
        const count = found[m * 2 + 1]!;
        if (best && count < best.tokens) break;
        const candidates = candidatesOf(glossary, part, found[m * 2]!, tokens, i, count);
        if (candidates.length === 0) continue;
        if (best && best.tokens === count) best.candidates.push(...candidates);
        else best = { first: i, tokens: count, start: tokens.start[i]!, end: tokens.end[i + count - 1]!, candidates };
        break;
      }
    }
    if (!best) continue;
    spans.push(best);
    i += best.tokens - 1;
  }
  return spans;
}

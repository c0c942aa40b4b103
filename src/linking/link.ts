/** Names of an article → mentions: recognise, then decide for each span which entry it means, or none. */
import { Flag, type Glossary, How, type Tokens, tokenize } from '../glossary';
import type { Decision, Mention, MentionHow } from '../model';
import { type Candidate, recognize, type Span } from './recognize';

export interface LinkInput {
  text: string;
  /** ISO date of the article, or null. */
  published: string | null;
}

export interface Linked {
  mentions: Mention[];
  decisions: Decision[];
}

/** Whether a neighbouring capitalised word makes the span part of a longer name that the glossary does not know. */
function insideLongerName(tokens: Tokens, span: Span, known: Uint8Array): boolean {
  const joins = (t: number, at: number) =>
    t >= 0 &&
    t < tokens.count &&
    !known[t] &&
    (tokens.flags[t]! & (Flag.capital | Flag.allCaps)) === Flag.capital &&
    (tokens.flags[at]! & (Flag.breakBefore | Flag.comma)) === 0;
  const before = span.first - 1;
  const after = span.first + span.tokens;
  const possessive = (tokens.flags[after - 1]! & Flag.possessive) !== 0;
  return (
    (joins(before, span.first) && (tokens.flags[before]! & (Flag.sentence | Flag.possessive)) === 0) ||
    (!possessive && joins(after, after))
  );
}

export function link(input: LinkInput, glossary: Glossary): Linked {
  const tokens = tokenize(input.text);
  const spans = recognize(tokens, glossary);
  const known = new Uint8Array(tokens.count);
  for (const span of spans) known.fill(1, span.first, span.first + span.tokens);
  const mentions: Mention[] = [];
  const decisions: Decision[] = [];
  for (const span of spans) {
    const surface = input.text.slice(span.start, span.end);
    const ranked = span.candidates
      .filter((c) => !(c.flags & (How.context | How.role | How.common)))
      .map((c) => ({ ...c, score: score(glossary, c) }))
      .sort((a, b) => b.score - a.score);
    const total = ranked.reduce((sum, c) => sum + c.score, 0);
    const best = ranked[0];
    const probability = best ? best.score / total : 0;
    const reason = !best
      ? 'no-candidate'
      : insideLongerName(tokens, span, known)
        ? 'inside-longer-name'
        : probability < 0.6
          ? 'below-threshold'
          : 'linked';
    decisions.push({
      start: span.start,
      end: span.end,
      surface,
      chosen: reason === 'linked' ? glossary.meta(best!.entry).id : null,
      reason,
      candidates: ranked.map((c) => ({
        entry: glossary.meta(c.entry).id,
        probability: c.score / total,
        features: { prior: c.score },
      })),
    });
    if (reason !== 'linked') continue;
    const { id, name, type, wikidata, geonames } = glossary.meta(best!.entry);
    mentions.push({
      start: span.start,
      end: span.end,
      surface,
      entry: id,
      name,
      type,
      wikidata,
      geonames,
      confidence: Math.min(0.99, probability),
      how: howOf(best!.flags),
    });
  }
  return { mentions, decisions };
}

const score = (glossary: Glossary, candidate: Candidate): number => {
  const { origin, population } = glossary.meta(candidate.entry);
  return origin === 'gazetteer' ? population / 1e6 : 10;
};

const howOf = (flags: number): MentionHow => (flags & How.acronym ? 'acronym' : 'alias');

/** The measures of ../shared/corpora/README.md for entities, and what both the evaluation and the learner need of a corpus. */
import { annotate } from '../src/annotate';
import { readArticle } from '../src/cli/read-article';
import type { Glossary } from '../src/glossary';
import type { Decision, Mention } from '../src/model';

export interface GoldMention {
  start: number;
  end: number;
  surface: string;
  type: string;
  wikidata: string | null;
  geonames: number | null;
  also?: [number, number][];
  optional?: boolean;
  lat?: number;
  lon?: number;
}

export interface GoldDocument {
  id: string;
  text: string;
  published?: string;
  url?: string;
  evaluate?: [number, number];
  recallOnly?: boolean;
  mentions: GoldMention[];
}

export interface Prediction {
  start: number;
  end: number;
  wikidata: string | null;
  confidence: number;
  surface: string;
}

export const sameSpan = (gold: GoldMention, start: number, end: number): boolean =>
  (gold.start === start && gold.end === end) || (gold.also ?? []).some(([s, e]) => s === start && e === end);

/** What the pipeline links in a document. */
export function linkDocument(doc: GoldDocument, glossary: Glossary): { mentions: Mention[]; decisions: Decision[] } {
  const article = readArticle({ text: doc.text, url: doc.url ?? null, published: doc.published ?? null });
  const { mentions, decisions = [] } = annotate(article, glossary, { explain: true });
  return { mentions, decisions };
}

export interface Judged extends Prediction {
  verdict: 'right' | 'wrong' | 'ignored';
}

/** Verdicts on predictions, and the required mentions that were missed. */
export function judge(
  doc: GoldDocument,
  predictions: Prediction[],
): { judged: Judged[]; missed: GoldMention[]; required: GoldMention[] } {
  const [from, to] = doc.evaluate ?? [0, doc.text.length];
  const required = doc.mentions.filter((m) => !m.optional && m.wikidata);
  const found = new Set<GoldMention>();
  const judged = predictions
    .filter((p) => p.start >= from && p.end <= to)
    .map((p): Judged => {
      const hit = doc.mentions.find((m) => m.wikidata && m.wikidata === p.wikidata && sameSpan(m, p.start, p.end));
      if (!hit) return { ...p, verdict: 'wrong' };
      if (hit.optional || found.has(hit)) return { ...p, verdict: 'ignored' };
      found.add(hit);
      return { ...p, verdict: 'right' };
    });
  return { judged, missed: required.filter((m) => !found.has(m)), required };
}

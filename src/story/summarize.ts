import type { Article, Mention, SummarySentence } from '../model';
import { bigramsOf, cosine, stemsOf, type Vector, wordsOf } from './bag-of-words';
import { type SentenceSpan, sentencesOf } from './sentences';

/**
 * What tells how much of a report a sentence holds, and the weight of each. Fitted by ridge regression of a sentence's
 * ROUGE-2 recall on the development summaries and rounded; `npm run evaluate -- summary` fits them again on nine tenths at a
 * time, so that its cross-validated figure owes nothing to the documents it is taken on.
 */
export interface Factors {
  /** News puts what matters first (Edmundson, J. ACM 16, 1969): near 1 for the first four sentences, then falling off. */
  position: number;
  /** Cosine with the whole text by tf·idf (the centroid of Radev et al., 2004). */
  centrality: number;
  /** Share of its word pairs that stand elsewhere in the text too: what a report says twice it is about. */
  repetition: number;
  /** How often the names in it are named throughout. */
  salience: number;
  /** 1 where someone speaks in the first person: a quotation comments on the news, it seldom tells it. */
  speech: number;
  /** 1 where it begins with a word that points to a sentence we may not show ("He", "But"). */
  pointsBack: number;
}

export const WEIGHTS: Factors = {
  position: 1,
  centrality: 1.5,
  repetition: 0.8,
  salience: 0.6,
  speech: -0.2,
  pointsBack: -0.1,
};

/** Sentences of a summary, and of one of an article with more words than `LONG`. */
const SENTENCES = 3;
const SENTENCES_OF_LONG = 5;
const LONG = 1200;
/** Beyond, no sentence stands early enough to be chosen; a book is summed up by what it begins with. */
const SENTENCES_READ = 2000;
/** Words a summary may have for each of its sentences: three long sentences are no summary. */
const WORDS_PER_SENTENCE = 25;
/** A shorter sentence is a fragment or a cry, a longer one a list. */
const WORDS = { least: 6, most: 60 };
/** How much of a sentence's score saying the same as a chosen one costs (maximal marginal relevance, 1998). */
const REDUNDANCY = 1.2;
/** After which sentence position counts for half, and how sharply it falls. */
const FRONT = { half: 4, slope: 1 };

const FIRST_PERSON = /\b(?:I|we|my|our|me|us|you|your)(?:['’]\p{L}+)?\b/iu;
const BACKWARD = /^["“‘'(]*(?:He|She|They|It|This|That|These|But|And|So|However|His|Her|Their|There|Those)\b/;
const NAME = /\p{Lu}\p{L}+/gu;

interface Sentence extends SentenceSpan {
  /** How many sentences ended before it. */
  index: number;
  text: string;
  words: string[];
  stems: string[];
  /** It lost its full stop where another ran into it. */
  cut: boolean;
  /** It stands in a block of its own for a quotation: a pull quote, or somebody's post. */
  quoted: boolean;
}

/**
 * Where a caption or a heading runs into the sentence behind it, because whoever copied the text lost the break: "… diagnosed
 * in 2009 The peer was …". Not behind a word that a name with an article may follow ("in The Hague").
 */
const RUN_IN =
  /(?<=[\p{Ll}\d)])(?<!\b(?:in|of|at|from|the|by|to|for|with|on|and|or|as|called|titled|named))\s+(?=(?:The|A|An|He|She|They|It|But|His|Her|Their|This|There|However|When|While|After|Meanwhile|Mr|Mrs|Ms)\s\p{L})/u;
/** What only captions say, and "Flying high: …". */
const CAPTION =
  /Scroll down|\b[Pp]ictured\b|\((?:left|right|above|centre|center|middle|below|file|pictured)|\b(?:left|right|above)\)|^\p{Lu}[\p{L}'’ ]{2,30}: /u;
/** Enough to tell a statement from a label: an auxiliary, a regular past, or a verb that news cannot do without. */
const FINITE_VERB =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|must|said|says|took|made|went|came|won|lost|did|does|\p{Ll}{2,}ed)\b/u;

/** A sentence as it is, or what has run together in it apart. */
function withoutRunIns(text: string, { start, end }: SentenceSpan): (SentenceSpan & { cut: boolean })[] {
  const parts: (SentenceSpan & { cut: boolean })[] = [];
  let from = start;
  for (const part of text.slice(start, end).split(RUN_IN)) {
    const at = text.indexOf(part, from);
    from = at + part.length;
    parts.push({ start: at, end: from, cut: from < end });
  }
  return parts;
}

/** Sentences of the running text: headline, standfirst, captions and subheadings are not the report's own telling. */
function proseOf({ text, blocks }: Pick<Article, 'text' | 'blocks'>): Sentence[] {
  let ended = 0;
  return blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'quote' || kind === 'other')
    .flatMap(({ kind, start, end }) =>
      sentencesOf(text, start, end)
        .flatMap((span) => withoutRunIns(text, span))
        .map((span) => ({ ...span, quoted: kind === 'quote' })),
    )
    .slice(0, SENTENCES_READ)
    .map((span) => {
      const sentence = text.slice(span.start, span.end);
      const words = wordsOf(sentence);
      const index = span.cut ? ended : ended++;
      return { ...span, index, text: sentence, words, stems: stemsOf(words) };
    });
}

/** A whole statement: neither too short nor too long, no question, no caption, and no quotation cut off in the middle. */
function isStatement({ text, words, cut, quoted }: Sentence): boolean {
  if (quoted || words.length < WORDS.least || words.length > WORDS.most) return false;
  const isWhole = cut ? FINITE_VERB.test(text) : /[.!…]["”’')\]]*$/.test(text);
  return isWhole && !text.includes('?') && !CAPTION.test(text) && quotesAreWhole(text);
}

function quotesAreWhole(text: string): boolean {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  if (count(/“/g) !== count(/”/g) || count(/"/g) % 2 === 1) return false;
  const opening = count(/(?:^|[\s(])[‘']/g);
  // The apostrophe of "troops’ families" looks like a closing quotation mark; it matters only where one was opened.
  return opening === 0 || opening === count(/[^s\s][’'](?=$|[\s.,;:!?)])/g);
}

/** Names are what the linker found and, beyond it, words with a capital letter; each by how often it occurs. */
function salienceOf(sentences: readonly Sentence[], mentions: readonly Mention[]): number[] {
  let next = 0;
  const names = sentences.map(({ start, end, text }) => {
    const linked: string[] = [];
    while (next < mentions.length && mentions[next]!.start < end) {
      const mention = mentions[next++]!;
      if (mention.start >= start) linked.push(mention.entry);
    }
    // The first word has a capital whatever it is.
    return [
      ...linked,
      ...Array.from(text.matchAll(NAME), (match) => (match.index > 1 ? match[0] : '')).filter(Boolean),
    ];
  });
  const counts = new Map<string, number>();
  for (const name of names.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return names.map((list) => list.reduce((sum, name) => sum + Math.log(1 + counts.get(name)!), 0) / 10);
}

/** The factors of each sentence, as far as they can be told from the text and its linked names. */
function factorsOf(sentences: readonly Sentence[], mentions: readonly Mention[]): Factors[] {
  const holding = new Map<string, number>();
  for (const { stems } of sentences) for (const stem of new Set(stems)) holding.set(stem, (holding.get(stem) ?? 0) + 1);
  const vectors = sentences.map(({ stems }) => {
    const vector: Vector = new Map();
    for (const stem of stems) {
      vector.set(stem, (vector.get(stem) ?? 0) + Math.log(1 + sentences.length / holding.get(stem)!));
    }
    return vector;
  });
  const centroid: Vector = new Map();
  for (const vector of vectors)
    for (const [stem, weight] of vector) centroid.set(stem, (centroid.get(stem) ?? 0) + weight);
  const pairs = sentences.map(({ words }) => bigramsOf(words));
  const pairHolding = new Map<string, number>();
  for (const list of pairs) for (const pair of new Set(list)) pairHolding.set(pair, (pairHolding.get(pair) ?? 0) + 1);
  const salience = salienceOf(sentences, mentions);
  const closeness = cosine(centroid);
  return sentences.map(({ text, index }, i) => ({
    position: 1 / (1 + Math.exp((index - FRONT.half) / FRONT.slope)),
    centrality: closeness(vectors[i]!),
    repetition: pairs[i]!.filter((pair) => pairHolding.get(pair)! > 1).length / Math.max(1, pairs[i]!.length),
    salience: salience[i]!,
    speech: FIRST_PERSON.test(text) ? 1 : 0,
    pointsBack: BACKWARD.test(text) ? 1 : 0,
  }));
}

interface Candidate extends Sentence {
  factors: Factors;
}

/** The sentences a summary may be made of, in order, each with its factors. */
export function candidatesOf(article: Pick<Article, 'text' | 'blocks'>, mentions: readonly Mention[]): Candidate[] {
  const sentences = proseOf(article);
  const factors = factorsOf(sentences, mentions);
  return sentences.map((sentence, i) => ({ ...sentence, factors: factors[i]! })).filter(isStatement);
}

const totalOf = (factors: Factors, weights: Factors): number =>
  (Object.keys(weights) as (keyof Factors)[]).reduce((sum, key) => sum + weights[key] * factors[key], 0);

/** Share of the shorter one's vocabulary that both have. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  return small.size === 0 ? 0 : [...small].filter((stem) => large.has(stem)).length / small.size;
}

export interface SummaryOptions {
  /** The most sentences; without it three, and five in a long article. */
  sentences?: number;
  weights?: Factors;
}

/**
 * A summary in the article's own words: its few most telling sentences, each word for word in `article.text` (UTF-16
 * offsets), in their order. Chosen greedily by weighted factors less what the chosen ones say already. Captions,
 * headings, questions and halves of quotations are never chosen. Linear in the length of the text.
 */
export function summarize(
  article: Pick<Article, 'text' | 'blocks'>,
  mentions: readonly Mention[],
  { sentences: most, weights = WEIGHTS }: SummaryOptions = {},
): SummarySentence[] {
  const candidates = candidatesOf(article, mentions).map((one) => ({
    ...one,
    stemSet: new Set(one.stems),
    total: totalOf(one.factors, weights),
  }));
  const length = candidates.reduce((sum, { words }) => sum + words.length, 0);
  const limit = most ?? (length > LONG ? SENTENCES_OF_LONG : SENTENCES);
  const chosen: typeof candidates = [];
  const redundancy = new Map<Candidate, number>();
  let room = limit * WORDS_PER_SENTENCE;
  while (chosen.length < limit) {
    let best: (typeof candidates)[number] | undefined;
    let bestTotal = Number.NEGATIVE_INFINITY;
    for (const one of candidates) {
      const total = one.total - REDUNDANCY * (redundancy.get(one) ?? 0);
      const fits = chosen.length === 0 || one.words.length <= room;
      if (total > bestTotal && fits && !chosen.includes(one)) [best, bestTotal] = [one, total];
    }
    if (!best) break;
    chosen.push(best);
    room -= best.words.length;
    for (const one of candidates) {
      redundancy.set(one, Math.max(redundancy.get(one) ?? 0, overlap(one.stemSet, best.stemSet)));
    }
  }
  return chosen.sort((a, b) => a.start - b.start).map(({ start, end, text }) => ({ start, end, text }));
}

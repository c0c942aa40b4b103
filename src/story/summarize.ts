/** A summary in the article's own words: its few most telling sentences, in their order. */
import type { Article, Mention, SummarySentence } from '../model';

const SENTENCES = 3;
/** A sentence outside these bounds is a fragment or a list, not a statement (words). */
const SHORTEST = 6;
const LONGEST = 60;

interface Sentence extends SummarySentence {
  index: number;
  words: string[];
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];

/** Sentences of the running text: no headline, caption or subheading. */
function sentencesOf(article: Article): Sentence[] {
  const segmenter = new Intl.Segmenter(article.lang ?? 'en', { granularity: 'sentence' });
  const blocks = article.blocks.filter((b) => b.kind === 'paragraph' || b.kind === 'quote' || b.kind === 'other');
  const found: Sentence[] = [];
  for (const block of blocks) {
    const prose = article.text.slice(block.start, block.end);
    for (const { segment, index } of segmenter.segment(prose)) {
      const text = segment.trim();
      const start = block.start + index + segment.indexOf(text);
      if (text) found.push({ start, end: start + text.length, text, index: found.length, words: wordsOf(text) });
    }
  }
  return found;
}

/**
 * Chooses at most `sentences` sentences, each word for word in `article.text` (UTF-16 offsets). A sentence scores by how
 * early it stands (Edmundson, J. ACM 16, 1969: position is the strongest single cue in news), by how much of the
 * article's vocabulary it holds (Radev et al., centroid summarisation, 2004), and by the names in it.
 */
export function summarize(
  article: Article,
  mentions: readonly Mention[],
  options: { sentences?: number } = {},
): SummarySentence[] {
  const all = sentencesOf(article);
  const frequency = new Map<string, number>();
  for (const sentence of all)
    for (const word of new Set(sentence.words)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const scored = all
    .filter((s) => s.words.length >= SHORTEST && s.words.length <= LONGEST && /[.!?]["”’']?$/.test(s.text))
    .map((sentence) => {
      const central =
        sentence.words.reduce((sum, word) => sum + Math.log(frequency.get(word) ?? 1), 0) / sentence.words.length;
      const names = mentions.filter((m) => m.start >= sentence.start && m.end <= sentence.end).length;
      return {
        sentence,
        score: 3 / (1 + sentence.index * 0.5) + central / Math.log(all.length + 2) + Math.min(names, 3) * 0.1,
      };
    })
    .sort((a, b) => b.score - a.score);
  return scored
    .slice(0, options.sentences ?? SENTENCES)
    .map(({ sentence: { start, end, text } }) => ({ start, end, text }))
    .sort((a, b) => a.start - b.start);
}

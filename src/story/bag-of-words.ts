/** Words as counts: what centrality and likeness of texts are made of. */

/** Function words of English: they tell nothing about what a text is about. */
const STOP_WORDS = new Set(
  'a an and are as at be been but by for from had has have he her his i in into is it its me my not of on or our she so that the their them they this to was we were what when which who will with would you your said says after over about more than also all one two can could out up there if no him us do did just like how because before during while where being some other'.split(
    ' ',
  ),
);

/** Word or stem → weight. */
export type Vector = Map<string, number>;

/** Lower-case words, apostrophes kept inside. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu) ?? [];

/** `strikes`, `strike` and `striking` alike; crude, but enough to see that two texts use the same word. */
export const stemOf = (word: string): string =>
  word
    .replace(/['’]s?$/, '')
    .replace(/(?:ies|es|s|ed|ing)$/, '')
    .replace(/[ey]$/, '');

/** Content words without their commonest endings, which is enough to see that two sentences speak of the same. */
export const stemsOf = (words: readonly string[]): string[] =>
  words.filter((word) => word.length > 2 && !STOP_WORDS.has(word)).map(stemOf);

/** Pairs of neighbouring words, those of two function words left out. */
export const bigramsOf = (words: readonly string[]): string[] =>
  words
    .slice(1)
    .flatMap((word, i) => (STOP_WORDS.has(word) && STOP_WORDS.has(words[i]!) ? [] : [`${words[i]} ${word}`]));

const lengthOf = (vector: Vector): number => {
  let sum = 0;
  for (const weight of vector.values()) sum += weight * weight;
  return Math.sqrt(sum);
};

/** The cosine of other vectors with this one, 0 to 1; its length is worked out once. */
export function cosine(fixed: Vector): (other: Vector) => number {
  const length = lengthOf(fixed);
  return (other) => {
    let product = 0;
    for (const [key, weight] of other) product += weight * (fixed.get(key) ?? 0);
    return product === 0 ? 0 : product / (length * lengthOf(other));
  };
}

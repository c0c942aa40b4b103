import { describe, expect, it } from 'vitest';
import { checkOf, Flag, tokenize } from '../../../src/glossary';

const surfaces = (text: string): string[] => {
  const tokens = tokenize(text);
  return Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.start[i], tokens.end[i]));
};
const keys = (text: string): string => {
  const tokens = tokenize(text);
  return Array.from({ length: tokens.count }, (_, i) => `${tokens.hash[i]}.${checkOf(tokens, i)}`).join(' ');
};

describe('tokenize', () => {
  it.each([
    ['Iran’s army', ['Iran', 'army']],
    ["the Houthis' ships", ['the', 'Houthis', 'ships']],
    ['Anwaar-ul-Haq Kakar', ['Anwaar', 'ul', 'Haq', 'Kakar']],
    ['the U.S. and U.K.', ['the', 'U.S.', 'and', 'U.K.']],
    ['U.S.-backed', ['U.S.', 'backed']],
    ["U.S.'s", ['U.S.']],
    ["Sana'a, Ta‘izz", ["Sana'a", 'Ta‘izz']],
    ['“Hamas” (group)', ['Hamas', 'group']],
    ['G7 7 October', ['G7', '7', 'October']],
    ['東京で', ['東', '京', 'で']],
    ['', []],
    ['…—!', []],
  ])('%s', (text, expected) => expect(surfaces(text)).toEqual(expected));

  it.each([
    ['Sarāvān', 'Saravan'],
    ['Türkiye', 'turkiye'],
    ['Saravān', 'SARAVAN'],
    ['al-Houthi', 'al Houthi'],
    ["Sana'a", 'Sanaa'],
    ['Sana’a', 'Sana‘a'],
    ['U.S.', 'US'],
    ['Łódź', 'Lodz'],
    ['Strasse', 'Straße'],
    ['soft\u00adhyphen', 'softhyphen'],
    ['حِزب الله', 'حزب الله'],
    ["Iran's", 'Iran'],
  ])('%s and %s are the same to it', (a, b) => expect(keys(a)).toBe(keys(b)));

  it.each([
    ['Iran. Pakistan', 1, Flag.sentence | Flag.breakBefore],
    ['Gen. Munir', 1, 0],
    ['Gaza, Lebanon', 1, Flag.comma],
    ['title\n\nBody', 1, Flag.sentence | Flag.breakBefore | Flag.block],
    ['line\nbroken', 1, 0],
    ['Iran – Pakistan', 1, Flag.breakBefore],
    ['Iran-backed', 1, Flag.hyphen],
  ])('%j: what stands before token %i', (text, i, flags) => {
    const before = Flag.sentence | Flag.breakBefore | Flag.block | Flag.comma | Flag.hyphen;
    expect(tokenize(text).flags[i]! & before).toBe(flags);
  });

  it('takes a megabyte without a space, and ten of prose', () => {
    expect(tokenize('x'.repeat(1_000_000)).count).toBe(1);
    expect(tokenize('Iran and Pakistan. '.repeat(600_000)).count).toBe(1_800_000);
  });
});

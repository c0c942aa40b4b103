import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../src/story/sentences';

const split = (text: string): string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    [['Gen. Ana Petrov met U.S. troops on Jan. 5.', 'She left.']],
    [['"Go!" she said.', '"We stay," said Boris F. Anders.', 'It ended.']],
    [['“Stop!” Cleo Marsh said to them.', 'They did not.']],
    [['He works for Acme Inc.', 'The firm, based in Washington D.C., grew 3.5 percent.']],
    [['J. K. Marsh wrote it.', 'Was it so?', 'Yes!', 'Perhaps …']],
    [['“They also agreed to calm down. ”', 'The ambassadors left.']],
    [['It began at 5 a.m. on Monday.', 'It ended at 5 p.m.', 'The streets were empty.']],
    [['No. 10 disagreed.', 'Sen. J. D. Anders and Lt. Col. Sam Doe came, i.e. all of them.']],
    [['It grew in the U.S.', 'The rest shrank.']],
    [['‘It is over,’ he said.', '‘We won.’', 'The end.']],
    [['See the map (below).', 'It is old.']],
  ])('keeps %j apart', (sentences) => expect(split(sentences.join(' '))).toEqual(sentences));

  it('ends a sentence at a blank line', () => {
    expect(split('A heading\n\nA sentence. And\nanother one')).toEqual([
      'A heading',
      'A sentence.',
      'And\nanother one',
    ]);
  });

  it('reads only between the offsets it is given', () => {
    const text = 'One. Two. Three.';
    expect(sentencesOf(text, 5, 9)).toEqual([{ start: 5, end: 9 }]);
  });

  it('finds none in nothing', () => expect(split(' \n\n ')).toEqual([]));

  it('takes time in proportion to the length', () => {
    const time = (text: string): number => {
      const start = performance.now();
      sentencesOf(text);
      return performance.now() - start;
    };
    for (const piece of ['Mr. Doe said so. ', '. ', '"', '\n ']) {
      time(piece.repeat(5000));
      const small = time(piece.repeat(5000));
      expect(time(piece.repeat(40_000)), JSON.stringify(piece)).toBeLessThan(8 * 5 * Math.max(small, 4));
    }
  });
});

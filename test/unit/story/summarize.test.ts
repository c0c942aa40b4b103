import { describe, expect, it } from 'vitest';
import type { Block, BlockKind } from '../../../src/model';
import { summarize } from '../../../src/story/summarize';

/** An article of blocks, parted by blank lines. */
function article(...parts: [BlockKind, string][]) {
  const blocks: Block[] = [];
  let text = '';
  for (const [kind, part] of parts) {
    if (text) text += '\n\n';
    blocks.push({ kind, start: text.length, end: text.length + part.length });
    text += part;
  }
  return { text, blocks };
}

const report = article(
  ['headline', 'Bridge at Porto Vale closed after flood'],
  ['standfirst', 'The town is cut off from the coast road.'],
  ['paragraph', 'The only bridge at Porto Vale was closed on Monday after a flood tore away two of its pillars.'],
  ['caption', 'The bridge at Porto Vale on Monday, after the flood tore away two of its pillars.'],
  ['paragraph', 'Engineers said the bridge at Porto Vale would stay closed for at least four months.'],
  ['quote', '“I have never seen the river like this,” said a farmer. “What are we to do now?”'],
  ['paragraph', 'But they had warned of it.'],
  ['paragraph', 'The flood followed three days of rain in the hills above the town, the weather service said.'],
  ['paragraph', 'A ferry will carry people over the river until the bridge opens again, the mayor of Porto Vale said.'],
  ['other', 'Sign up for our newsletter'],
);

describe('a summary', () => {
  it('is of whole sentences of the prose, word for word, in order', () => {
    const summary = summarize(report, []);
    expect(summary.length).toBeGreaterThan(0);
    expect(summary.length).toBeLessThanOrEqual(3);
    let end = -1;
    for (const sentence of summary) {
      expect(report.text.slice(sentence.start, sentence.end)).toBe(sentence.text);
      expect(sentence.start).toBeGreaterThan(end);
      end = sentence.end;
      const block = report.blocks.find((one) => one.start <= sentence.start && sentence.end <= one.end);
      expect(block?.kind).toBe('paragraph');
      expect(sentence.text).toMatch(/^The|^Engineers|^A ferry/);
    }
  });

  it('says nothing twice', () => {
    const twice = article(
      ['paragraph', 'The only bridge at Porto Vale was closed on Monday after a heavy flood.'],
      ['paragraph', 'The bridge at Porto Vale, the only one, was closed on Monday after the flood.'],
      ['paragraph', 'A ferry will carry people over the river until spring, the mayor told the council.'],
    );
    expect(summarize(twice, [], { sentences: 2 }).map(({ text }) => text)[1]).toMatch(/^A ferry/);
  });

  it('leaves out a caption that ran into a sentence, and keeps the sentence', () => {
    const text =
      'Ana Petrov (left) on the bridge at Porto Vale The bridge was closed on Monday after a flood damaged it.';
    expect(summarize(article(['paragraph', text]), []).map((one) => one.text)).toEqual([
      'The bridge was closed on Monday after a flood damaged it.',
    ]);
  });

  it('has five sentences for a long article', () => {
    const long = article(
      ...Array.from({ length: 90 }, (_, i): ['paragraph', string] => [
        'paragraph',
        `District ${i} of the old town reported ${i * 3} damaged houses and asked the council for ${i + 7} new pumps.`,
      ]),
    );
    expect(summarize(long, [])).toHaveLength(5);
  });

  it.each([
    [article()],
    [article(['paragraph', 'Closed.'])],
    [article(['caption', 'A bridge over the river at Porto Vale.'])],
  ])('is empty where there is no prose', (empty) => expect(summarize(empty, [])).toEqual([]));
});

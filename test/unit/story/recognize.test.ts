import { describe, expect, it } from 'vitest';
import { storyContext } from '../../../src/story/context';
import { fingerprintOf, sharedPart } from '../../../src/story/fingerprint';
import { recognizeStory } from '../../../src/story/recognize';
import { resolveDates } from '../../../src/time/dates';
import { OTHER_EVENTS, report, SAME_STORY, STORIES, STRIKES } from './reports';

const recognize = (published: string | null, lines: string, stories = STORIES) => {
  const { article, mentions } = report(published, lines);
  return recognizeStory(article, mentions, resolveDates(article.text, article), stories);
};
const headline = (lines: string): string => lines.trim().split('\n')[0] ?? '';

describe('a story', () => {
  it.each(SAME_STORY.map(([day, lines]) => [headline(lines), day, lines]))('is recognised in: %s', (_, day, lines) => {
    expect(recognize(day!, lines!)).toMatchObject({ id: STRIKES.id });
  });

  it.each(OTHER_EVENTS)('is not claimed of %s', (_, day, lines) => {
    expect(recognize(day, lines)?.id).not.toBe(STRIKES.id);
  });

  it('is told from another between some of the same parties', () => {
    const [, day, lines] = OTHER_EVENTS[2]!;
    expect(recognize(day, lines)).toMatchObject({ id: 'iran-israel-exchange-april-2024' });
  });

  it('has not happened before its window', () => {
    const [, lines] = SAME_STORY[0]!;
    expect(recognize('2023-01-17', lines)).toBeNull();
  });

  it('is recognised by the dates of an undated report', () => {
    const [, lines] = SAME_STORY[2]!;
    expect(recognize(null, lines.replace('on Thursday morning', 'on 18 January 2024'))).toMatchObject({
      id: STRIKES.id,
    });
  });

  it.each([
    [''],
    ['Iran'],
    ['Pakistan Iran Pakistan Iran'],
    ['The constructor of Iran and Pakistan: __proto__, toString.'],
  ])('is not claimed of next to nothing: %j', (lines) => {
    expect(recognize('2024-01-18', lines)).toBeNull();
  });
});

describe('fingerprints', () => {
  const [day, lines] = SAME_STORY[2]!;
  const known = {
    ...STRIKES,
    fingerprints: [
      {
        publisher: 'A paper',
        date: day,
        url: 'https://example.org/a',
        hashes: fingerprintOf(report(day, lines).article.text),
      },
    ],
  };

  it('tell a lightly edited copy, and whose report it is', () => {
    const copy = `Strikes across the border\n${lines.replace('morning', 'at dawn').trim().split('\n').slice(1).join('\n')}`;
    const match = recognize(day, copy, [known]);
    expect(match).toMatchObject({ id: STRIKES.id, copyOf: { publisher: 'A paper', date: day } });
    expect(match!.confidence).toBeGreaterThanOrEqual(0.99);
  });

  it('do not take a rewrite for a copy', () => {
    const [otherDay, other] = SAME_STORY[8]!;
    expect(recognize(otherDay, other, [known])).not.toHaveProperty('copyOf');
  });

  it('notice a shared passage wherever it stands', () => {
    const passage = lines.trim().split('\n')[1]!.trim();
    const around = new Set(fingerprintOf(`Something else altogether came first. ${passage} And more came after it.`));
    expect(sharedPart(around, fingerprintOf(passage))).toBeGreaterThan(0.7);
    expect(sharedPart(new Set(fingerprintOf('No word of it is here at all, not one.')), fingerprintOf(passage))).toBe(
      0,
    );
    expect(fingerprintOf('too short')).toEqual([]);
  });
});

describe('what a story adds', () => {
  it('is what came before and after, and what the report leaves out', () => {
    const [day, lines] = SAME_STORY[2]!;
    const { article, mentions } = report(day, lines);
    const context = storyContext(STRIKES, article.text, mentions, day);
    expect(context.before.map(({ date }) => date)).toEqual(['2024-01-16']);
    expect(context.during.map(({ date }) => date)).toEqual(['2024-01-18']);
    expect(context.after.map(({ date }) => date)).toEqual(['2024-01-29']);
    expect(context.omitted).toHaveLength(2);
    expect(context.disputed).toHaveLength(1);
  });

  it('is not said to be left out when the report says it, by name or in words', () => {
    const [day, lines] = SAME_STORY[0]!;
    const { article, mentions } = report(day, `${lines}\nIt had hit Erbil the day before.`);
    const context = storyContext(STRIKES, article.text, mentions, day);
    expect([context.omitted, context.disputed]).toEqual([[], []]);
  });
});

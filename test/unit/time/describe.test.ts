import { describe, expect, it } from 'vitest';
import { ageOf, describeDate, durationBetween, formatValue } from '../../../src/time/describe';
import { mergeTimeline } from '../../../src/time/timeline';

const TODAY = '2026-11-24';

describe('a date in words', () => {
  it.each([
    ['2024-01-18', 'Thursday 18 January 2024, the day before this report; 2 years 10 months ago'],
    ['2024-01-19', 'Friday 19 January 2024, the day of this report; 2 years 10 months ago'],
    ['2024-01-16', 'Tuesday 16 January 2024, 3 days before this report; 2 years 10 months ago'],
    ['2024-02-19', 'Monday 19 February 2024, 1 month after this report; 2 years 9 months ago'],
    ['2026-11-24', 'Tuesday 24 November 2026, 2 years 10 months after this report; today'],
    ['2023-12', 'December 2023, the month before this report; 2 years 10 months ago'],
    ['2004', '2004, 20 years before this report; 22 years ago'],
    ['2024', '2024, the year of this report; 2 years ago'],
    ['2026', '2026, 2 years after this report'],
    ['198', 'the 1980s; 36 years ago'],
    ['2024-W02', 'the week of 8 to 14 January 2024, 5 days before this report; 2 years 10 months ago'],
  ])('%s', (value, words) => expect(describeDate(value, '2024-01-19T08:00:00Z', TODAY)).toBe(words));

  it('says nothing of a report whose day is not known', () => {
    expect(describeDate('2024-01-18', null, TODAY)).toBe('Thursday 18 January 2024; 2 years 10 months ago');
  });

  it.each([
    ['1998-Q1', 'the first quarter of 1998'],
    ['1998-SU', 'summer 1998'],
    ['1998-WI', 'winter 1998–1999'],
    ['19', 'the 20th century'],
    ['2024-W05', 'the week of 29 January to 4 February 2024'],
    ['2004/2008', '2004 to 2008'],
  ])('%s reads %s', (value, words) => expect(formatValue(value)).toBe(words));

  it.each([
    ['2024-01-19', '2024-01-22', '3 days'],
    ['2024-01-31', '2024-02-29', '29 days'],
    ['2024-01-19', '2024-03-19', '2 months'],
    ['2022-11-24', '2024-11-24', '2 years'],
    ['2012-01-19', '2024-11-24', '12 years'],
  ])('from %s to %s are %s', (a, b, words) => {
    expect(durationBetween(a, b)).toBe(words);
    expect(durationBetween(b, a)).toBe(words);
  });

  it.each([
    ['2024-01-19', '2 years 10 months'],
    ['2026-10-24', '1 month'],
    ['2026-10-25', null],
    ['2027-01-01', null],
  ])('a report of %s is %s old', (published, age) => expect(ageOf(published, TODAY)).toBe(age));
});

describe('the timeline of a brief', () => {
  it('joins the article’s dates with the story’s points, in order of time', () => {
    const date = (value: string) => ({ start: 0, end: 0, surface: '', value });
    const points = mergeTimeline(
      [date('2024-01-18'), date('198'), date('2024-01-16'), date('2024-01-18')],
      [
        { date: '2024-01-29', text: 'The ministers met.', source: [2] },
        { date: '2024-01-16', text: 'Missiles struck.', source: [1] },
      ],
      '2024-01-19',
    );
    expect(
      points.map(({ value, side, mentions, events }) => [value, side, mentions, events.map((e) => e.text)]),
    ).toEqual([
      ['2024-01-16', 'before', [2], ['Missiles struck.']],
      ['2024-01-18', 'before', [0, 3], []],
      ['2024-01-29', 'after', [], ['The ministers met.']],
    ]);
  });
});

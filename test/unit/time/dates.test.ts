import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extentOf } from '../../../src/time/calendar';
import { type DateContext, resolveDates } from '../../../src/time/dates';

/** `surface = value` of every date found. */
const read = (text: string, published: string | null, context: Partial<DateContext> = {}): string[] =>
  resolveDates(text, { published, ...context }).map(({ surface, value }) => `${surface} = ${value}`);

// Friday.
const DAY = '2024-01-19';

describe('dates in text, read on Friday 19 January 2024', () => {
  it.each([
    ['Officials said on Thursday that two had died.', ['Thursday = 2024-01-18']],
    ['On Tuesday night, rockets fell.', ['Tuesday night = 2024-01-16']],
    ['The cabinet met Friday.', ['Friday = 2024-01-19']],
    ['The ministers will meet on Thursday.', ['Thursday = 2024-01-25']],
    ['The talks are expected to resume Monday.', ['Monday = 2024-01-22']],
    ['The port opens Monday, the mayor said.', ['Monday = 2024-01-22']],
    ['Wednesday’s ruling will be appealed.', ['Wednesday = 2024-01-17']],
    ['Earlier today, both sides spoke.', ['Earlier today = 2024-01-19']],
    ['It began yesterday and ends tomorrow.', ['yesterday = 2024-01-18', 'tomorrow = 2024-01-20']],
    ['Members of parliament rejected it by 285 to 272 votes on Thursday.', ['Thursday = 2024-01-18']],
    ['The raid of last Friday', ['last Friday = 2024-01-12']],
    ['next Monday’s vote', ['next Monday = 2024-01-22']],
    ['last week and next month', ['last week = 2024-W02', 'next month = 2024-02']],
    ['It closed in December and reopens in March.', ['December = 2023-12', 'March = 2024-03']],
    ['The army has ruled since 2004.', ['2004 = 2004']],
    ['in the 1980s and the early 1990s', ['the 1980s = 198', 'the early 1990s = 199']],
    ['the 1979 revolution', ['1979 = 1979']],
    ['a temple of the 12th century', ['the 12th century = 11']],
    ['The attack of 7 October shook them.', ['7 October = 2023-10-07']],
    ['It was signed on Sept. 14, 2020.', ['Sept. 14, 2020 = 2020-09-14']],
    ['three weeks ago', ['three weeks ago = 2023-W52']],
    ['ten years ago', ['ten years ago = 2014']],
    ['the first quarter of 2023', ['the first quarter of 2023 = 2023-Q1']],
    ['last summer', ['last summer = 2023-SU']],
    ['in June last year', ['June last year = 2023-06']],
    ['on New Year’s Eve', ['New Year’s Eve = 2023-12-31']],
    ['on Easter Sunday 2023', ['Easter Sunday 2023 = 2023-04-09']],
    ['the 9/11 attacks', ['9/11 = 2001-09-11']],
  ])('%s', (text, expected) => expect(read(text, DAY)).toEqual(expected));

  it.each([
    'They have fought for many years.',
    'UN Resolution 1701 and 2,000 people on flight 1920',
    'She is in her eighties and works every Monday for the Sunday Times.',
    'It may march on. May Bell agrees.',
    'more than 20 years ago, in recent weeks, for two days',
    'the spring of hope, the fall of the city, a 24/7 service',
    'the fiscal year ending soon; 1935 Orchard St.; The next day she left; open Monday through Thursday',
    'USA Today, today’s world, the people of tomorrow',
    '',
  ])('finds no date in: %s', (text) => expect(read(text, DAY)).toEqual([]));
});

describe('dates counted from other dates', () => {
  it.each([
    ['They met on 7 October. Two days earlier the guns had fallen silent.', 'Two days earlier = 2023-10-05'],
    ['They met on 7 October. The next day they left.', 'The next day = 2023-10-08'],
    ['He resigned in 2016. The following year he returned.', 'The following year = 2017'],
    ['It fell in March 2019. Six months later it was retaken.', 'Six months later = 2019-09'],
    ['It began on Oct. 7, 2022. Since Oct. 7 it has spread.', 'Oct. 7 = 2022-10-07'],
    ['Profit fell in the third quarter from a year earlier.', 'a year earlier = 2022-Q3'],
  ])('%s', (text, last) => expect(read(text, DAY).at(-1)).toBe(last));

  it('joins the two ends of a range', () => {
    expect(read('between 2004 and 2008, from March to May 2019, Oct. 7-9, 2021, and 1998-99', DAY)).toEqual([
      '2004 and 2008 = 2004/2008',
      'March to May 2019 = 2019-03/2019-05',
      'Oct. 7-9, 2021 = 2021-10-07/2021-10-09',
      '1998-99 = 1998/1999',
    ]);
  });

  it('counts "today" from a dateline older than the page', () => {
    expect(read('PORTO VALE, Jan. 17 (Press) – The mayor left today.', DAY)).toEqual([
      'Jan. 17 = 2024-01-17',
      'today = 2024-01-17',
    ]);
  });
});

describe('what the page says about itself', () => {
  it.each([
    [{ lang: 'en-US' }, '2024-01-02'],
    [{ lang: 'en-GB' }, '2024-02-01'],
    [{ lang: 'en', url: 'https://news.example.co.uk/a' }, '2024-02-01'],
    [{ lang: 'en', url: 'https://www.state.gov/a' }, '2024-01-02'],
  ])('reads 01/02/2024 with %o as %s', (context, value) => {
    expect(read('on 01/02/2024', DAY, context)).toEqual([`01/02/2024 = ${value}`]);
  });

  it('leaves 01/02/2024 alone when nothing tells, and reads what can only be one day', () => {
    expect(read('01/02/2024 and 13/02/2024 and 2024-03-05', DAY, { lang: 'en' })).toEqual([
      '13/02/2024 = 2024-02-13',
      '2024-03-05 = 2024-03-05',
    ]);
  });

  it('without a day of publication reads only dates that hold their year', () => {
    expect(read('on Tuesday, today, last year, in 2003, on 5 May 2021, since 7 October', null)).toEqual([
      '2003 = 2003',
      '5 May 2021 = 2021-05-05',
    ]);
  });
});

describe('offsets and cost', () => {
  it('resolves any run of date words to values a calendar holds, and never throws', () => {
    const word = fc.constantFrom(
      ...'last next this the that same following previous past Monday Friday week month year decade quarter weekend summer March May Oct. Sept. 7 29 31 2023 1999 1000 two 999 days years weeks decades ago earlier later before , . - / first fourth half end of to from between and in since Christmas Easter today yesterday century 1980s 20th February Feb. 30 13/13/2024 2024-02-30 00/00/0000 year-end'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 14 }),
        fc.constantFrom(DAY, '2024-02-29', '2000-12-31', null),
        (list, published) => {
          for (const { value, surface } of resolveDates(list.join(' '), { published })) {
            expect(extentOf(value), `${surface} = ${value}`).not.toBeNull();
          }
        },
      ),
      { numRuns: 600 },
    );
  });

  it('gives the text at its offsets, in order, without overlaps', () => {
    const text = '🛳️ On Friday, Oct. 13, at 10:35 a.m. – a day\nearlier than 2024 – “last\nweek” …';
    let end = 0;
    for (const date of resolveDates(text, { published: DAY })) {
      expect(text.slice(date.start, date.end)).toBe(date.surface);
      expect(date.start).toBeGreaterThanOrEqual(end);
      end = date.end;
    }
    expect(end).toBeGreaterThan(0);
  });

  it('takes time in proportion to the length of the text, hostile ones too', () => {
    const time = (text: string): number => {
      const start = performance.now();
      resolveDates(text, { published: DAY });
      return performance.now() - start;
    };
    for (const piece of ['In May he said on Monday that 2003 was over. ', 'May ', ' \n', '1 ', 'the ', 'Jan. 1-']) {
      time(piece.repeat(500));
      const small = time(piece.repeat(1000));
      expect(time(piece.repeat(8000)), JSON.stringify(piece)).toBeLessThan(8 * 5 * Math.max(small, 4));
    }
  });
});

import { describe, expect, it } from 'vitest';
import {
  addDays,
  comparePartialDates,
  daysBetween,
  firstDay,
  formatPartialDate,
  lastDay,
  parsePartialDate,
} from '../../../src/time/partial-date';

describe('partial dates', () => {
  it.each([
    ['2024-09-27', '2024-09-27', '2024-09-27', '27 September 2024'],
    ['2024-02', '2024-02-01', '2024-02-29', 'February 2024'],
    ['2023-02', '2023-02-01', '2023-02-28', 'February 2023'],
    ['1982', '1982-01-01', '1982-12-31', '1982'],
    ['2004~', '2004-01-01', '2004-12-31', 'about 2004'],
    ['2004-05~', '2004-05-01', '2004-05-31', 'about May 2004'],
  ])('%s runs from %s to %s and reads "%s"', (date, first, last, words) => {
    expect([firstDay(date), lastDay(date), formatPartialDate(date)]).toEqual([first, last, words]);
  });

  it.each([
    '',
    '24',
    '2024-13',
    '2024-00',
    '2024-02-30',
    '2023-02-29',
    '2024-9-27',
    '~2004',
    '2024-09-27T10:00',
    'May',
  ])('does not take %j for a date', (text) => {
    expect(parsePartialDate(text)).toBeNull();
    expect(() => firstDay(text)).toThrow(RangeError);
  });

  it('sorts by first day, the coarser first', () => {
    expect(['2024-09-27', '2024-09', '2024', '2023-12-31', '2024-09-01'].sort(comparePartialDates)).toEqual([
      '2023-12-31',
      '2024',
      '2024-09',
      '2024-09-01',
      '2024-09-27',
    ]);
  });

  it('counts days over month and leap-year ends', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2024-01-01', -1)).toBe('2023-12-31');
    expect(daysBetween('2024-01-19', '2026-11-24')).toBe(1040);
  });
});

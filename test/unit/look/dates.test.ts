import { describe, expect, it } from 'vitest';
import { showAge, showDate } from '../../../src/look/dates';
import { plural } from '../../../src/look/translate';
import { english } from '../../look/english';

describe('showDate', () => {
  it.each([
    ['2024-01-19', 'en-US', '19 January 2024'],
    ['2024-01-19T23:30:00+05:00', 'en', '19 January 2024'],
    ['2024-01', 'en', 'January 2024'],
    ['2024', 'en', '2024'],
    ['2004~', 'en', '2004'],
    ['198', 'en', '1980s'],
    ['2023-10-07/2024-01-19', 'en', '7 October 2023 – 19 January 2024'],
    ['2024-01-19', 'fr', '19 janvier 2024'],
    ['soon', 'en', 'soon'],
  ])('%s in %s: %s', (iso, locale, shown) => expect(showDate(iso, locale)).toBe(shown));
});

describe('showAge', () => {
  it.each([
    ['2024-01-19', '2026-11-24', '2 years 10 months ago'],
    ['2025-10-30', '2026-11-24', '1 year ago'],
    ['2024-11-24', '2026-11-24', '2 years ago'],
    ['2026-09-24', '2026-11-24', '2 months ago'],
    ['2026-11-01', '2026-11-24', '3 weeks ago'],
    ['2026-11-23', '2026-11-24', 'yesterday'],
    ['2026-11-24', '2026-11-24', 'today'],
    ['2026-12-24', '2026-11-24', 'today'],
    ['2024-01-31', '2024-03-01', '1 month ago'],
    ['2024', '2026-11-24', ''],
  ])('%s on %s: %s', (iso, now, shown) =>
    expect(showAge(iso, new Date(`${now}T10:00:00Z`), 'en', english)).toBe(shown),
  );
});

describe('plural', () => {
  it.each([
    [1, 'named once'],
    [2, 'named 2 times'],
    [1234, 'named 1,234 times'],
  ])('%i: %s', (n, shown) => expect(plural(english, 'en', 'brief_mentions', n)).toBe(shown));
});

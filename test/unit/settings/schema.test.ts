import { describe, expect, it } from 'vitest';
import { isOff, readSettings } from '../../../src/settings/schema';

const defaults = { version: 1, offSites: [] };

describe('readSettings', () => {
  it.each([
    ['nothing', undefined, defaults],
    ['null', null, defaults],
    ['a string', 'offSites', defaults],
    ['a broken list alone', { offSites: 'a.example', version: 1 }, defaults],
    [
      'a good value beside a broken one',
      { offSites: ['a.example'], version: 'x' },
      { version: 1, offSites: ['a.example'] },
    ],
    [
      'unknown keys',
      { offSites: ['a.example'], junk: 1, __proto__: { x: 1 } },
      { version: 1, offSites: ['a.example'] },
    ],
  ])('reads %s', (_, stored, expected) => expect(readSettings(stored)).toEqual(expected));
});

describe('isOff', () => {
  const settings = { ...readSettings(null), offSites: ['example.org', 'www.news.example'] };
  it.each([
    ['example.org', true],
    ['www.example.org', true],
    ['badexample.org', false],
    ['news.example', false],
    ['www.news.example', true],
    ['', false],
  ])('%s: %s', (host, off) => expect(isOff(settings, host)).toBe(off));
});

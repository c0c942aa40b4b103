import { describe, expect, it } from 'vitest';
import { beginsOn, isOff, readSettings, withKnown, withSite } from '../../../src/settings/schema';

const defaults = {
  version: 2,
  siteMode: 'deny',
  offSites: [],
  onSites: [],
  density: 'first',
  markStyle: 'underline',
  markColours: 'kind',
  hiddenKinds: [],
  known: [],
  dates: true,
  endNotes: false,
  list: false,
};

describe('readSettings', () => {
  it.each([
    ['nothing', undefined, defaults],
    ['null', null, defaults],
    ['a string', 'offSites', defaults],
    ['a broken list alone', { offSites: 'a.example', version: 1 }, defaults],
    [
      'a good value beside a broken one',
      { offSites: ['a.example'], version: 'x' },
      { ...defaults, offSites: ['a.example'] },
    ],
    ['what version 1 wrote', { offSites: ['b.example'], version: 1 }, { ...defaults, offSites: ['b.example'] }],
    ['what a version to come wrote', { density: 'tenth', dates: false, version: 9 }, { ...defaults, dates: false }],
    [
      'unknown keys',
      { offSites: ['a.example'], junk: 1, __proto__: { x: 1 } },
      { ...defaults, offSites: ['a.example'] },
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

describe('sites', () => {
  const settings = (siteMode: string, onSites: string[] = []) => ({ ...readSettings({ siteMode, onSites }) });
  it.each([
    ['deny', [], 'a.example', false, true],
    ['allow', [], 'a.example', true, false],
    ['allow', ['a.example'], 'www.a.example', false, true],
    ['click', [], 'a.example', false, false],
  ])('mode %s with %j: %s off %s, begins %s', (mode, on, host, off, begins) => {
    expect(isOff(settings(mode, on), host)).toBe(off);
    expect(beginsOn(settings(mode, on), host)).toBe(begins);
  });

  it.each(['deny', 'allow', 'click'])('in mode %s a site goes off and on again, subdomains and all', (mode) => {
    const on = withSite(settings(mode), 'a.example', true);
    const off = withSite(on, 'a.example', false);
    expect(isOff(on, 'www.a.example')).toBe(false);
    expect(isOff(off, 'www.a.example')).toBe(true);
    expect(isOff(withSite(off, 'www.a.example', true), 'www.a.example')).toBe(false);
  });

  it('an entry is known once, and no longer', () => {
    const twice = withKnown(withKnown(readSettings(null), 'iran', 'Iran', true), 'iran', 'Iran', true);
    expect(twice.known).toEqual([{ entry: 'iran', name: 'Iran' }]);
    expect(withKnown(twice, 'iran', 'Iran', false).known).toEqual([]);
  });
});

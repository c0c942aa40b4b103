import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundle, GLOSSARY_DIR, readGlossaryFiles } from '../../../src/cli/glossary-files';
import type { Entry, Fact, Span } from '../../../src/model';
import { auditDates } from '../../../src/time/audit';
import { addDays, type Day, dayOf, firstDay, lastDay } from '../../../src/time/partial-date';
import { beginOf, factsOn, holdersOn, holds, lastHolders, singleHolderKey } from '../../../src/time/validity';

const partialDate = fc
  .tuple(
    fc.integer({ min: 1900, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 4, max: 10 }),
  )
  .map(([year, month, day, length]) => {
    const text = dayOf(year, month, day);
    return length < 7 ? text.slice(0, 4) : length < 10 ? text.slice(0, 7) : text;
  });
const span = fc.record({ from: partialDate, to: partialDate }, { requiredKeys: [] }).map((dates): Span => {
  const { from, to } = dates;
  return from && to && firstDay(from) > lastDay(to) ? { from: to, to: from } : dates;
});

/** The day before, of and after both ends of an interval. */
const boundaries = ({ from, to }: Span): Day[] =>
  [from && firstDay(from), to && lastDay(to)].flatMap((day) => (day ? [addDays(day, -1), day, addDays(day, 1)] : []));

/** An interval holds on both its ends, and not on the days next to them outside. */
function expectBoundaries(one: Span): void {
  const { from, to } = one;
  if (from) expect([holds(one, firstDay(from)), holds(one, addDays(firstDay(from), -1))]).toEqual([true, false]);
  if (to) expect([holds(one, lastDay(to)), holds(one, addDays(lastDay(to), 1))]).toEqual([true, false]);
}

/** On no day next to a boundary do two facts hold of which one can. */
function expectOneHolder(facts: readonly Fact[]): void {
  for (const day of facts.flatMap(boundaries)) {
    const keys = factsOn(facts, day)
      .filter((fact) => fact.from !== undefined)
      .map((fact) => ({ key: singleHolderKey(fact), from: beginOf(fact) }))
      .filter(({ key }) => key !== null);
    // Two that began on the same day are an editor's mistake that the audit names; both are shown.
    const distinct = new Map(keys.map(({ key, from }) => [`${key}|${from}`, key]));
    expect(new Set(distinct.values()).size, `${day}: ${JSON.stringify(keys)}`).toBe(distinct.size);
  }
}

describe('when something held', () => {
  it('is from the first day of `from` to the last of `to`', () => {
    fc.assert(fc.property(span, expectBoundaries));
  });

  it('gives one holder a day of what only one can hold, whatever the dates', () => {
    const fact = fc
      .tuple(span, fc.constantFrom('leader', 'capital', 'office'), fc.constantFrom('ana', 'boris'))
      .map(([dates, what, who]): Fact => ({ what, who, source: [], ...dates }));
    fc.assert(fc.property(fc.array(fact, { maxLength: 5 }), expectOneHolder));
  });

  it('keeps an exact end before a begin of which only the year is known', () => {
    const facts: Fact[] = [
      { what: 'leader', who: 'ana', from: '2011-06', to: '2022-07-31', source: [] },
      { what: 'leader', who: 'boris', from: '2022', source: [] },
    ];
    const leads = (day: Day) => factsOn(facts, day).map((fact) => fact.who);
    expect([leads('2022-03-01'), leads('2022-07-31'), leads('2022-08-01')]).toEqual([['ana'], ['ana'], ['boris']]);
  });
});

describe('a vacancy', () => {
  it('names the last holder for a year, until another begins', () => {
    const facts: Fact[] = [
      { what: 'leader', who: 'ana', from: '1992', to: '2024-09-27', source: [] },
      { what: 'leader', who: 'boris', from: '2024-10-29', source: [] },
    ];
    const last = (day: Day) => lastHolders(facts, day).map((fact) => fact.who);
    expect([last('2024-09-27'), last('2024-10-01'), last('2024-10-29')]).toEqual([[], ['ana'], []]);
  });
});

describe('the audit', () => {
  const entry = (facts: Fact[]): Entry => ({ facts, designations: [], office: undefined }) as unknown as Entry;
  const leader = (who: string, from: string, to?: string): Fact => ({
    what: 'leader',
    who,
    from,
    ...(to && { to }),
    source: [],
  });
  it.each([
    ['a handover on one day', [leader('ana', '2020', '2024-03-04'), leader('boris', '2024-03-04')], []],
    ['a handover in one month', [leader('ana', '2020', '2024-03'), leader('boris', '2024-03')], []],
    ['a short vacancy', [leader('ana', '2020', '2024-09-27'), leader('boris', '2024-10-29')], []],
    [
      'a long one',
      [leader('ana', '2020', '2022'), leader('boris', '2024')],
      ['facts[2]: nothing between 2022 (facts[1]) and 2024'],
    ],
    [
      'an overlap',
      [leader('ana', '2020'), leader('boris', '2024')],
      ['facts[2]: 2020 to now (facts[1]) and 2024 to now overlap'],
    ],
  ])('of %s', (_, facts, expected) => {
    expect(auditDates(entry(facts)).map(({ field, message }) => `${field}: ${message}`)).toEqual(expected);
  });
});

const authored = existsSync(GLOSSARY_DIR) ? bundle(readGlossaryFiles(GLOSSARY_DIR)).entries : [];

describe.skipIf(authored.length === 0)('every dated fact of the glossary', () => {
  it('holds on its boundaries and not beyond', () => {
    for (const { facts, designations, office } of authored) {
      for (const one of [...facts, ...designations, ...(office?.holders ?? [])]) expectBoundaries(one);
    }
  });

  it('leaves one holder a day to what only one can hold', () => {
    for (const { facts } of authored) expectOneHolder(facts);
  });

  it('leaves one holder a day to every office that several do not share', () => {
    for (const { id, office } of authored) {
      if (!office || office.several) continue;
      for (const day of office.holders.flatMap(boundaries))
        expect(holdersOn(office, day).length, `${id} ${day}`).toBeLessThan(2);
    }
  });
});

import { describe, expect, it } from 'vitest';
import type { Entry, Office } from '../../../src/model';
import { cardFor, holderOn } from '../../../src/time/as-of';

const TODAY = '2026-11-24';
const base: Entry = {
  id: 'front',
  type: 'armed-group',
  name: 'The Front',
  aliases: [],
  native: {},
  summary: 'A made-up group.',
  facts: [],
  designations: [],
  relations: [],
  since: [],
  sources: [],
  asOf: '2026-11',
  origin: 'authored',
};
const people: Record<string, string> = { ana: 'Ana Petrov', boris: 'Boris Anders', cleo: 'Cleo Marsh' };
const names = (id: string) => {
  const name = people[id];
  return name === undefined ? null : { name, type: 'person' as const };
};
const card = (entry: Partial<Entry>, on: string | null) => cardFor({ ...base, ...entry }, on, names, TODAY);

const led: Partial<Entry> = {
  facts: [
    { what: 'leader', who: 'ana', from: '1992-02', to: '2024-09-27', source: [1] },
    { what: 'leader', who: 'boris', from: '2024-10-29', source: [2] },
    { what: 'founded', value: '1982, in the port', source: [1] },
  ],
};

describe('the card on a day', () => {
  it.each([
    [
      '1992-01-31',
      [],
      ['February 1992: Ana Petrov became leader.', '27 September 2024: Ana Petrov was leader until then.'],
    ],
    ['1992-02-01', ['Ana Petrov, since February 1992'], ['27 September 2024: Ana Petrov was leader until then.']],
    ['2024-09-27', ['Ana Petrov, since February 1992'], ['29 October 2024: Boris Anders became leader.']],
    ['2024-09-28', ['Ana Petrov, February 1992 – 27 September 2024'], ['29 October 2024: Boris Anders became leader.']],
    ['2024-10-29', ['Boris Anders, since 29 October 2024'], []],
  ])('%s: who led, and what came since', (on, then, since) => {
    const { then: lines, since: changes } = card(led, on);
    expect(lines.map((line) => `${line.text}, ${line.when}`)).toEqual(then);
    const told = changes.map((change) => `${change.dateText}: ${change.text}`);
    expect(told).toEqual(expect.arrayContaining(since));
    if (since.length === 0) expect(told).toEqual([]);
  });

  it('lists undated facts apart', () => {
    expect(card(led, '2024-01-19').facts).toEqual([
      { label: 'Founded', text: '1982, in the port', when: '', source: [1] },
    ]);
  });

  it('does not repeat what `since` says in other words', () => {
    const since = [{ date: '2024-09-27', text: 'An air strike killed Petrov.', source: [3] }];
    expect(card({ ...led, since }, '2024-01-19').since.map((change) => change.text)).toEqual([
      'An air strike killed Petrov.',
      'Boris Anders became leader.',
    ]);
  });

  it('tells only later changes, newest last, and nothing after today', () => {
    const since = [
      { date: '2025-03', text: 'It disarmed.', source: [] },
      { date: '2023', text: 'It armed.', source: [] },
      { date: '2024-05-01', text: 'It split.', source: [] },
      { date: '2027', text: 'It is to dissolve.', source: [] },
    ];
    expect(card({ since }, '2024-01-19').since.map((change) => change.text)).toEqual(['It split.', 'It disarmed.']);
  });

  it('does not tell twice that someone left, or was listed', () => {
    const entry: Partial<Entry> = {
      facts: [{ what: 'office', value: 'Mayor of Porto Vale', from: '2019', to: '2024-05-02', source: [] }],
      designations: [{ by: 'eu', as: 'terrorist organisation', from: '2024-06', source: [] }],
      since: [
        { date: '2024-05-02', text: 'The council dismissed her.', source: [] },
        { date: '2024-06-10', text: 'Ministers put it on the terror list.', source: [] },
      ],
    };
    expect(card(entry, '2024-01-19').since).toHaveLength(2);
  });

  it('gives the later holder on the day of a handover', () => {
    const facts = [
      { what: 'leader', who: 'ana', to: '2024-03-04', source: [] },
      { what: 'leader', who: 'boris', value: 'acting', from: '2024-03-04', source: [] },
    ];
    expect(card({ facts }, '2024-03-04').then.map((line) => line.text)).toEqual(['Boris Anders (acting)']);
    expect(card({ facts }, '2024-03-03').then.map((line) => line.text)).toEqual(['Ana Petrov']);
  });

  it('keeps two roles of one country apart', () => {
    const facts = [
      { what: 'leader', who: 'ana', value: 'Supreme Leader', from: '1989', source: [] },
      { what: 'leader', who: 'boris', value: 'President', from: '2021', source: [] },
    ];
    expect(card({ facts }, '2024-03-04').then.map((line) => line.text)).toHaveLength(2);
  });

  it('of an undated article tells the present and nothing since', () => {
    const shown = card(led, null);
    expect(shown.on).toBeNull();
    expect(shown.then.map((line) => line.text)).toEqual(['Boris Anders']);
    expect(shown.since).toEqual([]);
    expect(shown.articleIsNewer).toBe(false);
  });

  it('says when the article is newer than the last check', () => {
    expect(card({ asOf: '2024-01' }, '2024-01-31').articleIsNewer).toBe(false);
    expect(card({ asOf: '2024-01' }, '2024-02-01T08:00:00Z').articleIsNewer).toBe(true);
  });

  it('gives the name of the day', () => {
    const renamed: Partial<Entry> = {
      name: 'Newland',
      facts: [
        { what: 'name', value: 'Oldland', to: '2018-04-18', source: [] },
        { what: 'name', value: 'Newland', from: '2018-04-19', source: [] },
      ],
    };
    expect(card(renamed, '2018-04-18').nameThen).toBe('Oldland');
    expect(card(renamed, '2018-04-18').since.map((change) => change.text)).toEqual(['Took the name Newland.']);
    expect(card(renamed, '2018-04-19').nameThen).toBeNull();
    expect(card(renamed, '2018-04-19').then).toEqual([]);
  });

  it('tells a person’s posts on the day and before, and a death once', () => {
    const person: Partial<Entry> = {
      type: 'person',
      facts: [
        { what: 'office', value: 'Mayor of Porto Vale', from: '2015', to: '2019', source: [] },
        { what: 'office', value: 'Foreign Minister', from: '2021-08-25', to: '2024-05-19', source: [] },
        { what: 'died', value: 'killed in a helicopter crash', from: '2024-05-19', source: [] },
      ],
    };
    const alive = card(person, '2024-01-19');
    expect(alive.then.map((line) => [line.text, line.when])).toEqual([['Foreign Minister', 'since 25 August 2021']]);
    expect(alive.facts.map((line) => [line.text, line.when])).toEqual([['Mayor of Porto Vale', '2015 – 2019']]);
    expect(alive.since.map((change) => change.text)).toEqual(['Died: killed in a helicopter crash.']);
    expect(card(person, '2024-06-01').then.map((line) => line.when)).toEqual(['19 May 2024']);
  });

  it('shows designations and relations in force on the day', () => {
    const entry: Partial<Entry> = {
      designations: [
        { by: 'united-states', as: 'terrorist organisation', from: '1997-10-08', source: [1] },
        { by: 'australia', as: 'terrorist organisation', from: '2024-02', source: [2] },
      ],
      relations: [
        { is: 'backed-by', to: 'cleo', from: '1982', until: '2024-01-18', source: [1] },
        { is: 'fights', to: 'boris', source: [1] },
      ],
    };
    const shown = card(entry, '2024-01-19');
    expect(shown.designations.map((line) => `${line.label}, ${line.when}`)).toEqual([
      'United States, since 8 October 1997',
    ]);
    expect(shown.relations.map((line) => `${line.label} ${line.text}`)).toEqual(['Fights Boris Anders']);
    expect(shown.since.map((change) => change.text)).toEqual(['Listed by Australia: terrorist organisation.']);
  });
});

describe('an office on a day', () => {
  const office: Office = {
    of: 'land',
    kind: 'head-of-government',
    titles: ['prime minister'],
    holders: [
      { who: 'ana', name: 'Ana Petrov', from: '2022-04-11', to: '2023-08-14', source: [] },
      { who: 'boris', name: 'Boris Anders', from: '2023-08-14', to: '2024-03-04', as: 'caretaker', source: [] },
      { who: 'cleo', name: 'Cleo Marsh', from: '2024-03-04', source: [] },
    ],
  };
  it.each([
    ['2022-04-10', null],
    ['2022-04-11', 'ana'],
    ['2023-08-13', 'ana'],
    ['2023-08-14', 'boris'],
    ['2024-03-03', 'boris'],
    ['2024-03-04', 'cleo'],
    ['2026-06-01', 'cleo'],
  ])('%s: %s', (day, who) => expect(holderOn(office, day)?.who ?? null).toBe(who));

  it('names holder, predecessor and what followed', () => {
    const shown = card({ type: 'office', office }, '2024-01-19');
    expect(shown.then.map((line) => `${line.label}: ${line.text}, ${line.when}`)).toEqual([
      'Held by: Boris Anders (caretaker), since 14 August 2023',
      'Before: Ana Petrov, 11 April 2022 – 14 August 2023',
    ]);
    expect(shown.since.map((change) => `${change.date} ${change.text}`)).toEqual([
      '2024-03-04 Cleo Marsh took office.',
    ]);
  });
});

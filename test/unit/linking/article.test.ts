import { describe, expect, it } from 'vitest';
import { link } from '../../../src/linking';
import type { Mention } from '../../../src/model';
import { entry, glossaryOf } from '../glossary/fixture';

const office = (id: string, of: string, titles: string, holders: string): string =>
  `- {id: ${id}, name: "${id}", of: ${of}, kind: other, titles: [${titles}], asOf: 2026-11, sources: [{title: t, publisher: p, url: "https://example.org"}], holders: [${holders}]}\n`;

const glossary = glossaryOf(
  [
    entry('pakistan', 'country', 'Pakistan', 'aliases: [Pakistani]'),
    entry('iran', 'country', 'Iran', 'aliases: [Iranian, Islamic Republic of Iran]'),
    entry('israel', 'country', 'Israel', 'aliases: [Israeli]'),
    entry('lebanon', 'country', 'Lebanon', 'aliases: [Lebanese]'),
    entry('united-nations', 'organisation', 'United Nations', 'aliases: [UN]'),
    entry('gaza-strip', 'territory', 'Gaza Strip', 'aliases: [Gaza]'),
    entry('tehran', 'place', 'Tehran', 'relations: [{is: capital-of, to: iran}]'),
    entry('islamabad', 'place', 'Islamabad', 'relations: [{is: capital-of, to: pakistan}]'),
    entry('government-of-iran', 'government', 'Government of Iran', 'relations: [{is: part-of, to: iran}]'),
    entry('hezbollah', 'armed-group', 'Hezbollah', 'relations: [{is: based-in, to: lebanon}]'),
    entry('balochistan-liberation-army', 'armed-group', 'Balochistan Liberation Army'),
    entry('anwaar-ul-haq-kakar', 'person', 'Anwaar-ul-Haq Kakar', 'relations: [{is: citizen-of, to: pakistan}]'),
    entry('abdul-malik-al-houthi', 'person', 'Abdul-Malik al-Houthi'),
    entry('asim-munir', 'person', 'Asim Munir', 'relations: [{is: citizen-of, to: pakistan}]'),
    entry('muslim-brotherhood', 'organisation', 'Muslim Brotherhood'),
    entry('front', 'armed-group', 'National Front', 'aliases: [{text: Front, needs: context}]'),
    entry('ambassador', 'term', 'Ambassador'),
    entry('drone', 'term', 'Drone'),
    office(
      'pm-pakistan',
      'pakistan',
      'prime minister, premier',
      '{who: anwaar-ul-haq-kakar, name: Anwaar-ul-Haq Kakar, from: 2023-08-14, to: 2024-03-04, source: 1}, {name: Shehbaz Sharif, from: 2024-03-04, source: 1}',
    ),
    office(
      'fm-pakistan',
      'pakistan',
      'foreign minister',
      '{name: Jalil Abbas Jilani, from: 2023-08-17, to: 2024-03-04, source: 1}',
    ),
    office(
      'fm-iran',
      'iran',
      'foreign minister',
      '{name: Hossein Amir-Abdollahian, from: 2021-08-25, to: 2024-05-19, source: 1}',
    ),
    office(
      'president-iran',
      'iran',
      'president',
      '{name: Ebrahim Raisi, from: 2021-08-03, to: 2024-05-19, source: 1}, {name: Masoud Pezeshkian, from: 2024-07-28, source: 1}',
    ),
    office(
      'un-chief',
      'united-nations',
      'secretary-general, chief',
      '{name: António Guterres, from: 2017-01-01, source: 1}',
    ),
  ].join(''),
);

const mentions = (text: string, published = '2024-01-19'): Mention[] => link({ text, published }, glossary).mentions;
const brief = (text: string, published?: string): string[] =>
  mentions(text, published).map((m) => `${m.surface} = ${m.entry}${m.stands ? ` (${m.stands})` : ''}`);

describe('roles', () => {
  it.each([
    ["Pakistan's foreign minister spoke.", 'foreign minister = fm-pakistan (jalil-abbas-jilani)'],
    ['Iran’s foreign minister spoke.', 'foreign minister = fm-iran (hossein-amir-abdollahian)'],
    ['The Iranian foreign minister spoke.', 'foreign minister = fm-iran (hossein-amir-abdollahian)'],
    ['The Iranian president spoke.', 'president = president-iran (ebrahim-raisi)'],
    ['The Foreign Minister of Pakistan said so.', 'Foreign Minister = fm-pakistan (jalil-abbas-jilani)'],
    ['The prime minister of Pakistan left.', 'prime minister = pm-pakistan (anwaar-ul-haq-kakar)'],
    ['The premier of Pakistan left.', 'premier = pm-pakistan (anwaar-ul-haq-kakar)'],
    ['The UN chief called for calm.', 'UN chief = un-chief (antonio-guterres)'],
    ['The chief of the United Nations left.', 'chief = un-chief (antonio-guterres)'],
    ['The secretary-general of the United Nations left.', 'secretary-general = un-chief (antonio-guterres)'],
    ['Pakistan voted. The prime minister resigned.', 'prime minister = pm-pakistan (anwaar-ul-haq-kakar)'],
  ])('%s', (text, expected) => expect(brief(text)).toContain(expected));

  it.each([
    ['2024-01-19', 'ebrahim-raisi'],
    ['2021-08-03', 'ebrahim-raisi'],
    ['2024-08-01', 'masoud-pezeshkian'],
  ])('on %s the Iranian president is %s', (day, who) =>
    expect(brief('The Iranian president spoke.', day)).toContain(`president = president-iran (${who})`),
  );

  it('names the office alone while nobody holds it', () =>
    expect(brief('The Iranian president spoke.', '2024-06-10')).toContain('president = president-iran'));

  it.each([
    'A president must be elected.',
    'The president of Ruritania spoke.',
    'Iran and Pakistan spoke. The foreign minister left.',
    'Presidents come and go.',
  ])('leaves the title in %j', (text) => expect(mentions(text).filter((m) => m.how === 'role')).toEqual([]));
});

describe('names that lean on others', () => {
  it.each([
    ['Anwaar-ul-Haq Kakar of Pakistan spoke. Kakar said no more.', 'Kakar = anwaar-ul-haq-kakar'],
    ['Anwaar-ul-Haq Kakar of Pakistan spoke. Mr Kakar said no more.', 'Kakar = anwaar-ul-haq-kakar'],
    ["Anwaar-ul-Haq Kakar of Pakistan spoke. Kakar's office agreed.", 'Kakar = anwaar-ul-haq-kakar'],
    ['Kakar to resign\n\nAnwaar-ul-Haq Kakar of Pakistan spoke on Monday.', 'Kakar = anwaar-ul-haq-kakar'],
    ['Asim Munir of Pakistan spoke. Gen. Munir said more.', 'Munir = asim-munir'],
    ['Abdul-Malik al-Houthi spoke. Later al-Houthi left.', 'al-Houthi = abdul-malik-al-houthi'],
    ['The Gaza Strip was cut off. Aid for the Strip ran out.', 'Strip = gaza-strip'],
    ['The Muslim Brotherhood met. Members of the Brotherhood left.', 'Brotherhood = muslim-brotherhood'],
    ['The Balochistan Liberation Army (BLA) struck. The BLA said so.', 'BLA = balochistan-liberation-army'],
    ['The National Front met. The Front will vote.', 'Front = front'],
  ])('%s', (text, expected) => expect(brief(text)).toContain(expected));

  it.each([
    ['Anwaar-ul-Haq Kakar spoke. Michelle Kakar did not.', 'Kakar'],
    ['Kakar spoke on Monday.', 'Kakar'],
    ['The strip of land is narrow. The Gaza Strip is, too.', 'strip'],
    ['The Bangladesh Liberation Army (BLA) struck. The BLA said so.', 'BLA'],
    ['The Front will vote.', 'Front'],
    ['Anwaar-ul-Haq Kakar met Omar Kakar. Omar Kakar left, and Kakar wept.', 'Kakar'],
  ])('%s: %s alone stays plain', (text, surface) =>
    expect(mentions(text).filter((m) => m.surface === surface)).toEqual([]),
  );
});

describe('metonyms', () => {
  it.each([
    ['Tehran said it would respond.', 'Tehran = tehran (government-of-iran)'],
    ['Tehran has not yet responded.', 'Tehran = tehran (government-of-iran)'],
    ['Islamabad also denied the claim.', 'Islamabad = islamabad (pakistan)'],
    ['Islamabad accused Tehran of the attack.', 'Islamabad = islamabad (pakistan)'],
    ['Its ties with Tehran have cooled.', 'Tehran = tehran (government-of-iran)'],
    ['The Tehran-backed militia fired.', 'Tehran = tehran (government-of-iran)'],
    ['They met in Tehran on Monday.', 'Tehran = tehran'],
    ["Tehran's streets were quiet.", 'Tehran = tehran'],
    ['Shops in Islamabad were shut.', 'Islamabad = islamabad'],
  ])('%s', (text, expected) => expect(brief(text)).toContain(expected));
});

describe('terms', () => {
  const world =
    'Hezbollah fired from Lebanon at Israel. The Balochistan Liberation Army struck Pakistan, the United Nations said, and Anwaar-ul-Haq Kakar spoke.';
  it('are explained in a report of world affairs', () =>
    expect(brief(`${world} Iran recalled its ambassador after drones fell.`)).toEqual(
      expect.arrayContaining(['ambassador = ambassador', 'drones = drone']),
    ));
  it.each(['The band named her its ambassador.', 'He filmed the wedding with a drone.'])(
    'and nowhere else: %s',
    (text) => expect(mentions(text)).toEqual([]),
  );
});

describe('every mention', () => {
  it('stands where it says, in order, without overlap', () => {
    const text =
      'Pakistan’s foreign minister met Iranian envoys in Tehran; the UN chief, the Gaza Strip and Hezbollah were named.';
    let end = 0;
    for (const m of mentions(text)) {
      expect(m.start).toBeGreaterThanOrEqual(end);
      expect(text.slice(m.start, m.end)).toBe(m.surface);
      end = m.end;
    }
  });

  it('explains itself, linked or not', () => {
    const { decisions } = link({ text: 'Jordan Peterson met Hezbollah in Lebanon.', published: null }, glossary, true);
    expect(decisions.map((d) => [d.surface, d.reason])).toEqual([
      ['Hezbollah', 'linked'],
      ['Lebanon', 'linked'],
    ]);
    expect(decisions[0]?.candidates[0]).toMatchObject({ entry: 'hezbollah', features: { authored: 1 } });
  });

  it.each(['', ' ', '\n\n\n', '…', '🦊🦊', 'a'.repeat(100_000), '(((((((', '\ud800'])(
    '%#: nothing in, nothing out',
    (text) => expect(mentions(text)).toEqual([]),
  );
});

// biome-ignore-all lint/suspicious/noThenProperty: `then` of a card is a list, so nothing takes it for a promise
import type { Brief, BriefContext, CardContent, EntryType, Mention } from '../../src/model';

/** Invented contents in the shapes that the background sends, for looking at the surfaces; no source stands behind them. */
const base = {
  nameThen: null,
  native: [],
  on: '2024-01-19',
  then: [],
  since: [],
  facts: [],
  designations: [],
  relations: [],
  sources: [],
  asOf: '2026-11',
  articleIsNewer: false,
  place: null,
  wikipedia: null,
  wikidata: null,
  origin: 'authored',
} satisfies Partial<CardContent>;

const source = (title: string, publisher: string, date?: string) => ({
  title,
  publisher,
  url: `https://example.org/${encodeURIComponent(title)}`,
  ...(date && { date }),
});

export const CARDS: Record<string, CardContent> = {
  hezbollah: {
    ...base,
    entry: 'hezbollah',
    type: 'armed-group',
    name: 'Hezbollah',
    native: [{ lang: 'ar', text: 'حزب الله' }],
    summary:
      'A Lebanese Shia Muslim political party and armed force, founded with Iran’s help in the 1980s. It has seats in parliament, runs schools and clinics, and has fought Israel several times.',
    then: [
      {
        label: 'leader',
        text: 'Hassan Nasrallah',
        entry: 'hassan-nasrallah',
        when: 'since February 1992',
        source: [1],
      },
      { label: 'fighting', text: 'Israel, across the Lebanese border', when: 'since 8 October 2023', source: [2] },
      { label: 'strength', text: '20,000 to 50,000 fighters, by outside estimates', when: '', source: [1, 3] },
    ],
    since: [
      {
        date: '2024-09-27',
        dateText: '27 September 2024',
        text: 'Nasrallah was killed in an Israeli air strike on Beirut.',
        source: [2],
      },
      {
        date: '2024-10-29',
        dateText: '29 October 2024',
        text: 'Naim Qassem was named secretary-general.',
        source: [2],
      },
      {
        date: '2024-11-27',
        dateText: '27 November 2024',
        text: 'A ceasefire with Israel, brokered by the United States and France, took effect.',
        source: [3],
      },
    ],
    facts: [{ label: 'founded', text: '1982, during Israel’s invasion of Lebanon', when: '', source: [1] }],
    designations: [
      {
        label: 'United States',
        text: 'Foreign Terrorist Organization',
        entry: 'iran',
        when: 'since 8 October 1997',
        source: [4],
      },
      { label: 'European Union', text: 'terrorist list (military wing)', when: 'since 22 July 2013', source: [4] },
    ],
    relations: [
      { label: 'backed by', text: 'Iran', entry: 'iran', when: 'since 1982', source: [1] },
      { label: 'allied with', text: 'Hamas', entry: 'hamas', when: '', source: [] },
      { label: 'allied with', text: 'the Houthis', entry: 'houthis', when: '', source: [1] },
    ],
    sources: [
      source('What is Hezbollah?', 'Example Council'),
      source('Hezbollah names a new leader', 'Example Wire', '2024-10-29'),
      source('Ceasefire in Lebanon takes effect', 'Example Times', '2024-11-27'),
      source('Foreign Terrorist Organizations', 'Example Department of State'),
    ],
    wikipedia: 'Hezbollah',
    wikidata: 'Q41053',
  },
  iran: {
    ...base,
    entry: 'iran',
    type: 'country',
    name: 'Iran',
    native: [{ lang: 'fa', text: 'ایران' }],
    summary: 'A country of western Asia between the Caspian Sea and the Persian Gulf, an Islamic republic since 1979.',
    then: [
      { label: 'supreme leader', text: 'Ali Khamenei', when: 'since 1989', source: [1] },
      { label: 'president', text: 'Ebrahim Raisi', when: 'since August 2021', source: [1] },
    ],
    sources: [source('Iran: country profile', 'Example News')],
    place: { lat: 32, lon: 53, population: 89_172_767, populationYear: 2023 },
    articleIsNewer: true,
    asOf: '2023-11',
    wikipedia: 'Iran',
  },
  'hassan-nasrallah': {
    ...base,
    entry: 'hassan-nasrallah',
    type: 'person',
    name: 'Hassan Nasrallah',
    native: [{ lang: 'ar', text: 'حسن نصر الله' }],
    summary: 'A Lebanese cleric who led Hezbollah for more than thirty years.',
    relations: [{ label: 'leads', text: 'Hezbollah', entry: 'hezbollah', when: 'since 1992', source: [] }],
  },
};

interface Name {
  entry: string;
  name: string;
  type: EntryType;
}

export const NAMES: Name[] = [
  { entry: 'iran', name: 'Iran', type: 'country' },
  { entry: 'pakistan', name: 'Pakistan', type: 'country' },
  { entry: 'hezbollah', name: 'Hezbollah', type: 'armed-group' },
  { entry: 'balochistan-liberation-army', name: 'Balochistan Liberation Army', type: 'armed-group' },
  { entry: 'anwaar-ul-haq-kakar', name: 'Anwaar-ul-Haq Kakar', type: 'person' },
  { entry: 'sovereignty', name: 'sovereignty', type: 'term' },
  { entry: 'gaza-war', name: 'war in Gaza', type: 'conflict' },
];

const TEXT =
  'Envoys return after a week of strikes. Iran and Pakistan will send their ambassadors back, both foreign ministries said. Officials in Islamabad said the strikes had been aimed at militants. Residents of Saravan spoke of nine dead.';

const sentence = (text: string) => ({ start: TEXT.indexOf(text), end: TEXT.indexOf(text) + text.length, text });

/** Only the offsets matter here. */
const mentionAt = (start: number): Mention => ({
  start,
  end: start + 4,
  surface: '',
  entry: 'iran',
  name: 'Iran',
  type: 'country',
  wikidata: null,
  geonames: null,
  confidence: 1,
  how: 'alias',
});

export const BRIEF: Brief = {
  meta: {
    title: 'Envoys to go back as two neighbours step away from a fight neither wanted',
    byline: 'Ann Example',
    site: 'The Example Courier',
    published: '2024-01-19T08:00:00Z',
    modified: null,
    lang: 'en',
    url: 'https://news.example/world/envoys',
  },
  text: TEXT,
  blocks: [],
  annotation: {
    mentions: Array.from({ length: 12 }, (_, i) => mentionAt(i * 18)),
    dates: [],
    story: null,
    summary: [
      sentence('Iran and Pakistan will send their ambassadors back, both foreign ministries said.'),
      sentence('Officials in Islamabad said the strikes had been aimed at militants.'),
      sentence('Residents of Saravan spoke of nine dead.'),
    ],
  },
  entities: [
    ...NAMES.map(({ entry, name, type }, i) => ({
      entry,
      name,
      type,
      mentions: Array.from({ length: 1 + ((i * 5) % 9) }, (_, n) => n),
    })),
    { entry: 'saravan', name: 'Saravan', type: 'place', mentions: [1] },
    { entry: 'houthis', name: 'Houthis', type: 'armed-group', mentions: [1, 2] },
    { entry: 'jalil-abbas-jilani', name: 'Jalil Abbas Jilani', type: 'person', mentions: [1] },
    { entry: 'red-sea', name: 'Red Sea', type: 'place', mentions: [1, 2, 3] },
  ],
  story: null,
  undated: false,
};

const cited = (text: string) => ({ text, sources: [source('Example report', 'Example Wire', '2024-01-18')] });

export const CONTEXT: BriefContext = {
  story: null,
  who: [
    {
      entry: 'hezbollah',
      role: { label: 'Leader', text: 'Hassan Nasrallah', when: 'since February 1992', source: [] },
      line: 'A Lebanese Shia Muslim political party and armed force, founded with Iran’s help in the 1980s.',
    },
  ],
  relations: [{ from: 'iran', to: 'hezbollah', is: 'backs', sources: cited('').sources }],
  places: [
    { entry: 'iran', name: 'Iran', isCountry: true, lat: 32, lon: 53 },
    { entry: 'saravan', name: 'Saravan', isCountry: false, lat: 27.4, lon: 62.3 },
    { entry: 'red-sea', name: 'Red Sea', isCountry: false, lat: 20, lon: 38 },
  ],
  timeline: [],
};

import type { Article, Block, Mention, Story } from '../../../src/model';

/** Stories and reports written for these tests: real events, our own words. */

const story = (one: Partial<Story> & Pick<Story, 'id' | 'window' | 'parties' | 'places' | 'words'>): Story => ({
  title: one.id,
  summary: '',
  timeline: [],
  omitted: [],
  disputed: [],
  sources: [],
  asOf: '2026-11',
  fingerprints: [],
  ...one,
});

export const STRIKES = story({
  id: 'iran-pakistan-strikes-2024',
  window: { from: '2024-01-16', to: '2024-02-15' },
  parties: ['iran', 'pakistan', 'jaish-al-adl', 'balochistan-liberation-army', 'balochistan-liberation-front'],
  places: ['sistan-and-baluchestan', 'balochistan', 'panjgur', 'saravan'],
  words: [
    'strike',
    'missile',
    'drone',
    'ambassador',
    'recall',
    'sovereignty',
    'attack',
    'hideout',
    'retaliate',
    'envoy',
  ],
  timeline: [
    { date: '2024-01-16', text: 'Iran fired missiles and drones at Panjgur.', source: [1] },
    { date: '2024-01-18', text: 'Pakistan struck near Saravan.', source: [1] },
    { date: '2024-01-29', text: 'The ministers met in Islamabad.', source: [2] },
  ],
  omitted: [
    { text: 'Iran said its target was Jaish al-Adl.', unless: ['jaish-al-adl', 'Jaish ul-Adl'], source: [1] },
    { text: 'Iran had struck Iraq and Syria the day before.', unless: ['Erbil', 'iraq'], source: [1] },
  ],
  disputed: [{ text: 'Pakistan said two children died.', unless: ['children'], source: [1] }],
});

export const STORIES: Story[] = [
  STRIKES,
  story({
    id: 'iran-israel-exchange-april-2024',
    window: { from: '2024-04-13', to: '2024-05-15' },
    parties: ['iran', 'israel', 'united-states', 'jordan'],
    places: ['isfahan', 'damascus'],
    words: ['drone', 'missile', 'intercept', 'barrage', 'retaliate', 'attack', 'consulate', 'escalation'],
    timeline: [{ date: '2024-04-13', text: 'Iran launched drones and missiles.', source: [1] }],
  }),
  story({
    id: 'red-sea-attacks',
    window: { from: '2023-11-19', to: '2025-05-06' },
    parties: ['houthis', 'united-states', 'united-kingdom', 'israel'],
    places: ['red-sea', 'yemen', 'bab-el-mandeb'],
    words: ['ship', 'vessel', 'tanker', 'shipping', 'missile', 'drone', 'strike', 'navy', 'crew'],
    timeline: [{ date: '2024-01-12', text: 'US and UK strikes began.', source: [1] }],
  }),
];

const NAMES: Record<string, string> = {
  Iranian: 'iran',
  Iran: 'iran',
  Tehran: 'iran',
  Pakistani: 'pakistan',
  Pakistan: 'pakistan',
  Islamabad: 'islamabad',
  'Jaish al-Adl': 'jaish-al-adl',
  'Balochistan Liberation Army': 'balochistan-liberation-army',
  'Balochistan Liberation Front': 'balochistan-liberation-front',
  Balochistan: 'balochistan',
  'Sistan and Baluchestan': 'sistan-and-baluchestan',
  Panjgur: 'panjgur',
  Saravan: 'saravan',
  Israeli: 'israel',
  Israel: 'israel',
  Houthis: 'houthis',
  Houthi: 'houthis',
  Yemen: 'yemen',
  'Red Sea': 'red-sea',
  'United States': 'united-states',
  American: 'united-states',
  Britain: 'united-kingdom',
  Jordan: 'jordan',
  Damascus: 'damascus',
  Isfahan: 'isfahan',
  Hezbollah: 'hezbollah',
  India: 'india',
  China: 'china',
  Afghanistan: 'afghanistan',
  Taliban: 'taliban',
};
const NAME = new RegExp(`\\b(?:${Object.keys(NAMES).join('|')})\\b`, 'g');

/** An article of a headline and paragraphs, each a line; its names linked by the table above. */
export function report(published: string | null, lines: string): { article: Article; mentions: Mention[] } {
  const parts = lines
    .trim()
    .split('\n')
    .map((line) => line.trim());
  const blocks: Block[] = [];
  let text = '';
  for (const part of parts) {
    if (text) text += '\n\n';
    blocks.push({
      kind: blocks.length === 0 ? 'headline' : 'paragraph',
      start: text.length,
      end: text.length + part.length,
    });
    text += part;
  }
  const article = {
    text,
    blocks,
    title: parts[0] ?? '',
    byline: null,
    site: null,
    published,
    modified: null,
    lang: 'en',
    url: null,
    isArticle: true,
    score: 1,
  };
  const mentions = Array.from(text.matchAll(NAME), (match): Mention => {
    const surface = match[0];
    const entry = NAMES[surface]!;
    return {
      start: match.index,
      end: match.index + surface.length,
      surface,
      entry,
      name: surface,
      type: 'country',
      wikidata: null,
      geonames: null,
      confidence: 1,
      how: 'alias',
    };
  });
  return { article, mentions };
}

/** Day of publication and text of reports of the strikes, each in other words. */
export const SAME_STORY: [string, string][] = [
  [
    '2024-01-17',
    `Iran fires missiles at militant bases inside Pakistan
     Iranian forces used missiles and drones on Tuesday against what Tehran called two bases of Jaish al-Adl in Pakistan.
     Islamabad condemned the attack as a breach of its sovereignty and said two children had been killed in Panjgur.`,
  ],
  [
    '2024-01-17',
    `Pakistan recalls its envoy after Iranian air raid
     Pakistan called its ambassador home from Tehran on Wednesday and told the Iranian ambassador not to come back.
     The move followed an Iranian strike in the province of Balochistan the night before.`,
  ],
  [
    '2024-01-18',
    `Pakistan hits back at Iran with strikes across the border
     The Pakistani military struck hideouts of the Balochistan Liberation Army and the Balochistan Liberation Front in Iran on Thursday morning.
     Nine people, none of them Iranian citizens, died near the town of Saravan, state media in Tehran said.
     Drones, rockets and loitering munitions were used, the army said in Islamabad.`,
  ],
  [
    '2024-01-18',
    `China offers to mediate as tension between Iran and Pakistan rises
     China urged Iran and Pakistan on Thursday to show restraint after each struck the other with missiles and drones.
     The attacks in Sistan and Baluchestan and in Balochistan have left at least eleven people dead.`,
  ],
  [
    '2024-01-19',
    `Islamabad and Tehran agree to cool down
     The foreign ministers of Pakistan and Iran agreed by telephone on Friday to let tension fall, two days after the exchange of strikes.
     Ambassadors are to go back to their posts. Pakistan’s cabinet said respect for sovereignty would guide it.`,
  ],
  [
    '2024-01-20',
    `What we know about the strikes between Iran and Pakistan
     On Tuesday Iran attacked a group called Jaish al-Adl in Panjgur with drones and missiles.
     On Thursday Pakistan retaliated against separatists near Saravan in the Iranian province of Sistan and Baluchestan.
     Both had recalled their ambassadors, and both now say that they want calm.`,
  ],
  [
    '2024-01-22',
    `Envoys to return as Pakistan and Iran mend ties
     The ambassadors of Pakistan and Iran will be back at their desks by 26 January, the two ministries said in a joint statement on Monday.
     Iran’s foreign minister is to visit Islamabad next week. The neighbours had struck each other’s soil last week.`,
  ],
  [
    '2024-01-29',
    `Iranian minister in Islamabad to bury the quarrel
     Pakistan and Iran will place liaison officers in Turbat and Zahedan, their foreign ministers said in Islamabad on Monday, after the missile and drone strikes of this month.
     Each respects the other’s sovereignty, they said. No third country was behind the attacks on either side of the border.`,
  ],
  [
    '2024-01-18',
    `Villagers bury their dead after cross-border attack
     In a village outside Saravan, people dug graves on Thursday for women and children who died when Pakistani drones and missiles struck at dawn.
     Pakistan said it had aimed at hideouts of the Balochistan Liberation Army. Iran summoned the Pakistani chargé d’affaires.`,
  ],
  [
    '2024-01-21',
    `Analysis: why Tehran struck its neighbour
     When Iran sent missiles into Pakistan on 16 January, it wanted to show strength after bombs had killed its people at home.
     Pakistan could not leave such an attack on its sovereignty unanswered and retaliated within two days.
     Recalled ambassadors are going back, but the border with Balochistan stays tense.`,
  ],
  [
    '2024-01-18',
    `Live: Pakistan confirms military strikes in Iran
     Pakistan carried out precision strikes on terrorist hideouts in Sistan and Baluchestan, its foreign ministry said.
     The operation came less than 48 hours after an Iranian missile and drone attack that Pakistan called illegal.`,
  ],
];

/** Reports that name the same parties, words or days and are of something else. */
export const OTHER_EVENTS: [string, string, string][] = [
  [
    'the gas pipeline',
    '2024-02-05',
    `Pakistan weighs first stretch of Iran gas pipeline
     Pakistan may begin to lay its part of the gas pipeline from Iran to avoid a fine of billions, officials said on Monday.
     Iran has built its side up to the border. American sanctions have held the project back since 2014.`,
  ],
  [
    'the same border in 2025',
    '2025-04-13',
    `Gunmen kill eight Pakistani workers in Iran
     Eight Pakistani mechanics were shot dead on Saturday in the Iranian province of Sistan and Baluchestan, some 230 kilometres from the border.
     Pakistan asked Iran to find the killers. Attacks by separatists from Balochistan have grown this year.`,
  ],
  [
    'Iran and Israel in April',
    '2024-04-14',
    `Iran launches hundreds of drones and missiles at Israel
     Iran attacked Israel overnight with more than 300 drones and missiles, nearly all of which were intercepted.
     The United States and Jordan helped to shoot them down. Pakistan voiced concern.`,
  ],
  [
    'an election with the strikes as background',
    '2024-02-09',
    `Counting goes on in Pakistan after a tense vote
     Independents close to a jailed former prime minister were ahead in Pakistan on Friday as votes were counted.
     Mobile networks were shut on polling day. Results came late, and parties spoke of fraud.
     Turnout was near 48 percent, the commission said, and two seats will be voted on again next week.
     The new government will inherit an economy in debt to China and a quarrel with Afghanistan over refugees.
     It will also have to deal with Iran, with which Pakistan exchanged missile strikes in January.`,
  ],
  [
    'a visit three months later',
    '2024-04-22',
    `Iranian president begins three-day visit to Pakistan
     Iran’s president arrived in Islamabad on Monday to talk about trade and gas.
     It is his first visit since the neighbours struck each other’s territory with missiles in January.
     The two sides want to raise trade to ten billion dollars in five years and signed eight agreements.`,
  ],
  [
    'an earlier attack',
    '2023-12-15',
    `Eleven police killed in attack in south-east Iran
     Gunmen of Jaish al-Adl attacked a police post in Sistan and Baluchestan on Friday, Iranian state television said.
     Iran asked Pakistan to guard the border and to strike the group’s hideouts. Pakistan condemned the attack.`,
  ],
  [
    'Pakistan and India',
    '2025-05-08',
    `India and Pakistan trade drone and missile attacks
     India said on Thursday that it had struck air defences in Pakistan after drones and missiles were fired at its bases.
     Pakistan denied it and said that it had shot down 25 drones. Iran offered to mediate.`,
  ],
  [
    'Pakistan and Afghanistan',
    '2024-03-18',
    `Pakistani air strikes kill eight in Afghanistan, Taliban say
     Pakistan struck hideouts of militants inside Afghanistan on Monday, two days after an attack on one of its posts.
     The Taliban called it a breach of sovereignty. In January Pakistan and Iran had struck each other.`,
  ],
  [
    'a trade fair',
    '2024-01-25',
    `Iran and Pakistan open border market
     Traders from Iran and Pakistan met in Quetta on Thursday to plan a sixth market on the border.
     The consul and an ambassador cut a ribbon. Dates, carpets and electricity were on the list.`,
  ],
  [
    'a football match',
    '2024-01-18',
    `Iran beat Pakistan in youth cup
     Iran beat Pakistan 3–0 on Thursday with two late strikes. Their captain led the attack from the start.
     The Pakistani coach said his side had tired after half-time and would play India next.`,
  ],
  [
    'a report without any of it',
    '2024-01-18',
    `Council votes on bridge at Porto Vale
     The only bridge at Porto Vale is to be rebuilt, the council said on Thursday.`,
  ],
];

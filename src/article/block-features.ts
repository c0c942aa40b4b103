import { NAME_GROUPS } from './names';
import { type BlockFacts, letters, type PageFacts } from './page-facts';

/**
 * What tells a block of the article from one of the page around it: named numbers, about 0 to 1, each a guess that
 * scripts/learn-extraction.ts weighs against pages that people have labelled.
 */
type Feature = (facts: BlockFacts, page: PageFacts) => number;

const has = (condition: boolean): number => (condition ? 1 : 0);
const upTo = (value: number, most: number): number => Math.min(value, most) / most;
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Patterns look at the beginning of a block: that is where it says what it is. */
const HEAD = 300;
const says =
  (pattern: RegExp): Feature =>
  ({ block }) =>
    has(pattern.test(block.text.length > HEAD ? block.text.slice(0, HEAD) : block.text));

const PROMO =
  /subscri|newsletter|sign ?up|follow us|join (?:our|us|the)|download (?:our|the|now)|free trial|get started|learn more|click here|contact us|book a|request a|advertis|sponsored|affiliate|commission|donate|support our|shop now|watch:|listen/i;

const TEXT: Record<string, Feature> = {
  length: ({ block }) => Math.min(Math.log1p(block.text.length) / 7, 1),
  isShort: ({ block }) => has(block.text.length < 25),
  isMiddling: ({ block }) => has(block.text.length >= 25 && block.text.length < 80),
  isLong: ({ block }) => has(block.text.length > 160),
  isProse: ({ block }) => has(block.isProse),
  endsSentence: ({ block }) => has(/[.!?…。！？؟۔।]["'”’)»]*$/.test(block.text)),
  endsColon: ({ block }) => has(/[:：]$/.test(block.text)),
  sentences: ({ block }) => upTo(count(block.text, /[.!?]["'”’)]* /g), 5),
  commas: ({ block }) => upTo(count(block.text, /[,;،，、]/g), 6),
  linkShare: ({ block }) => Math.min(block.linkChars / block.text.length, 1),
  isAllLink: ({ block }) => has(block.linkChars > block.text.length * 0.9),
  capitals: ({ block }) => upTo(count(block.text, /\p{Lu}/gu) / block.text.length, 0.5),
  digits: ({ block }) => upTo(count(block.text, /\d/g) / block.text.length, 0.5),
  isItalic: ({ block }) => has(block.italicChars > block.text.length * 0.8),
  isRepeated: ({ isRepeated }) => has(isRepeated),
  isTitle: ({ block }, { title }) => has(title.length > 8 && block.text.length < HEAD && letters(block.text) === title),
  isDescription: ({ block }, { description }) =>
    has(description.length > 30 && letters(block.text.slice(0, HEAD)).startsWith(description)),
};

const PATTERNS: Record<string, Feature> = {
  saysPromo: says(PROMO),
  saysPromoShortly: ({ block }) => has(block.text.length < 200 && PROMO.test(block.text)),
  saysRelated: says(
    /^(?:related|recommended|read (?:more|also|next)|more (?:from|on|stories|about)|see also|also read|you (?:may|might)|popular|trending|latest|most read|up next|next|previous|next article|don't miss|keep reading|continue reading|view (?:all|more)|see (?:all|more)|editor'?s)\b/i,
  ),
  saysRights: says(/©|\(c\) ?\d|copyright|all rights reserved|privacy policy|terms (?:of|and)|cookie/i),
  saysMeta: says(
    /^(?:by|written by|author|published|posted|updated|last updated|reviewed|tags?|filed under|categor|share|tweet|print|email|comments?|\d+ comments|photo|image|credit|source|getty|topics?|in this (?:article|story)|table of contents|contents|menu|search|home|home ?\/|advertisement|skip)\b/i,
  ),
  saysTime: says(
    /^\W*(?:\d+ ?(?:min|minute|hour|day)s?\b.*|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? \d.{0,30}|\d{1,2}[ /.-]\S{2,9}[ /.-]\d{2,4}.{0,20})$/i,
  ),
  saysAuthor: says(
    /\b(?:is|was) (?:an? |the )?(?:\w+ ){0,3}(?:writer|reporter|editor|journalist|correspondent|author|founder|contributor|freelance|columnist|director|manager|specialist|professor|marketer)\b|about the author|view (?:all )?posts|\bfollow (?:him|her|them)\b|twitter|@\w{3,}/i,
  ),
  saysDisclaimer: says(
    /^(?:disclos|disclaim|editor'?s'? note|note:|update:|correction)|independently (?:selected|chosen|review)|may (?:earn|receive)|(?:opinions|views) expressed|(?:informational|educational) purposes|(?:originally|first) (?:appeared|published)|this (?:story|article|post|content|piece) (?:was|is|has been|may)|in partnership with|every product|sponsored by/i,
  ),
  saysLabel: says(
    /^(?:related|recommended|read(?: more| also| next)?|see also|also read|watch|listen|check out|more|sponsored|source|sources|photo|image|video|tags?|share|updated?|published|editor'?s note|disclosure|disclaimer)(?: [^:]{0,25})?:/i,
  ),
  saysBio: says(
    /^(?:(?:dr|mr|ms|prof)\.? )?\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3},? (?:[^.]{0,40}, )?(?:is|was|has been|covers|writes|reports|oversees|leads|joined|serves|works|holds)\b/u,
  ),
  saysBioAtEnd: ({ block, proseAfter, index }, { last }) =>
    has(
      (proseAfter > 2 || index >= last) &&
        /^(?:\p{Lu}[\p{L}.'’-]+ ){2,4}(?:[^.]{0,40}, )?(?:is|was|has|covers|writes|reports|oversees|leads|joined|serves|works|holds)\b/u.test(
          block.text,
        ),
    ),
  asksReader: says(
    /\b(?:consider|please|help us|let (?:us|me) know|if you(?:'re| are)? (?:enjoy|like|have|want|need|would)|fill out|leave a|your (?:email|inbox|support)|our (?:team|newsletter|mission|work|journalism|readers|experts|editors|site|website|terms)|e-?mail (?:us|me|him|her|them)|contact (?:us|me|him|her|them))\b/i,
  ),
  saysComment: says(
    /^(?:leave a (?:reply|comment)|your email|required fields|reply|log ?in|sign in|post comment|notify me)|says:$/i,
  ),
};

const PLACE: Record<string, Feature> = {
  parentLinkShare: ({ parent }) => parent.linkChars / Math.max(parent.chars, 1),
  grandLinkShare: ({ grand }) => grand.linkChars / Math.max(grand.chars, 1),
  parentProse: ({ parent }, page) => parent.prose / page.prose,
  grandProse: ({ grand }, page) => grand.prose / page.prose,
  proseAlike: ({ alike }) => alike,
  isAlikeAny: ({ alike }) => has(alike > 0),
  isInRoot: ({ rootDistance }) => has(rootDistance >= 0),
  rootDistance: ({ rootDistance }) => upTo(Math.max(rootDistance, 0), 8),
  isRootChild: ({ rootDistance }) => has(rootDistance === 0 || rootDistance === 1),
  isBeforeProse: ({ index }, { first }) => has(index < first),
  justBeforeProse: ({ index }, { first }) => (index < first ? 1 / (first - index) : 0),
  isAfterProse: ({ index }, { last }) => has(index > last),
  justAfterProse: ({ index }, { last }) => (index > last ? 1 / (index - last) : 0),
  position: ({ index }, { blocks }) => index / blocks,
  isNearEnd: ({ index }, { first, last }) =>
    last > first && index >= first ? Math.min((index - first) / (last - first), 1) ** 4 : 0,
  proseBefore: ({ proseBefore }) => 1 / proseBefore,
  proseAfter: ({ proseAfter }) => 1 / proseAfter,
  proseAround: ({ proseBefore, proseAfter }) => 1 / Math.max(proseBefore, proseAfter),
  isHeading: ({ isHeading }) => has(isHeading),
  isHeadingOfProse: ({ isHeading, proseAfter }) => has(isHeading && proseAfter <= 1),
  isHeadingOfNothing: ({ isHeading, proseAfter }) => has(isHeading && proseAfter > 6),
  isLinkedItem: ({ holders, block }) => has(holders.has('LI') && block.linkChars > block.text.length * 0.8),
  isLinkedAmidProse: ({ block, proseBefore, proseAfter }) =>
    has(block.linkChars > block.text.length * 0.8 && proseBefore <= 2 && proseAfter <= 2),
  isLinkUnderEndHeading: ({ block, underEndHeading }) =>
    has(underEndHeading && block.linkChars > block.text.length * 0.8),
  isHeadingOfLinks: ({ isHeading, nextIsLink }) => has(isHeading && nextIsLink),
  isLastProse: ({ index }, { last }) => has(index === last),
  isFirstProse: ({ index }, { first }) => has(index === first),
  isUnderEndHeading: ({ underEndHeading }) => has(underEndHeading),
  isEndHeading: ({ underEndHeading, sinceHeading }) => has(underEndHeading && sinceHeading === 0),
  sinceHeading: ({ sinceHeading }) => upTo(sinceHeading, 10),
};

const TAGS = [
  'P',
  'LI',
  'FIGCAPTION',
  'TD',
  'TH',
  'PRE',
  'BLOCKQUOTE',
  'DIV',
  'DT',
  'DD',
  'H1',
  'H2',
  'H3',
  'H4',
  'ADDRESS',
];
const HOLDERS = [
  'ASIDE',
  'FOOTER',
  'HEADER',
  'FORM',
  'FIGURE',
  'TABLE',
  'UL',
  'OL',
  'BLOCKQUOTE',
  'DETAILS',
  'MAIN',
  'ARTICLE',
];

const ALL: [string, Feature][] = [
  ...Object.entries({ ...TEXT, ...PATTERNS, ...PLACE }),
  ...TAGS.map((name): [string, Feature] => [`is${name}`, ({ tag }) => has(tag === name)]),
  ...HOLDERS.map((name): [string, Feature] => [`in${name}`, ({ holders }) => has(holders.has(name))]),
  ...NAME_GROUPS.map((name, bit): [string, Feature] => [`under_${name}`, ({ names }) => (names >> bit) & 1]),
  ...NAME_GROUPS.map((name, bit): [string, Feature] => [
    `own_${name}`,
    ({ block, parent }, page) => (parent.prose < page.prose / 2 ? ((block.place.names | parent.names) >> bit) & 1 : 0),
  ]),
];

export const FEATURE_NAMES: readonly string[] = ALL.map(([name]) => name);
const FUNCTIONS = ALL.map(([, feature]) => feature);

/** The features of a block, in the order of `FEATURE_NAMES`. */
export const featuresOf = (facts: BlockFacts, page: PageFacts): number[] =>
  FUNCTIONS.map((feature) => feature(facts, page));

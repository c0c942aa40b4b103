import type { ArticleMeta } from '../model';
import type { ChosenBlock } from './blocks';
import { BLOCKS_PER_STEP } from './limits';
import type { Signals } from './signals';
import type { Steps } from './slices';
import type { PageText } from './walk';

const upTo = (value: number, most: number): number => Math.min(value, most) / most;
const has = (condition: boolean): number => (condition ? 1 : 0);

/** What short blocks all over a page say of its kind. */
const PAGE_TALK = {
  talkForum:
    /^(?:reply|quote|report|like|likes?: ?\d+|joined:|posts?: ?\d+|\d+ (?:replies|posts|likes|views|answers|votes)|answered|asked|posted by|original poster|op|member|senior member|moderator|sort by|solved)\b|^#\d+$/i,
  talkShop:
    /add to (?:cart|bag|basket|wishlist)|in stock|out of stock|\bsku\b|free shipping|\bqty\b|quantity|checkout|your cart|customer reviews|write a review|warranty|returns/i,
  talkService:
    /get (?:a|your) (?:free )?(?:quote|demo|estimate)|request a|contact us|call (?:us|now|today)|schedule a|book (?:a|now|your)|our (?:services|clients|team|work|process)|why (?:choose|work with) |testimonials?|free (?:trial|consultation)|talk to|apply now|enroll|\(\d{3}\) ?\d{3}-\d{4}/i,
  talkList:
    /\b\d+ (?:results|items|products)\b|showing \d|sort by|filter(?:s| by)?\b|load more|view all|clear all|items per page|page \d+ of/i,
  talkDocs:
    /^(?:on this page|table of contents|parameters|returns|example|syntax|edit this page|previous chapter|next chapter|version|was this (?:page|article) helpful|arguments|properties|methods|changelog|see also|\[edit\]|navigation menu|chapter \d+)\b/i,
  talkPress:
    /^(?:by |published|updated|posted|reporting by|editing by|associated press|reuters|getty images|photo(?:graph)?:|read more|share this|advertisement|continue reading|min read|\d+ min read|more from|related (?:stories|articles)|most read)|min read$/i,
};

/** A few words of the language that reports and stories are told in, and of the one that sells. English only. */
const WORDS = {
  wordsSaid: /\b(?:said|says|told|according to|announced|reported|added)\b/gi,
  wordsYou: /\b(?:you|your|you're)\b/gi,
  wordsWe: /\b(?:we|our|us)\b/gi,
  wordsI: /\b(?:I|my|me)\b/g,
  wordsPast: /\b(?:was|were|had|did)\b/gi,
};
const MOST_WORDS_READ = 12_000;

/** What the text says about whether it is an article: the part that was chosen, and the page around it. */
export function* textSignals(
  page: PageText,
  odds: readonly number[],
  chosen: readonly ChosenBlock[],
  meta: ArticleMeta,
): Steps<Signals> {
  let prose = 0;
  let paragraphs = 0;
  let items = 0;
  let headings = 0;
  let code = 0;
  let text = '';
  for (const { block, kind } of chosen) {
    if (text.length < MOST_WORDS_READ) text += ` ${block.text}`;
    if (block.isProse) {
      prose += block.text.length;
      paragraphs++;
    }
    if (kind === 'list-item') items += block.text.length;
    if (kind === 'subheading') headings++;
    if (block.place.element.tagName === 'PRE') code += block.text.length;
  }
  const chars = Math.max(
    1,
    chosen.reduce((sum, { block }) => sum + block.text.length, 0),
  );
  const words = Math.max(50, text.split(' ').length);
  const most = Math.max(page.top.chars, 1);
  const signals: Signals = {
    textLength: Math.min(Math.log1p(chars / 300), 4) / 4,
    textParagraphs: Math.min(Math.log1p(paragraphs), 4) / 4,
    textShare: Math.min(chars / most, 1),
    textProse: Math.min(prose / chars, 1),
    textItems: Math.min(items / chars, 1),
    textCode: Math.min(code / chars, 1),
    textHeadings: upTo(headings / Math.max(paragraphs, 1), 1),
    textParagraphLength: upTo(prose / Math.max(paragraphs, 1), 600),
    textDoubt: odds.filter((value) => Math.abs(value) < 1).length / Math.max(odds.length, 1),
    textNone: has(chars < 400),
    textHeadline: has(chosen.some((block) => block.kind === 'headline')),
    textCaptions: upTo(chosen.filter((block) => block.kind === 'caption').length, 4),
    pageLinkShare: Math.min(page.top.linkChars / most, 1),
    pageBlocks: Math.min(Math.log1p(page.blocks.length), 7) / 7,
    statesDate: has(meta.published !== null),
    statesByline: has(meta.byline !== null),
    quotes: upTo((text.match(/[“”"]/g)?.length ?? 0) / words, 0.04),
    prices: upTo(text.match(/[$€£]\d/g)?.length ?? 0, 12),
  };
  for (const [name, pattern] of Object.entries(PAGE_TALK)) {
    let found = 0;
    for (const [i, block] of page.blocks.entries()) {
      if (i % (BLOCKS_PER_STEP * 10) === 0) yield;
      if (block.text.length < 120 && pattern.test(block.text)) found++;
    }
    signals[name] = Math.min(Math.log1p(found), 3) / 3;
  }
  for (const [name, pattern] of Object.entries(WORDS))
    signals[name] = upTo((text.match(pattern)?.length ?? 0) / words, 0.05);
  return signals;
}

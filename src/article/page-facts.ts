import { BLOCKS_PER_STEP } from './limits';
import { nameBit } from './names';
import type { Steps } from './slices';
import type { PageText, Place, RawBlock } from './walk';

/** What is known of a block from where it stands; `block-features.ts` turns it into numbers. */
export interface BlockFacts {
  block: RawBlock;
  tag: string;
  isHeading: boolean;
  /** Name bits of the block and of all that holds it, up to what holds half of the page's prose. */
  names: number;
  /** Tag names on the same way. */
  holders: Set<string>;
  parent: Place;
  grand: Place;
  /** Elements between the block and the root of the article; -1: outside of it. */
  rootDistance: number;
  /** Share of the page's prose that stands in elements of the same tags and classes. */
  alike: number;
  /** Place among the page's blocks. */
  index: number;
  /** Blocks to the nearest prose of the article, before and after. */
  proseBefore: number;
  proseAfter: number;
  /** The nearest heading above announces what follows an article: related stories, the author, comments. */
  underEndHeading: boolean;
  /** Blocks since the nearest heading above. */
  sinceHeading: number;
  isRepeated: boolean;
  /** Stands in an aside, or in a part named for related stories, that is links for the most part. */
  isInLinkBox: boolean;
  /** The block that follows is a link and nothing else. */
  nextIsLink: boolean;
}

/** What is known of the page as a whole. */
export interface PageFacts {
  prose: number;
  blocks: number;
  /** Indexes of the article's first and last block of prose; -1 when it has none. */
  first: number;
  last: number;
  /** Letters of the title and of the beginning of the description, as the metadata state them. */
  title: string;
  description: string;
}

/** How much of its parent's prose a place must hold for the article to be in there alone. */
const ROOT_SHARE = 0.7;
const FAR = 99;

const OUTSIDE_NAMES = nameBit('frame') | nameBit('comments') | nameBit('related');
const RELATED = nameBit('related');
const OUTSIDE_TAGS = /^(?:FOOTER|ASIDE)$/;

const END_HEADING =
  /^(?:related|recommended|read (?:more|next)|more (?:from|on|stories|articles|posts|like)|you (?:may|might)|popular|trending|latest|recent|most (?:read|popular)|comments?\b|leave a|share|about (?:the )?author|about us|author|subscribe|newsletter|sign up|join|follow|stay|get (?:the|our)|see also|tags?|categor|further reading|references|sources|contact|keep reading|next|explore|featured|similar|other (?:articles|posts|stories)|editor|don't miss|up next|what to read|sponsored|ready to|\d+ (?:comments|responses|replies|thoughts))/i;

/** Letters and digits alone, in lower case: what is left when typography and layout differ. */
export const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * The place that holds most of the page's prose and little else. Prose in comments, side bars and footers does not
 * count, unless it is most of the page's.
 */
export function* findRoot({ blocks, top }: PageText): Steps<Place> {
  const prose = new Map<Place, { chars: number; blocks: number }>();
  for (const [i, block] of blocks.entries()) {
    if (i % BLOCKS_PER_STEP === 0) yield;
    if (!block.isProse) continue;
    let isOutside = false;
    for (let at: Place | null = block.place; at && !isOutside; at = at.parent) {
      isOutside =
        at.prose < top.prose / 2 && ((at.names & OUTSIDE_NAMES) !== 0 || OUTSIDE_TAGS.test(at.element.tagName));
    }
    if (isOutside) continue;
    for (let at: Place | null = block.place; at; at = at.parent) {
      const sum = prose.get(at);
      if (sum) {
        sum.chars += block.text.length;
        sum.blocks++;
      } else prose.set(at, { chars: block.text.length, blocks: 1 });
    }
  }
  const below = new Map<Place, Place>();
  for (const [place, { chars, blocks: count }] of prose) {
    // A lone paragraph is no root: what holds it is.
    if (place.parent && count > 1 && chars >= ROOT_SHARE * (prose.get(place.parent)?.chars ?? 0))
      below.set(place.parent, place);
  }
  let root = top;
  for (let next = below.get(root); next; next = below.get(root)) root = next;
  return root;
}

function signatureOf({ element, parent }: Place): string {
  const own = `${element.tagName}.${element.getAttribute('class') ?? ''}`;
  return parent ? `${own}<${parent.element.tagName}.${parent.element.getAttribute('class') ?? ''}` : own;
}

/** Looks at every block of the page in its surroundings. `title`, `description`: from the page's metadata. */
export function* surveyPage(
  page: PageText,
  title: string,
  description: string,
): Steps<{ page: PageFacts; blocks: BlockFacts[] }> {
  const { top } = page;
  const root = yield* findRoot(page);
  const signatures: string[] = [];
  const proseOf = new Map<string, number>();
  const seen = new Map<string, number>();
  for (const [i, block] of page.blocks.entries()) {
    if (i % BLOCKS_PER_STEP === 0) yield;
    const signature = signatureOf(block.place);
    signatures.push(signature);
    if (block.isProse) proseOf.set(signature, (proseOf.get(signature) ?? 0) + block.text.length);
    seen.set(block.text, (seen.get(block.text) ?? 0) + 1);
  }

  const blocks: BlockFacts[] = [];
  for (const [index, block] of page.blocks.entries()) {
    if (index % BLOCKS_PER_STEP === 0) yield;
    const next = page.blocks[index + 1];
    const { place } = block;
    let names = 0;
    let rootDistance = -1;
    let isInLinkBox = false;
    const holders = new Set<string>();
    for (let at: Place | null = place, up = 0; at; at = at.parent, up++) {
      if (at === root) rootDistance = up;
      const { tagName } = at.element;
      if (at === place || at.prose < top.prose / 2) {
        names |= at.names;
        holders.add(tagName);
        isInLinkBox ||= (tagName === 'ASIDE' || (at.names & RELATED) !== 0) && at.linkChars > at.chars / 2;
      } else if (tagName === 'MAIN' || tagName === 'ARTICLE') holders.add(tagName);
    }
    const parent = place.parent ?? place;
    blocks.push({
      block,
      tag: place.element.tagName,
      isHeading: ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'].some((tag) => holders.has(tag)),
      names,
      holders,
      parent,
      grand: parent.parent ?? parent,
      rootDistance,
      alike: (proseOf.get(signatures[index] as string) ?? 0) / Math.max(top.prose, 1),
      index,
      proseBefore: FAR,
      proseAfter: FAR,
      underEndHeading: false,
      sinceHeading: FAR,
      isRepeated: (seen.get(block.text) ?? 0) > 1,
      isInLinkBox,
      nextIsLink: next !== undefined && next.linkChars > next.text.length * 0.8,
    });
  }

  const isArticleProse = (facts: BlockFacts): boolean => facts.block.isProse && facts.rootDistance >= 0;
  let distance = FAR;
  let heading: BlockFacts | null = null;
  for (const facts of blocks) {
    facts.proseBefore = distance;
    distance = isArticleProse(facts) ? 1 : distance + 1;
    if (facts.isHeading) heading = facts;
    if (facts.index % BLOCKS_PER_STEP === 0) yield;
    if (heading) {
      const { text } = heading.block;
      facts.underEndHeading = text.length < 60 && END_HEADING.test(text);
      facts.sinceHeading = facts.index - heading.index;
    }
  }
  distance = FAR;
  for (let i = blocks.length - 1; i >= 0; i--) {
    const facts = blocks[i] as BlockFacts;
    if (i % BLOCKS_PER_STEP === 0) yield;
    facts.proseAfter = distance;
    distance = isArticleProse(facts) ? 1 : distance + 1;
  }
  return {
    page: {
      prose: Math.max(top.prose, 1),
      blocks: blocks.length,
      first: blocks.findIndex(isArticleProse),
      last: blocks.findLastIndex(isArticleProse),
      title: letters(title),
      description: letters(description).slice(0, 80),
    },
    blocks,
  };
}

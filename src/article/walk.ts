import { BLOCK_TAGS, isLeftOut } from './elements';
import { NODES_PER_STEP } from './limits';
import { nameGroups } from './names';
import type { Steps } from './slices';

/** A live text node, as a reader meets it. */
export interface TextItem {
  node: Text;
  /** A single line break stands before it: white space, but no new block. */
  breakBefore: boolean;
}

/** An element on the way to text, with what lies under it. */
export interface Place {
  element: Element;
  parent: Place | null;
  depth: number;
  /** Bits of `names.ts`: what its class and id say. */
  names: number;
  /** Characters of text under it, of those in links, and of those in whole sentences of prose. */
  chars: number;
  linkChars: number;
  prose: number;
}

/** A run of text that a reader sees as one block. */
export interface RawBlock {
  items: TextItem[];
  /** The element that makes the block. */
  place: Place;
  /** White space folded. */
  text: string;
  linkChars: number;
  /** Characters in italics: notes of the editors, and lines about the author, often are as a whole. */
  italicChars: number;
  /** Reads like a paragraph of prose: long enough, a whole sentence, few links. */
  isProse: boolean;
}

/** What a reader can read on the page, in reading order. */
export interface PageText {
  blocks: RawBlock[];
  top: Place;
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** The children a reader sees: those of an open shadow root, those given to a slot, else the element's own. */
function shownChildren(element: Element | Document): Node | Node[] | null {
  if (!isElement(element)) return [...element.childNodes];
  if (element.shadowRoot) return element.shadowRoot.firstChild;
  if (element.tagName === 'SLOT') {
    const assigned = (element as HTMLSlotElement).assignedNodes?.({ flatten: true });
    if (assigned?.length) return assigned;
  }
  return element.firstChild;
}

/** One open element of the walk. */
interface Level {
  next: Node | null;
  /** Slotted nodes that follow `next`, in place of its siblings. */
  slotted: Node[] | null;
  place: Place;
  isBlock: boolean;
  isLink: boolean;
  isItalic: boolean;
}

function enter(element: Element | Document, place: Place, isBlock: boolean): Level {
  const children = shownChildren(element);
  const tag = isElement(element) ? element.tagName : '';
  const way = { place, isBlock, isLink: tag === 'A', isItalic: tag === 'EM' || tag === 'I' };
  return Array.isArray(children)
    ? { next: children[0] ?? null, slotted: children.slice(1).reverse(), ...way }
    : { next: children, slotted: null, ...way };
}

const placeOf = (element: Element, parent: Place | null): Place => ({
  element,
  parent,
  depth: parent ? parent.depth + 1 : 0,
  names: element.hasAttributes() ? nameGroups(element) : 0,
  chars: 0,
  linkChars: 0,
  prose: 0,
});

const ENDS_SENTENCE = /[.!?…:;。！？؟۔।]["'”’»›)\]]*(?:\[\d+\])*$/;

/** Scripts that say in one character what others say in two or three: Han, kana, hangul. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{6}/;

/** Whether a text reads like prose; what counts as prose decides which part of the page is the article. */
function readsLikeProse(text: string, linkChars: number): boolean {
  return text.length > (DENSE.test(text) ? 35 : 80) && linkChars < text.length / 3 && ENDS_SENTENCE.test(text);
}

/** Whether style sheets let the element be seen; outside of a browser nobody knows, and it is taken to be. */
const isShown = (element: Element): boolean => element.checkVisibility?.({ visibilityProperty: true }) ?? true;

/** Gathers the text under `root`, a document or a part of one, step by step. The page is only read. */
export function* walkPage(root: Element | Document): Steps<PageText> {
  const top = placeOf(isElement(root) ? root : root.documentElement, null);
  const blocks: RawBlock[] = [];
  const levels: Level[] = [enter(root, top, true)];
  let links = 0;
  let italics = 0;
  let breaks = 0;
  let steps = 0;
  let items: TextItem[] = [];
  let raw = '';
  let linkChars = 0;
  let italicChars = 0;
  let place = top;

  const endBlock = (): void => {
    breaks = 0;
    if (items.length === 0) return;
    if (!isShown(place.element)) {
      items = [];
      raw = '';
      linkChars = 0;
      italicChars = 0;
      return;
    }
    const text = raw.replace(/\s+/g, ' ').trim();
    const isProse = readsLikeProse(text, linkChars);
    blocks.push({ items, place, text, linkChars, italicChars, isProse });
    for (let at: Place | null = place; at; at = at.parent) {
      at.chars += text.length;
      at.linkChars += linkChars;
      if (isProse) at.prose += text.length;
    }
    items = [];
    raw = '';
    linkChars = 0;
    italicChars = 0;
  };

  for (let at = levels.at(-1); at; at = levels.at(-1)) {
    if (++steps % NODES_PER_STEP === 0) yield;
    const node = at.next;
    if (!node) {
      if (at.isBlock) endBlock();
      if (at.isLink) links--;
      if (at.isItalic) italics--;
      levels.pop();
      continue;
    }
    at.next = at.slotted ? (at.slotted.pop() ?? null) : node.nextSibling;
    if (node.nodeType === 3) {
      const { data } = node as Text;
      if (!/\S/.test(data)) {
        raw += ' ';
        if (items.length) items.push({ node: node as Text, breakBefore: false });
        continue;
      }
      if (breaks > 1) endBlock();
      place = at.place;
      if (breaks) raw += ' ';
      raw += data;
      if (links) linkChars += data.trim().length;
      if (italics) italicChars += data.trim().length;
      items.push({ node: node as Text, breakBefore: breaks > 0 });
      breaks = 0;
    } else if (node.nodeType === 1) {
      const element = node as Element;
      if (element.tagName === 'BR') breaks++;
      else if (!isLeftOut(element)) {
        const isBlock = BLOCK_TAGS.has(element.tagName);
        if (isBlock) endBlock();
        // Inline elements make no place of their own, but custom elements may: their names matter.
        const owns = isBlock || element.tagName.includes('-');
        const inner = enter(element, owns ? placeOf(element, at.place) : at.place, isBlock);
        if (inner.isLink) links++;
        if (inner.isItalic) italics++;
        levels.push(inner);
      }
    }
  }
  return { blocks, top };
}

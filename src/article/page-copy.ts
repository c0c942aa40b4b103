import { BLOCK_TAGS, isLeftOut } from './elements';
import { NODES_PER_STEP } from './limits';
import type { Steps } from './slices';

/** A live text node, in reading order. */
export interface TextItem {
  node: Text;
  /** The nearest live element that makes a block. */
  element: Element;
  /** Items with equal numbers run on in one block. */
  block: number;
  /** A single line break stands before it: white space, but no new block. */
  breakBefore: boolean;
}

/** An inert copy of what a reader can read on the page, and the way back from each of its text nodes to the live one. */
export interface PageCopy {
  document: Document;
  items: TextItem[];
  /** Text node of the copy → index into `items`. */
  indexOf: Map<Node, number>;
}

/** An empty document that runs nothing and loads nothing, of the same make as `near` (a browser's, or linkedom's). */
function inertDocument(near: Document): Document {
  const Parser = near.defaultView?.DOMParser ?? DOMParser;
  return new Parser().parseFromString(
    '<!doctype html><html><head><title></title></head><body></body></html>',
    'text/html',
  );
}

/** What Readability looks at. The rest (sources, event handlers, style) would only slow it down. */
const COPIED_ATTRIBUTES = ['class', 'id', 'href', 'rel', 'itemprop', 'role', 'dir', 'src'];

function copyElement(element: Element, into: Document): Element {
  const tag = element.tagName;
  // Custom elements may run the page's code when made, and their names may be ones that only a parser allows.
  const copy = into.createElement(/^[A-Z][A-Z0-9]*$/.test(tag) ? tag : 'DIV');
  if (element.hasAttributes()) {
    for (const name of COPIED_ATTRIBUTES) {
      const value = element.getAttribute(name);
      if (value !== null) copy.setAttribute(name, value);
    }
  }
  return copy;
}

/** The children a reader sees: those of an open shadow root, those given to a slot, else the element's own. */
function shownChildren(element: Element): Node | Node[] | null {
  if (element.shadowRoot) return element.shadowRoot.firstChild;
  if (element.tagName === 'SLOT') {
    const assigned = (element as HTMLSlotElement).assignedNodes?.({ flatten: true });
    if (assigned?.length) return assigned;
  }
  return element.firstChild;
}

interface Level {
  next: Node | null;
  /** Slotted nodes that follow `next`, in place of its siblings. */
  slotted: Node[] | null;
  into: Element;
  element: Element;
  isBlock: boolean;
}

function level(children: Node | Node[] | null, into: Element, element: Element, isBlock: boolean): Level {
  return Array.isArray(children)
    ? { next: children[0] ?? null, slotted: children.slice(1).reverse(), into, element, isBlock }
    : { next: children, slotted: null, into, element, isBlock };
}

function advance(at: Level): void {
  at.next = at.slotted ? (at.slotted.pop() ?? null) : (at.next?.nextSibling ?? null);
}

/** Copies what is under `root` (an element of `live`, in general its body), step by step. The page is only read. */
export function* copyPage(live: Document, root: Element): Steps<PageCopy> {
  const document = inertDocument(live);
  const lang = live.documentElement.getAttribute('lang');
  if (lang) document.documentElement.setAttribute('lang', lang);
  document.title = live.title ?? '';
  const items: TextItem[] = [];
  const indexOf = new Map<Node, number>();
  const levels: Level[] = [level(shownChildren(root), document.body, root, true)];
  let block = 0;
  let breaks = 0;
  let steps = 0;

  for (let at = levels.at(-1); at; at = levels.at(-1)) {
    if (++steps % NODES_PER_STEP === 0) yield;
    const node = at.next;
    if (!node) {
      if (at.isBlock) block++;
      levels.pop();
      continue;
    }
    advance(at);
    if (node.nodeType === 3) {
      const text = node as Text;
      const copy = document.createTextNode(text.data);
      at.into.appendChild(copy);
      if (/\S/.test(text.data)) {
        if (breaks > 1) block++;
        indexOf.set(copy, items.length);
        items.push({ node: text, element: at.element, block, breakBefore: breaks === 1 });
        breaks = 0;
      }
    } else if (node.nodeType === 1 && !isLeftOut(node as Element)) {
      const element = node as Element;
      const copy = copyElement(element, document);
      at.into.appendChild(copy);
      if (element.tagName === 'BR') {
        breaks++;
        continue;
      }
      const isBlock = BLOCK_TAGS.has(element.tagName);
      if (isBlock) {
        block++;
        breaks = 0;
      }
      levels.push(level(shownChildren(element), copy, isBlock ? element : at.element, isBlock));
    }
  }
  return { document, items, indexOf };
}

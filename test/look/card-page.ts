import { createCard } from '../../src/card/controller';
import { mentionAt } from '../../src/highlight/hit-test';
import { createPainter, type MarkItem } from '../../src/highlight/painter';
import { scrollToRange } from '../../src/highlight/scroll';
import type { CardContent } from '../../src/model';
import { english } from './english';
import { CARDS, NAMES } from './samples';

// Our roots are closed to the page; here they are open, so that tests and axe-core can see into them.
const { attachShadow } = Element.prototype;
Element.prototype.attachShadow = function (init) {
  return attachShadow.call(this, { ...init, mode: 'open' });
};

/** Wires painter and card as the content script does, over names found by plain search, for looking and testing. */
const controller = new AbortController();
const { signal } = controller;
const painter = createPainter(document, signal);
const items: MarkItem[] = [];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const found: (typeof NAMES)[number][] = [];
for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
  for (const name of NAMES)
    for (let at = node.data.indexOf(name.name); at >= 0; at = node.data.indexOf(name.name, at + 1)) {
      items.push({ id: items.length, kind: name.type, pieces: [{ node, start: at, end: at + name.name.length }] });
      found.push(name);
    }
const dateNode = document.querySelector('#day')?.firstChild;
if (dateNode instanceof Text)
  items.push({ id: items.length, kind: 'date', pieces: [{ node: dateNode, start: 0, end: dateNode.length }] });
painter.paint(items);

const delay = Number(new URLSearchParams(location.search).get('delay') ?? 0);
const answer = (entry: string): CardContent | null | { error: string } =>
  entry === 'pakistan' ? { error: 'the glossary is being replaced' } : (CARDS[entry] ?? null);

const card = createCard({
  signal,
  fetchCard: (entry) => new Promise((resolve) => setTimeout(() => resolve(answer(entry)), delay)),
  hitTest: (x, y) => mentionAt(painter, x, y),
  rectsOf: painter.rectsOf,
  subjectOf: (id) => {
    const name = found[id];
    return name ? { is: 'entry', ...name } : { is: 'date', surface: 'on Thursday', value: '2024-01-18' };
  },
  onShown: painter.focus,
  onKnown: (entry, known) => painter.paint(known ? items.filter(({ id }) => found[id]?.entry !== entry) : items),
  scrollTo: (id) => {
    const range = painter.rangeOf(id);
    if (range) scrollToRange(range);
  },
  published: '2024-01-19',
  t: english,
  locale: 'en',
});

/** Marks words in a shadow root with a painter of its own, and gives its hit test. */
const paintIn = (root: ShadowRoot, words: string[]) => {
  const inner = createPainter(root, signal);
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const marks: MarkItem[] = [];
  for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null)
    for (const word of words) {
      const start = node.data.indexOf(word);
      if (start >= 0)
        marks.push({ id: marks.length, kind: 'country', pieces: [{ node, start, end: start + word.length }] });
    }
  inner.paint(marks);
  return (x: number, y: number) => mentionAt(inner, x, y);
};

Object.assign(globalThis, { gloss: { painter, card, items, found, paintIn, abort: () => controller.abort() } });

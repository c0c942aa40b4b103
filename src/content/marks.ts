import type { TextMap } from '../article/text-map';
import { type Card, createCard } from '../card/controller';
import type { Subject } from '../card/panel';
import { chooseMentions } from '../highlight/density';
import { mentionAt } from '../highlight/hit-test';
import { createPainter, type MarkItem, type Painter } from '../highlight/painter';
import { scrollToRange, showPieces } from '../highlight/scroll';
import { askBackground } from '../messaging/send';
import type { Brief } from '../model';
import { locale, translate } from '../settings/language';

export interface PageMarks {
  /** Sets off every mention of an entry, marked or not, until the next call; null: none. */
  highlight(entry: string | null): void;
  /** Scrolls to a run of the article's text and sets it off; false when it has left the page. */
  show(start: number, end: number): boolean;
  card: Card;
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

/**
 * Marks an annotated article and gives its names their cards. Mentions have the ids of their places in the annotation;
 * dates follow them. A date inside a name ("7 October attacks") belongs to the name.
 */
export function markPage(brief: Brief, map: TextMap, signal: AbortSignal): PageMarks {
  const { mentions, dates } = brief.annotation;
  const painters = new Map<Node, Painter>();
  const painterOf = (root: Node): Painter => {
    let painter = painters.get(root);
    if (!painter) {
      painter = createPainter(root as Document | ShadowRoot, signal);
      painters.set(root, painter);
    }
    return painter;
  };

  const rule = { density: 'first' as const, hiddenTypes: new Set<never>(), known: new Set<string>() };
  const items: MarkItem[] = chooseMentions(mentions, brief.blocks, rule).map((id) => {
    const { start, end, type } = mentions[id]!;
    return { id, kind: type, pieces: map.piecesFor(start, end) };
  });
  dates.forEach((date, index) => {
    if (mentions.some((mention) => overlaps(mention, date))) return;
    items.push({ id: mentions.length + index, kind: 'date', pieces: map.piecesFor(date.start, date.end) });
  });

  // Rules and ranges of marks do not cross into shadow trees: each root has a painter of its own.
  const roots = Map.groupBy(
    items.filter((item) => item.pieces.length > 0),
    (item) => item.pieces[0]!.node.getRootNode(),
  );
  for (const [root, own] of roots) painterOf(root).paint(own);

  const withMark = (id: number): Painter | undefined =>
    [...painters.values()].find((painter) => painter.rangeOf(id) !== null);

  const subjectOf = (id: number): Subject | null => {
    const mention = mentions[id];
    if (mention) return { is: 'entry', entry: mention.entry, name: mention.name, type: mention.type };
    const date = dates[id - mentions.length];
    return date ? { is: 'date', surface: date.surface, value: date.value, described: date.described } : null;
  };

  const on = brief.meta.published;
  const card = createCard({
    signal,
    fetchCard: async (entry) => {
      const answer = await askBackground('card/get', { entry, on });
      return 'error' in answer ? answer : answer.card;
    },
    hitTest: (x, y) => {
      for (const painter of painters.values()) {
        const id = mentionAt(painter, x, y);
        if (id !== null) return id;
      }
      return null;
    },
    rectsOf: (id) => withMark(id)?.rectsOf(id) ?? [],
    subjectOf,
    onShown: (id) => {
      for (const painter of painters.values()) painter.focus(id);
    },
    scrollTo: (id) => {
      const range = withMark(id)?.rangeOf(id);
      if (range) scrollToRange(range);
    },
    published: on,
    t: translate,
    locale: locale(),
  });

  return {
    card,
    highlight: (entry) => {
      const pieces = mentions.flatMap((one) => (one.entry === entry ? map.piecesFor(one.start, one.end) : []));
      for (const painter of painters.values())
        painter.setOff(pieces.filter(({ node }) => node.getRootNode() === painter.root));
    },
    show: (start, end) => {
      const pieces = map.piecesFor(start, end);
      const root = pieces[0]?.node.getRootNode();
      return root ? showPieces(painterOf(root), pieces) : false;
    },
  };
}

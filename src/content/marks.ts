import type { TextMap } from '../article/text-map';
import { createCard } from '../card/controller';
import { createEndNotes } from '../card/end-notes';
import type { Subject } from '../card/panel';
import { chooseMentions } from '../highlight/density';
import { mentionAt } from '../highlight/hit-test';
import { createPainter, type MarkItem, type Painter } from '../highlight/painter';
import { scrollToRange, showPieces } from '../highlight/scroll';
import { askBackground } from '../messaging/send';
import type { Brief, EntryId, ReadingSettings } from '../model';
import { locale, translate } from '../settings/language';

export interface PageMarks {
  /** Sets off every mention of an entry, marked or not, until the next call; null: none. */
  highlight(entry: string | null): void;
  /** Scrolls to a run of the article's text and sets it off; false when it has left the page. */
  show(start: number, end: number): boolean;
  /** Marks as the settings say, in place of the marks before; open cards stay. */
  apply(settings: ReadingSettings): void;
  /** Opens the card of the next marked name, or the one before, with focus in it; round and round. */
  step(by: 1 | -1): void;
  setHidden(hidden: boolean): void;
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

/**
 * Marks an annotated article and gives its names their cards. Mentions have the ids of their places in the annotation;
 * dates follow them. A date inside a name ("7 October attacks") belongs to the name.
 */
export function markPage(brief: Brief, map: TextMap, settings: ReadingSettings, signal: AbortSignal): PageMarks {
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

  const inName = (date: { start: number; end: number }): boolean => mentions.some((mention) => overlaps(mention, date));
  let marked: number[] = [];

  const itemsNow = ({ density, hiddenKinds, known, dates: withDates }: ReadingSettings): MarkItem[] => {
    const hiddenTypes = new Set(hiddenKinds);
    const rule = { density, hiddenTypes, known: new Set(known.map(({ entry }) => entry)) };
    const items: MarkItem[] = chooseMentions(mentions, brief.blocks, rule).map((id) => {
      const { start, end, type } = mentions[id]!;
      return { id, kind: type, pieces: map.piecesFor(start, end) };
    });
    marked = items.map(({ id }) => id);
    if (!withDates) return items;
    dates.forEach((date, index) => {
      if (inName(date)) return;
      items.push({ id: mentions.length + index, kind: 'date', pieces: map.piecesFor(date.start, date.end) });
    });
    return items;
  };

  const draw = (settings: ReadingSettings): void => {
    // Rules and ranges of marks do not cross into shadow trees: each root has a painter of its own.
    const roots = Map.groupBy(
      itemsNow(settings).filter((item) => item.pieces.length > 0),
      (item) => item.pieces[0]!.node.getRootNode(),
    );
    for (const root of roots.keys()) painterOf(root);
    for (const [root, painter] of painters) {
      painter.restyle({ style: settings.markStyle, colours: settings.markColours });
      painter.paint(roots.get(root) ?? []);
    }
  };

  const withMark = (id: number): Painter | undefined =>
    [...painters.values()].find((painter) => painter.rangeOf(id) !== null);

  const subjectOf = (id: number): Subject | null => {
    const mention = mentions[id];
    if (mention) return { is: 'entry', entry: mention.entry, name: mention.name, type: mention.type };
    const date = dates[id - mentions.length];
    return date ? { is: 'date', surface: date.surface, value: date.value, described: date.described } : null;
  };

  /** A name that is known now has lost its mark, but not the card that says so. */
  const boxesOf = (id: number): DOMRect[] => {
    const { start, end } = mentions[id] ?? dates[id - mentions.length] ?? { start: 0, end: 0 };
    return map.piecesFor(start, end).flatMap(({ node, ...piece }) => {
      const range = new Range();
      range.setStart(node, piece.start);
      range.setEnd(node, piece.end);
      return [...range.getClientRects()];
    });
  };

  const on = brief.meta.published;
  const fetchCard = async (entry: EntryId) => {
    const answer = await askBackground('card/get', { entry, on });
    return 'error' in answer ? answer : answer.card;
  };
  const card = createCard({
    signal,
    fetchCard,
    hitTest: (x, y) => {
      for (const painter of painters.values()) {
        const id = mentionAt(painter, x, y);
        if (id !== null) return id;
      }
      return null;
    },
    rectsOf: (id) => withMark(id)?.rectsOf(id) ?? boxesOf(id),
    subjectOf,
    onShown: (id) => {
      for (const painter of painters.values()) painter.focus(id);
    },
    scrollTo: (id) => {
      const range = withMark(id)?.rangeOf(id);
      if (range) scrollToRange(range);
    },
    onKnown: (entry, known) => {
      const name = brief.entities.find((one) => one.entry === entry)?.name ?? entry;
      void askBackground('entry/known', { entry, name, known }).catch(() => undefined);
    },
    published: on,
    t: translate,
    locale: locale(),
  });

  let printNotes: ReturnType<typeof createEndNotes> | null = null;
  const apply = (settings: ReadingSettings): void => {
    draw(settings);
    const { list, endNotes } = settings;
    card.list(list ? firstOfEach().map((id) => ({ id, name: mentions[id]!.name, kind: mentions[id]!.type })) : null);
    if (!endNotes && !printNotes) return;
    printNotes ??= createEndNotes({ signal, fetchCard, published: on, t: translate, locale: locale() });
    void printNotes(endNotes ? brief.entities.map(({ entry }) => entry) : []);
  };

  const firstOfEach = (): number[] => {
    const seen = new Set<EntryId>();
    return marked.filter((id) => {
      const { entry } = mentions[id]!;
      return !seen.has(entry) && seen.add(entry);
    });
  };

  let stepped: number | null = null;
  const step = (by: 1 | -1): void => {
    const from = marked.indexOf(card.shown ?? stepped ?? -1);
    const next = from < 0 ? (by > 0 ? 0 : marked.length - 1) : (from + by + marked.length) % marked.length;
    stepped = marked[next] ?? null;
    if (stepped !== null) card.focusMention(stepped);
  };

  apply(settings);

  return {
    highlight: (entry) => {
      const pieces = mentions.flatMap((one) => (one.entry === entry ? map.piecesFor(one.start, one.end) : []));
      for (const painter of painters.values())
        painter.setOff(pieces.filter(({ node }) => node.getRootNode() === painter.root));
    },
    apply,
    step,
    setHidden: (hidden) => {
      if (hidden) card.closeAll();
      for (const painter of painters.values()) hidden ? painter.hide() : painter.show();
    },
    show: (start, end) => {
      const pieces = map.piecesFor(start, end);
      const root = pieces[0]?.node.getRootNode();
      return root ? showPieces(painterOf(root), pieces) : false;
    },
  };
}

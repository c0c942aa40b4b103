import { familyOf, type Kind } from '../look/kinds';
import { type Tone, toneOf } from '../look/tone';
import { LIMITS } from './limits';
import { DEFAULT_LOOK, MARK_PREFIX, type MarkLook, markCss, markName } from './mark-css';
import { watchBackdrop } from './watch-backdrop';

/** A run of one text node that belongs to a mention. Offsets are UTF-16 code units in the node's data. */
export interface Piece {
  node: Text;
  start: number;
  end: number;
}

/** One mention to mark; several pieces when its name crosses elements. */
export interface MarkItem {
  id: number;
  kind: Kind;
  pieces: Piece[];
}

export interface Painter {
  /** Marks exactly these mentions, in place of those before. Pieces that no longer fit their node are left out. */
  paint(items: readonly MarkItem[]): void;
  /** Sets off the mentions being shown; an empty list or null sets off none. */
  focus(ids: number | readonly number[] | null): void;
  /** Sets off any run of text, such as a sentence, for a moment. */
  flash(pieces: readonly Piece[]): void;
  /** Sets off runs of text until the next call, marked or not; an empty list sets off none. */
  setOff(pieces: readonly Piece[]): void;
  hide(): void;
  show(): void;
  restyle(look: MarkLook): void;
  /** Boxes of a mention now, one a line and element, in viewport pixels; empty when it is gone from the page. */
  rectsOf(id: number): DOMRect[];
  /** Ids of mentions with text directly in this element. */
  idsIn(element: Element): readonly number[];
  /** The first range of a mention, for scrolling to it. */
  rangeOf(id: number): Range | null;
  readonly root: Document | ShadowRoot;
}

interface Mark {
  kind: Kind;
  /** Each with the backdrop it was last measured on. */
  ranges: Map<Range, Tone>;
}

type Painted = [name: string, range: Range];

/**
 * The only writer of `CSS.highlights`. The page's nodes stay as they are: marks are ranges in the registry and one
 * constructed style sheet in `root` (rules do not reach into shadow trees, so each root has a painter). Painters of one
 * document share the registry's names and remove only their own ranges. Aborting removes all of it.
 *
 * Ranges are live, not static: when the page rewrites a text, its marks shrink away instead of marking other words.
 */
export function createPainter(
  root: Document | ShadowRoot,
  signal: AbortSignal,
  look: MarkLook = DEFAULT_LOOK,
): Painter {
  const doc = root instanceof Document ? root : root.ownerDocument;
  const sheet = new CSSStyleSheet();
  const marks = new Map<number, Mark>();
  const byElement = new Map<Element, number[]>();
  const painted: Painted[] = [];
  const paintedActive: Painted[] = [];
  const flashed: Painted[] = [];
  let turn: ReturnType<typeof setTimeout> | undefined;
  let flashTimer: ReturnType<typeof setTimeout> | undefined;
  let active: readonly number[] = [];
  let hidden = false;

  const put = (name: string, range: Range, list: Painted[]): void => {
    let highlight = CSS.highlights.get(name);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = list === painted ? 0 : 1;
      CSS.highlights.set(name, highlight);
    }
    highlight.add(range);
    list.push([name, range]);
  };

  const wipe = (list: Painted[]): void => {
    for (const [name, range] of list) {
      const highlight = CSS.highlights.get(name);
      highlight?.delete(range);
      if (highlight?.size === 0) CSS.highlights.delete(name);
    }
    list.length = 0;
  };

  const drawActive = (): void => {
    wipe(paintedActive);
    if (hidden || signal.aborted) return;
    for (const id of active)
      for (const [range, tone] of marks.get(id)?.ranges ?? []) put(markName('active', tone), range, paintedActive);
  };

  /** Draws afresh, a slice now and the rest in turns of their own, so that a long page stays quick to the hand. */
  const draw = (): void => {
    clearTimeout(turn);
    wipe(painted);
    if (hidden || signal.aborted) {
      drawActive();
      return;
    }
    const seen = new Map<Element, Tone>();
    const left = marks.values();
    const slice = (): void => {
      const until = performance.now() + LIMITS.sliceMs;
      for (let next = left.next(); !next.done; next = left.next()) {
        drawMark(next.value, seen);
        if (performance.now() > until) {
          turn = setTimeout(slice);
          return;
        }
      }
      drawActive();
    };
    slice();
  };

  const drawMark = ({ kind, ranges }: Mark, seen: Map<Element, Tone>): void => {
    for (const range of ranges.keys()) {
      const parent = range.startContainer.parentElement;
      if (!parent) continue;
      const tone = toneOf(parent, seen);
      ranges.set(range, tone);
      put(markName(familyOf(kind), tone), range, painted);
    }
  };

  const rangeOfPiece = ({ node, start, end }: Piece): Range | null => {
    if (!node.isConnected || start >= end || end > node.length) return null;
    const range = doc.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return range;
  };

  const setOff = (pieces: readonly Piece[]): void => {
    wipe(flashed);
    clearTimeout(flashTimer);
    for (const range of pieces.map(rangeOfPiece)) {
      const parent = range?.startContainer.parentElement;
      if (range && parent) put(markName('active', toneOf(parent)), range, flashed);
    }
  };

  const flash = (pieces: readonly Piece[]): void => {
    setOff(pieces);
    flashTimer = setTimeout(() => wipe(flashed), LIMITS.flashMs);
  };

  const paint = (items: readonly MarkItem[]): void => {
    marks.clear();
    byElement.clear();
    for (const { id, kind, pieces } of items) {
      const ranges = new Map<Range, Tone>();
      for (const piece of pieces) {
        const range = rangeOfPiece(piece);
        if (!range) continue;
        ranges.set(range, 'light');
        const parent = piece.node.parentElement;
        if (parent) byElement.set(parent, [...(byElement.get(parent) ?? []), id]);
      }
      if (ranges.size > 0) marks.set(id, { kind, ranges });
    }
    draw();
  };

  const setHidden = (value: boolean): void => {
    if (hidden === value) return;
    hidden = value;
    draw();
  };

  const rangesOf = (id: number): Range[] => [...(marks.get(id)?.ranges.keys() ?? [])];

  const restyle = (next: MarkLook): void => sheet.replaceSync(markCss(next));

  restyle(look);
  // Assigned, not pushed: through Firefox's content-script wrappers the array itself is not ours to change.
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  watchBackdrop(doc, signal, draw);
  signal.addEventListener('abort', () => {
    clearTimeout(turn);
    clearTimeout(flashTimer);
    for (const list of [painted, paintedActive, flashed]) wipe(list);
    marks.clear();
    byElement.clear();
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  });

  return {
    root,
    paint,
    flash,
    setOff,
    restyle,
    focus: (ids) => {
      const next = ids === null ? [] : typeof ids === 'number' ? [ids] : ids;
      if (next.length === active.length && next.every((id, i) => id === active[i])) return;
      active = next;
      drawActive();
    },
    hide: () => setHidden(true),
    show: () => setHidden(false),
    rectsOf: (id) =>
      hidden ? [] : rangesOf(id).flatMap((range) => [...range.getClientRects()].filter((rect) => rect.width > 0)),
    idsIn: (element) => (hidden ? [] : (byElement.get(element) ?? [])),
    rangeOf: (id) => rangesOf(id).find((range) => !range.collapsed) ?? null,
  };
}

/** Takes away marks and rules that a script of ours left in `doc` when it was killed. */
export function removeLeftMarks(doc: Document): void {
  // Not a loop over keys(): Firefox gives content scripts no iterators of the page's objects.
  const left: string[] = [];
  CSS.highlights.forEach((_, name) => void left.push(name));
  for (const name of left) if (name.startsWith(MARK_PREFIX)) CSS.highlights.delete(name);
  const isLeft = (sheet: CSSStyleSheet): boolean =>
    sheet.cssRules.length > 0 && sheet.cssRules[0]!.cssText.includes(`::highlight(${MARK_PREFIX}`);
  doc.adoptedStyleSheets = doc.adoptedStyleSheets.filter((sheet) => !isLeft(sheet));
}

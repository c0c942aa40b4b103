/** A stretch of one live text node: `node.data.slice(start, end)`, UTF-16 offsets. */
export interface Piece {
  node: Text;
  start: number;
  end: number;
}

/**
 * The way between offsets of an article's text and live text nodes. White space is folded in the text and not in the
 * page, so the map holds runs in which both go in step. Nodes are looked at only when asked for: one that has left the
 * page, or whose text has changed, simply gives no piece.
 */
export class TextMap {
  readonly #text: string;
  readonly #nodes: Text[] = [];
  /** Three numbers a run: where it starts in the text, index into `#nodes`, where it starts in the node. */
  readonly #runs: number[] = [];
  /** End in the text of each run. */
  readonly #ends: number[] = [];
  readonly #firstRun = new Map<Node, number>();

  /** `runs` in the order of the text; see `TextMapBuilder`. */
  constructor(text: string, runs: Iterable<{ node: Text; nodeStart: number; start: number; length: number }>) {
    this.#text = text;
    for (const run of runs) {
      let index = this.#nodes.length - 1;
      if (this.#nodes[index] !== run.node) {
        index = this.#nodes.push(run.node) - 1;
        if (!this.#firstRun.has(run.node)) this.#firstRun.set(run.node, this.#ends.length);
      }
      this.#runs.push(run.start, index, run.nodeStart);
      this.#ends.push(run.start + run.length);
    }
  }

  /** The live text nodes of the article, in reading order. */
  get nodes(): readonly Text[] {
    return this.#nodes;
  }

  /** Index of the first run that ends after `offset`. */
  #runAt(offset: number): number {
    let low = 0;
    let high = this.#ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ends[middle] as number) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /**
   * The pieces of live text that stand for `[start, end)`, one for each text node, in order. Empty when the page no
   * longer shows that text. A name that runs through several inline elements gives several pieces.
   */
  piecesFor(start: number, end: number): Piece[] {
    const pieces: Piece[] = [];
    for (let run = this.#runAt(start); run < this.#ends.length; run++) {
      const runStart = this.#runs[run * 3] as number;
      if (runStart >= end) break;
      const node = this.#nodes[this.#runs[run * 3 + 1] as number] as Text;
      const from = Math.max(start, runStart);
      const to = Math.min(end, this.#ends[run] as number);
      const at = (this.#runs[run * 3 + 2] as number) - runStart;
      if (!node.isConnected || !sameText(node.data.slice(from + at, to + at), this.#text.slice(from, to))) return [];
      const last = pieces.at(-1);
      if (last?.node === node) last.end = to + at;
      else pieces.push({ node, start: from + at, end: to + at });
    }
    return pieces;
  }

  /** Offset in the text of the place `offset` in `node`, or null when the node is no part of the article. */
  offsetOf(node: Node, offset: number): number | null {
    const first = this.#firstRun.get(node);
    if (first === undefined) return null;
    let found = this.#runs[first * 3] as number;
    for (let run = first; run < this.#ends.length; run++) {
      if (this.#nodes[this.#runs[run * 3 + 1] as number] !== node) break;
      const nodeStart = this.#runs[run * 3 + 2] as number;
      if (nodeStart > offset) break;
      const start = this.#runs[run * 3] as number;
      found = Math.min(start + offset - nodeStart, this.#ends[run] as number);
    }
    return found;
  }
}

/** Equal but for white space: the text holds a plain space where the page may hold any. */
function sameText(a: string, b: string): boolean {
  return a === b || a.replace(/\s/g, ' ') === b;
}

/** Builds a text by appending live text nodes, folding white space, and records where each run came from. */
export class TextBuilder {
  text = '';
  readonly runs: { node: Text; nodeStart: number; start: number; length: number }[] = [];
  /** White space is due before the next character of the block; it came from here, if from a node. */
  #space: { node: Text; at: number } | true | null = null;
  #blockStart = 0;

  /** Begins a new block; blocks are parted by a blank line. */
  startBlock(): number {
    this.#space = null;
    if (this.text) this.text += '\n\n';
    this.#blockStart = this.text.length;
    return this.#blockStart;
  }

  /** White space that no node holds (a line break). */
  space(): void {
    if (this.text.length > this.#blockStart) this.#space ??= true;
  }

  append(node: Text): void {
    for (const match of node.data.matchAll(/(\s+)|\S+(?: \S+)*/g)) {
      if (match[1] !== undefined) {
        if (this.text.length > this.#blockStart) this.#space = { node, at: match.index };
        continue;
      }
      if (this.#space) {
        const space = this.#space;
        if (space !== true)
          this.runs.push({ node: space.node, nodeStart: space.at, start: this.text.length, length: 1 });
        this.text += ' ';
        this.#space = null;
      }
      this.runs.push({ node, nodeStart: match.index, start: this.text.length, length: match[0].length });
      this.text += match[0];
    }
  }

  /** Takes back a block that turned out empty. */
  endBlock(): { start: number; end: number } | null {
    if (this.text.length > this.#blockStart) return { start: this.#blockStart, end: this.text.length };
    this.text = this.text.slice(0, this.#blockStart).replace(/\n\n$/, '');
    return null;
  }

  build(): TextMap {
    return new TextMap(this.text, this.runs);
  }
}

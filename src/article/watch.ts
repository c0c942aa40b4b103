import { CHANGE_QUIET_MS, CHANGE_WAIT_MS } from './limits';

/** What happened to the watched article. */
export type ArticleChange =
  /** Text under the root changed; it is worth reading again. */
  | 'changed'
  /** The root has left the page (re-rendered, or another page of the same application): the article is to be found anew. */
  | 'gone';

/** Whether a mutation can change what is read: text, not attributes or what holds no text. */
function matters(record: MutationRecord): boolean {
  if (record.type === 'characterData')
    return /\S/.test((record.target as Text).data) || Boolean(record.oldValue?.trim());
  for (const nodes of [record.addedNodes, record.removedNodes]) {
    for (const node of nodes) {
      if (
        node.nodeType === 3 ? /\S/.test((node as Text).data) : node.nodeType === 1 && /\S/.test(node.textContent ?? '')
      )
        return true;
    }
  }
  return false;
}

/**
 * Watches one article, and nothing else of the page: text below `root`, and that `root` stays. Changes are coalesced:
 * told once after `CHANGE_QUIET_MS` of quiet, and at the latest after `CHANGE_WAIT_MS`. Ends when `signal` aborts.
 */
export function watchArticle(root: Element, onChange: (change: ArticleChange) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const document = root.ownerDocument;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  let wasConnected = root.isConnected;

  const tell = (): void => {
    timer = undefined;
    first = 0;
    const change = root.isConnected ? 'changed' : 'gone';
    if (change === 'gone') stop();
    onChange(change);
  };
  const schedule = (): void => {
    const now = performance.now();
    first ||= now;
    clearTimeout(timer);
    timer = setTimeout(tell, Math.max(0, Math.min(CHANGE_QUIET_MS, first + CHANGE_WAIT_MS - now)));
  };
  const inside = new MutationObserver((records) => {
    if (records.some(matters)) schedule();
  });
  // A detached root sends no mutations: the lists of children above it are watched, and only those, not their subtrees.
  const above = new MutationObserver(() => {
    if (wasConnected && !root.isConnected) {
      wasConnected = false;
      schedule();
    }
  });
  const stop = (): void => {
    clearTimeout(timer);
    inside.disconnect();
    above.disconnect();
  };
  // Mutations do not cross into a shadow tree: where the root hosts one, that is observed as well.
  for (const tree of root.shadowRoot ? [root, root.shadowRoot] : [root]) {
    inside.observe(tree, { subtree: true, childList: true, characterData: true, characterDataOldValue: true });
  }
  for (let at: Node | null = root; at; at = parentOf(at)) if (at !== root) above.observe(at, { childList: true });
  above.observe(document, { childList: true });
  signal.addEventListener('abort', stop, { once: true });
}

/** The parent, through the shadow root that may stand between. */
const parentOf = (node: Node): Node | null => node.parentNode ?? (node as ShadowRoot).host ?? null;

/** All elements and roots that hold `node`, itself included, outermost first. */
function wayTo(node: Node): Node[] {
  const way: Node[] = [];
  for (let at: Node | null = node; at; at = parentOf(at)) way.unshift(at);
  return way;
}

/**
 * The smallest element that holds all of an article's live text nodes (given in reading order: what holds the first and
 * the last holds all between), or null when none is left on the page.
 */
export function rootOf(nodes: readonly Text[]): Element | null {
  const first = nodes.find((node) => node.isConnected);
  const last = nodes.findLast((node) => node.isConnected);
  if (!first || !last) return null;
  const other = wayTo(last);
  const common = wayTo(first).filter((node, i) => node === other[i] && node.nodeType === 1);
  return (common.at(-1) as Element | undefined) ?? null;
}

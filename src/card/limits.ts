/** Every limit and delay of the card, with its reason. Milliseconds and CSS pixels. */
export const LIMITS = {
  /** Rest on a name before its card opens. Page Previews waits 150 before asking and 500 in all; ours needs no network. */
  intentMs: 280,
  /** Rest on another name while a card is open: the reader is already looking names up. */
  switchMs: 180,
  /** Faster than this the pointer is passing through, px/ms. Reading along a line with the pointer stays well below. */
  slowSpeed: 0.35,
  /** From leaving name and card to closing: crosses the gap between them at an unhurried pace (WCAG 1.4.13). */
  graceMs: 320,
  /** The longest that heading for the card, however slowly, keeps it open. */
  aimMs: 1200,
  /** A fast pointer that sends no more moves for this long has come to rest; about three frames. */
  settleMs: 50,
  /** After scrolling, content glides under a still pointer; nothing opens until it has stopped. */
  scrollQuietMs: 180,
  /** Content that comes within this time is shown at once; later, a skeleton bridges the wait (no flash of bones). */
  skeletonMs: 90,
  /** A worker that does not answer in this time will not: the card says so. A cold start takes about 150. */
  fetchMs: 5000,
  /** Dragging the sheet this far down puts it away. */
  sheetDismiss: 80,
  /** Movement that makes a press on the bar a drag. */
  dragSlop: 4,
  /** A step of Shift with an arrow key, for moving a pinned card without dragging (WCAG 2.5.7). */
  nudge: 24,
  /** A card is no taller: longer ones scroll. */
  tallest: 480,
  /** Rather than be shorter than this, a card goes to another side of the name. */
  shortest: 260,
  /** Not even in the lowest window is a card shorter than its bar and two lines. */
  flattest: 110,
  /** Space between the name and its card, and between the card and the window's edge. */
  gap: 6,
  edge: 8,
  /** Cards kept after use: a reader goes back and forth between few names. */
  cachedCards: 60,
} as const;

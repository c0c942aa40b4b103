import type { Painter, Piece } from './painter';

/** Brings a range into the middle of the view, whatever scrolls around it. At once: a card or a flash follows. */
export function scrollToRange(range: Range): void {
  const view = range.startContainer.ownerDocument?.defaultView;
  if (!view) return;
  // First the element, which also scrolls containers within the page; then the line, since a paragraph may be longer than the view.
  range.startContainer.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const { top, bottom } = range.getBoundingClientRect();
  view.scrollBy({ top: (top + bottom - view.innerHeight) / 2, behavior: 'instant' });
}

/** Scrolls to a run of text and sets it off. Returns whether it is (still) in the page. */
export function showPieces(painter: Painter, pieces: readonly Piece[]): boolean {
  const first = pieces.find(({ node, end }) => node.isConnected && end <= node.length);
  if (!first) return false;
  const range = new Range();
  range.setStart(first.node, first.start);
  range.setEnd(first.node, first.end);
  scrollToRange(range);
  painter.flash(pieces);
  return true;
}

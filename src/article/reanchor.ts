/** Where one text became another: equal before `start` and after the ends. */
export interface Change {
  start: number;
  oldEnd: number;
  newEnd: number;
}

/** The smallest single stretch in which two texts differ, or null when they are equal. UTF-16 offsets. */
export function changeBetween(before: string, after: string): Change | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < most - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  return { start, oldEnd: before.length - tail, newEnd: after.length - tail };
}

interface Span {
  start: number;
  end: number;
}

/** How much text around a span must agree for it to be the same place, and how far it may have moved. */
const CONTEXT = 24;

/** Finds `surface` again in `after`, nearest to `expected`, where the text around it is most alike. */
function findAgain(before: string, after: string, span: Span, expected: number, within: Change): number {
  const surface = before.slice(span.start, span.end);
  const left = before.slice(Math.max(0, span.start - CONTEXT), span.start);
  const right = before.slice(span.end, span.end + CONTEXT);
  let best = -1;
  let bestScore = 0;
  for (
    let at = after.indexOf(surface, within.start);
    at >= 0 && at + surface.length <= within.newEnd;
    at = after.indexOf(surface, at + 1)
  ) {
    let score = 0;
    while (score < left.length && after[at - 1 - score] === left[left.length - 1 - score]) score++;
    let ahead = 0;
    while (ahead < right.length && after[at + surface.length + ahead] === right[ahead]) ahead++;
    // Agreement counts first; among equals the nearest wins.
    const total = score + ahead - Math.abs(at - expected) / (after.length + 1);
    if (score + ahead >= Math.min(CONTEXT / 2, left.length + right.length) && total > bestScore) {
      best = at;
      bestScore = total;
    }
  }
  return best;
}

/**
 * Moves spans of an old text into a new one. Those outside of the change keep their place or shift with the text; those
 * inside it are looked for by their surroundings; those that are gone are left out. Order is kept.
 */
export function reanchor<T extends Span>(before: string, after: string, spans: readonly T[]): T[] {
  const change = changeBetween(before, after);
  if (!change) return [...spans];
  const shift = change.newEnd - change.oldEnd;
  const moved: T[] = [];
  for (const span of spans) {
    let start = span.start;
    if (span.start >= change.oldEnd) start += shift;
    else if (span.end > change.start) {
      start = findAgain(before, after, span, span.start, change);
      if (start < 0) continue;
    }
    moved.push({ ...span, start, end: start + span.end - span.start });
  }
  return moved;
}

/**
 * The mention to go to by keyboard: the one after (`1`) or before (`-1`) the current, round and round; with none, the
 * first in or below the view, or the last in or above it. `ids` are in reading order; `topOf` gives a mention's top in
 * viewport pixels, null if it is not on the page. Null when there is none.
 */
export function nextMention(
  ids: readonly number[],
  current: number | null,
  direction: 1 | -1,
  topOf: (id: number) => number | null,
  viewHeight: number,
): number | null {
  const there = ids.filter((id) => topOf(id) !== null);
  if (there.length === 0) return null;
  const at = current === null ? -1 : there.indexOf(current);
  if (at >= 0) return there[(at + direction + there.length) % there.length] ?? null;
  const top = (id: number): number => topOf(id) ?? 0;
  if (direction === 1) return there.find((id) => top(id) >= 0) ?? there[0] ?? null;
  return there.findLast((id) => top(id) <= viewHeight) ?? there.at(-1) ?? null;
}

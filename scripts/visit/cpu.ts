import type { Protocol } from 'puppeteer-core';

export interface OurTime {
  /** Samples with a script of ours on the stack, added up, ms. */
  totalMs: number;
  /** The longest stretch of such samples that nothing else interrupts, ms. */
  longestMs: number;
}

/**
 * Our share of a CPU profile of a page's main thread. A sample is ours when a function from `origin` is on its stack:
 * what the browser does on our behalf (layout that we force, a clone of the page) counts, too. Garbage collection in
 * the midst of our work counts as ours. Style and paint that follow a task of ours do not.
 */
export function ourTime(profile: Protocol.Profiler.Profile, origin: string): OurTime {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])));
  const ours = new Map<number, boolean>();
  const isOurs = (id: number | undefined): boolean => {
    if (id === undefined) return false;
    let known = ours.get(id);
    if (known === undefined) {
      known = (nodes.get(id)?.callFrame.url.startsWith(origin) ?? false) || isOurs(parents.get(id));
      ours.set(id, known);
    }
    return known;
  };
  let total = 0;
  let longest = 0;
  let run = 0;
  const deltas = profile.timeDeltas ?? [];
  for (const [i, id] of (profile.samples ?? []).entries()) {
    const until = deltas[i + 1] ?? 0;
    const collecting = run > 0 && nodes.get(id)?.callFrame.functionName === '(garbage collector)';
    if (isOurs(id) || collecting) {
      total += until;
      run += until;
      longest = Math.max(longest, run);
    } else run = 0;
  }
  return { totalMs: total / 1000, longestMs: longest / 1000 };
}

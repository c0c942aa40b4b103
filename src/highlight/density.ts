import type { Block, EntryId, EntryType } from '../model';

/** How many mentions of an entry are marked. */
export type Density = 'first' | 'section' | 'all';

export interface DensityRule {
  density: Density;
  /** Kinds the reader does not want marked. */
  hiddenTypes: ReadonlySet<EntryType>;
  /** Entries the reader knows. */
  known: ReadonlySet<EntryId>;
}

interface Marked {
  start: number;
  entry: EntryId;
  type: EntryType;
}

/**
 * Where each block belongs, for counting first mentions. Headline with standfirst, captions and body are read apart, so
 * each has firsts of its own; with `section`, so has every part of the body that a subheading opens.
 */
function zones(blocks: readonly Block[], bySection: boolean): { start: number; zone: string }[] {
  let section = 0;
  return blocks.map(({ kind, start }) => {
    if (kind === 'subheading') section += 1;
    const zone = kind === 'headline' || kind === 'standfirst' ? 'head' : kind === 'caption' ? 'caption' : 'body';
    return { start, zone: bySection && zone === 'body' ? `body ${section}` : zone };
  });
}

/**
 * Which mentions to mark, as indexes into `mentions`, in their order. Mentions and blocks are in the order of the text;
 * offsets are UTF-16 code units.
 */
export function chooseMentions(mentions: readonly Marked[], blocks: readonly Block[], rule: DensityRule): number[] {
  const places = zones(blocks, rule.density === 'section');
  const seen = new Set<string>();
  const chosen: number[] = [];
  let block = 0;
  for (const [index, { start, entry, type }] of mentions.entries()) {
    if (rule.hiddenTypes.has(type) || rule.known.has(entry)) continue;
    while ((places[block + 1]?.start ?? Number.POSITIVE_INFINITY) <= start) block += 1;
    const key = `${places[block]?.zone ?? 'body'} ${entry}`;
    if (rule.density !== 'all' && seen.has(key)) continue;
    seen.add(key);
    chosen.push(index);
  }
  return chosen;
}

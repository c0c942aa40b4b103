import type { Entry, EntryId, SourceRefs, Span } from '../model';
import { relationSpan } from '../time/as-of';
import { factsOn, holds, isDated } from '../time/validity';

/** One line of the picture of who stands how to whom. It reads "`from` `is` `to`". */
export interface RelationEdge {
  from: EntryId;
  to: EntryId;
  /** `backs`, `fights`, `part-of`, … in the direction from–to. */
  is: string;
  /** Entry whose sources `source` counts. */
  of: EntryId;
  source: SourceRefs;
}

/** Relations that entries tell from either end, turned to one direction. */
const TURNED: Record<string, string> = {
  'backed-by': 'backs',
  'has-part': 'part-of',
  'led-by': 'leads',
  'predecessor-of': 'successor-of',
};
/** Relations that are the same from both ends. */
const MUTUAL = new Set(['fights', 'allied-with', 'rival-of', 'borders', 'related-to']);

/** The relations of which a reader learns something; where places lie the map shows. */
const TOLD = new Set([
  'backs',
  'part-of',
  'leads',
  'fights',
  'allied-with',
  'splinter-of',
  'wing-of',
  'rival-of',
  'founded-by',
  'party-to',
  'member-of',
  'successor-of',
]);

/**
 * How an article's entities stood to each other on its day: relations and leaders that held, each once, whichever entry
 * tells it. A sourced one goes before one without sources.
 * @param entries the article's entities
 * @param day ISO date of the article, or of today when that is not known
 */
export function relationsAmong(entries: readonly Entry[], day: string): RelationEdge[] {
  const on = day.slice(0, 10);
  const present = new Set(entries.map((entry) => entry.id));
  const edges = new Map<string, RelationEdge>();
  // What one end dates and the other does not held only when the one says so.
  const over = new Set<string>();
  const undated = new Set<string>();
  const add = (edge: RelationEdge, span: Span): void => {
    if (edge.from === edge.to || !present.has(edge.to) || !present.has(edge.from) || !TOLD.has(edge.is)) return;
    const ends = MUTUAL.has(edge.is) ? [edge.from, edge.to].sort() : [edge.from, edge.to];
    const key = `${edge.is} ${ends.join(' ')}`;
    if (!holds(span, on)) {
      over.add(key);
      return;
    }
    const known = edges.get(key);
    if (!known || (known.source.length === 0 && edge.source.length > 0)) edges.set(key, edge);
    if (!isDated(span) && !known) undated.add(key);
    else if (isDated(span)) undated.delete(key);
  };
  for (const { id, relations, facts } of entries) {
    for (const relation of relations) {
      const { is, to, source } = relation;
      const turned = TURNED[is];
      const edge = turned ? { from: to, to: id, is: turned, of: id, source } : { from: id, to, is, of: id, source };
      add(edge, relationSpan(relation));
    }
    for (const fact of factsOn(facts, on)) {
      if (fact.what === 'leader' && fact.who && isDated(fact)) {
        add({ from: fact.who, to: id, is: 'leads', of: id, source: fact.source }, fact);
      }
    }
  }
  return [...edges].filter(([key]) => !(over.has(key) && undated.has(key))).map(([, edge]) => edge);
}

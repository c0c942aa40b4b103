import type { BriefEntity, EntryType } from '../model';

/** Who first, then where, then what: the order of a reader's questions. */
const ORDER: readonly EntryType[] = [
  'person',
  'armed-group',
  'party',
  'organisation',
  'government',
  'military',
  'people',
  'country',
  'territory',
  'place',
  'conflict',
  'event',
  'agreement',
  'office',
  'religion',
  'ideology',
  'term',
];

export interface EntityGroup {
  type: EntryType;
  entities: BriefEntity[];
}

/** Entities by kind, kinds in a fixed order, the most named first, equals in the order of the article. */
export function groupEntities(entities: readonly BriefEntity[]): EntityGroup[] {
  return ORDER.map((type) => ({
    type,
    entities: entities.filter((e) => e.type === type).sort((a, b) => b.mentions.length - a.mentions.length),
  })).filter((group) => group.entities.length > 0);
}

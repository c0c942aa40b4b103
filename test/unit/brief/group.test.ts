import { describe, expect, it } from 'vitest';
import { groupEntities } from '../../../src/brief/group';
import type { BriefEntity, EntryType } from '../../../src/model';

const entity = (entry: string, type: EntryType, count: number): BriefEntity => ({
  entry,
  name: entry,
  type,
  mentions: Array.from({ length: count }, (_, i) => i),
});

describe('groupEntities', () => {
  it('orders kinds as a reader asks, and names by how often they come', () => {
    const groups = groupEntities([
      entity('iran', 'country', 2),
      entity('saravan', 'place', 1),
      entity('pakistan', 'country', 5),
      entity('iraq', 'country', 2),
      entity('kakar', 'person', 1),
    ]);
    expect(groups.map(({ type, entities }) => [type, ...entities.map((e) => e.entry)])).toEqual([
      ['person', 'kakar'],
      ['country', 'pakistan', 'iran', 'iraq'],
      ['place', 'saravan'],
    ]);
  });
  it('is empty for none', () => expect(groupEntities([])).toEqual([]));
});

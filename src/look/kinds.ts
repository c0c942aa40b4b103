import type { EntryType } from '../model';

/** What a mark or a card can be about: a kind of entry, or a date. */
export type Kind = EntryType | 'date';

/** Seventeen kinds would be seventeen colours; a reader can tell six apart. */
export type Family = 'who' | 'group' | 'where' | 'what' | 'idea' | 'when';

const FAMILY: Record<Kind, Family> = {
  person: 'who',
  people: 'who',
  office: 'who',
  'armed-group': 'group',
  party: 'group',
  organisation: 'group',
  government: 'group',
  military: 'group',
  country: 'where',
  territory: 'where',
  place: 'where',
  conflict: 'what',
  event: 'what',
  agreement: 'what',
  religion: 'idea',
  ideology: 'idea',
  term: 'idea',
  date: 'when',
};

export const FAMILIES: readonly Family[] = ['who', 'group', 'where', 'what', 'idea', 'when'];

export const familyOf = (kind: Kind): Family => FAMILY[kind];

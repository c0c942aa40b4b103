import { describe, expect, it } from 'vitest';
import { loadGlossary } from '../../../src/cli/glossary-files';
import { link } from '../../../src/linking';
import { type Case, LONGER, PLACES, PLAIN, SPELLING, WORDS } from './sentences';

const { glossary } = loadGlossary();

/** What stands linked in a text: surface → entry, the first mention of each surface. */
function linked({ text, published }: Case): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { surface, entry } of link({ text, published: published ?? null }, glossary).mentions)
    found[surface] ??= entry;
  return found;
}

describe.each([
  ['names inside longer names', LONGER],
  ['common words and first names', WORDS],
  ['countries and groups, plainly named', PLAIN],
  ['places', PLACES],
  ['spellings', SPELLING],
])('%s', (_, cases) => {
  it.each(cases)('$text', (one) => {
    const found = linked(one);
    expect(found).toMatchObject(one.link ?? {});
    for (const surface of one.not ?? []) expect(Object.keys(found), `${surface} is plain`).not.toContain(surface);
  });
});

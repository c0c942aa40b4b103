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

describe('roles and governments of the bundled tables', () => {
  it.each([
    ['The UN chief urged restraint.', 'UN chief', 'antonio-guterres'],
    ['The US president called the king.', 'US president', 'joe-biden'],
    ['French President Emmanuel Macron spoke.', 'President', 'emmanuel-macron'],
    ['The Iranian president spoke.', 'president', 'ebrahim-raisi'],
    [
      'Iran and Pakistan spoke. The caretaker prime minister, Anwaar-ul-Haq Kakar, left.',
      'caretaker prime minister',
      'anwaar-ul-haq-kakar',
    ],
    ['Tehran said it would respond.', 'Tehran', 'iran'],
  ])('%s', (text, surface, stands) => {
    const { mentions } = link({ text, published: '2024-01-19' }, glossary);
    expect(mentions.find((m) => m.surface === surface)?.stands).toBe(stands);
  });

  it.each([
    'Former French President Nicolas Sarkozy spoke.',
    'The former Iranian president spoke.',
    'The then US president spoke.',
  ])('no holder of today for: %s', (text) => {
    const { mentions } = link({ text, published: '2024-01-19' }, glossary);
    expect(mentions.filter((m) => m.how === 'role')).toEqual([]);
  });
});

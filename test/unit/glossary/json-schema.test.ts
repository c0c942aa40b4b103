import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { GLOSSARY_DIR } from '../../../src/cli/glossary-files';
import { jsonSchema } from '../../../src/glossary/json-schema';
import { AuthoredEntry, AuthoredOffice, AuthoredStory } from '../../../src/glossary/schema';

it('glossary/schema.json is what scripts/write-schema.ts writes', () =>
  expect(JSON.parse(readFileSync(join(GLOSSARY_DIR, 'schema.json'), 'utf8'))).toEqual(jsonSchema));

it.each([
  [0, AuthoredEntry],
  [1, AuthoredOffice],
  [2, AuthoredStory],
])('kind %i has the fields that the validator has', (i, schema) =>
  expect(Object.keys(jsonSchema.items.anyOf[i]!.properties).sort()).toEqual(Object.keys(schema.entries).sort()),
);

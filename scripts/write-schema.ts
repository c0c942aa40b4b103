/** `npx tsx scripts/write-schema.ts`: writes glossary/schema.json. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GLOSSARY_DIR } from '../src/cli/glossary-files';
import { jsonSchema } from '../src/glossary/json-schema';

writeFileSync(join(GLOSSARY_DIR, 'schema.json'), `${JSON.stringify(jsonSchema, null, 2)}\n`);

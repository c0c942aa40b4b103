/** `npm run --silent glossary -- list [--json] | check | stats | coverage FILE | show ID [--at DATE] | fingerprint FILE` */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkAuthored } from '../glossary/check';
import { fingerprintOf } from '../story/fingerprint';
import { cardFor } from '../time/as-of';
import { auditDates } from '../time/audit';
import { cardText } from './card-text';
import { coverage } from './coverage';
import { bundle, bundleAll, formatProblem, GLOSSARY_DIR, loadGlossary, readGlossaryFiles } from './glossary-files';

const USAGE =
  'usage: glossary -- list [--json] | check [PATH] | stats | coverage FILE [--top N] | show ID [--at DATE] | fingerprint FILE';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, at: { type: 'string' }, top: { type: 'string', default: '1000' } },
});
const [command, argument] = positionals;
const today = new Date().toISOString().slice(0, 10);

function list(): void {
  const { glossary } = loadGlossary();
  for (let i = 0; i < glossary.entries; i++) {
    const { id, wikidata, geonames, name, type, lat, lon } = glossary.meta(i);
    const row = { entry: id, wikidata, geonames, name, type, ...(lat !== null && { lat, lon }) };
    console.log(values.json ? JSON.stringify(row) : `${id}\t${type}\t${name}`);
  }
}

function check(path: string): void {
  const authored = readGlossaryFiles(path);
  const own = path === GLOSSARY_DIR;
  const { entries } = own ? bundleAll() : bundle(authored);
  const places = new Map([...authored.entries, ...authored.offices].map(({ id, at }) => [id, at]));
  const dates = entries.flatMap((entry) => {
    const at = places.get(entry.id);
    return at
      ? auditDates(entry).map((problem) => ({ level: 'warning' as const, ...at, id: entry.id, ...problem }))
      : [];
  });
  const problems = [...checkAuthored(authored, entries, () => false, today.slice(0, 7)), ...dates];
  for (const problem of problems) console.log(formatProblem(problem));
  const errors = problems.filter((p) => p.level === 'error').length;
  const { length: count } = entries;
  console.log(`${count} entries, ${errors} errors, ${problems.length - errors} warnings`);
  if (errors > 0) process.exitCode = 1;
}

function stats(): void {
  const { entries, stories } = bundleAll();
  const count = (label: string, n: number) => console.log(`${String(n).padStart(8)}  ${label}`);
  const authored = entries.filter((e) => e.origin === 'authored');
  const { glossary } = loadGlossary();
  count('authored entries', authored.filter((e) => !e.office).length);
  for (const type of [...new Set(authored.map((e) => e.type))].sort())
    count(`  ${type}`, authored.filter((e) => e.type === type).length);
  count('offices', entries.filter((e) => e.office).length);
  count('dated office terms', entries.flatMap((e) => e.office?.holders ?? []).filter((h) => h.from).length);
  count('office-holders made from tables', entries.filter((e) => e.origin === 'table').length);
  count('stories', stories.length);
  count('places', entries.filter((e) => e.origin === 'gazetteer').length);
  count(
    'facts',
    authored.reduce((sum, e) => sum + e.facts.length + e.designations.length + e.since.length, 0),
  );
  count('entries in all', glossary.entries);
  count('names (distinct)', glossary.aliases);
}

async function show(id: string): Promise<void> {
  const { glossary } = loadGlossary();
  const entry = await glossary.entry(id);
  if (!entry) {
    console.error(`there is no entry ${id}`);
    process.exitCode = 1;
    return;
  }
  const names = (other: string) => {
    const found = glossary.find(other);
    return found < 0 ? null : glossary.meta(found);
  };
  console.log(cardText(cardFor(entry, values.at ?? null, names, today)));
}

/** Hashes of a known report's text, for a story's `fingerprints`; the text itself goes nowhere. */
function fingerprint(file: string): void {
  console.log(`hashes: [${fingerprintOf(readFileSync(file, 'utf8')).join(', ')}]`);
}

if (command === 'list') list();
else if (command === 'check' && (!argument || existsSync(argument))) check(argument ?? GLOSSARY_DIR);
else if (command === 'stats') stats();
else if (command === 'coverage' && argument && existsSync(argument)) coverage(argument, Number(values.top));
else if (command === 'show' && argument) await show(argument);
else if (command === 'fingerprint' && argument && existsSync(argument)) fingerprint(argument);
else {
  console.error(USAGE);
  process.exitCode = 2;
}

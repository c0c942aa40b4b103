import { readFileSync } from 'node:fs';
import { tokenize } from '../glossary';
import { recognize } from '../linking/recognize';
import { loadGlossary } from './glossary-files';

/**
 * Which names of a frequency table (tab-separated, with a header that has `name` and, if it can, `qid`, `count`, `type`) have no
 * entry: neither their Wikidata id nor their name is in the glossary.
 */
export function coverage(file: string, top: number): void {
  const [header = '', ...lines] = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const columns = header.split('\t');
  const { glossary } = loadGlossary();
  const items = new Set<string>();
  for (let i = 0; i < glossary.entries; i++) {
    const { wikidata } = glossary.meta(i);
    if (wikidata) items.add(wikidata);
  }
  const named = (name: string): boolean => {
    const tokens = tokenize(name);
    return recognize(tokens, glossary).some((span) => span.first === 0 && span.tokens === tokens.count);
  };
  const rows = lines
    .slice(0, top)
    .map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [columns[i], cell])));
  const missing = rows.filter((row) => !items.has(row.qid ?? '') && !named(row.name ?? ''));
  for (const row of missing) console.log([row.count, row.type, row.qid, row.name].filter(Boolean).join('\t'));
  console.log(
    `${rows.length - missing.length} of ${rows.length} names have an entry (${((1 - missing.length / rows.length) * 100).toFixed(1)} %)`,
  );
}

import { Glossary, GlossaryIndex } from '../../../src/glossary';
import { type CompileOptions, compile } from '../../../src/glossary/compile';
import { entriesOf } from '../../../src/glossary/entries';
import { readAuthored } from '../../../src/glossary/read';
import type { Entry } from '../../../src/model';

/** A glossary from YAML written in the test. Throws on the first mistake in it. */
export function glossaryOf(yaml: string, more: Entry[] = [], options: CompileOptions = {}): Glossary {
  const authored = readAuthored('test.yaml', yaml);
  const [problem] = authored.problems;
  if (problem) throw new Error(`${problem.line}: ${problem.id}: ${problem.field} ${problem.message}`);
  const { index, shards } = compile([...entriesOf(authored), ...more], options);
  return new Glossary([{ index: new GlossaryIndex(index), loadShard: async (n) => shards[n] as Uint8Array }]);
}

/** YAML of an entry in one line: `entry('hamas', 'armed-group', 'Hamas', 'aliases: [HAMAS]')`. */
export const entry = (id: string, type: string, name: string, more = ''): string =>
  `- {id: ${id}, type: ${type}, name: "${name}", summary: "${name}.", asOf: 2026-11, sources: [{title: t, publisher: p, url: "https://example.org"}]${more ? `, ${more}` : ''}}\n`;

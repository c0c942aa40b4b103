/** YAML (or JSON, which is YAML) → validated entries, offices and stories, with every mistake named by file, line and field. */
import * as v from 'valibot';
import { isCollection, LineCounter, type Node, parseDocument } from 'yaml';
import { AuthoredEntry, AuthoredOffice, AuthoredStory } from './schema';

export interface Problem {
  level: 'error' | 'warning';
  file: string;
  /** One-based; 0 when the problem is of no single line. */
  line: number;
  /** Id of the entry, or ''. */
  id: string;
  /** Path inside the entry: `facts[2].from`, or ''. */
  field: string;
  message: string;
}

/** Where an item stands, so that later checks can name the place too. */
export interface Origin {
  file: string;
  line: number;
}

export interface Authored {
  entries: (AuthoredEntry & { at: Origin })[];
  offices: (AuthoredOffice & { at: Origin })[];
  stories: (AuthoredStory & { at: Origin })[];
  problems: Problem[];
}

export const nothingAuthored = (): Authored => ({ entries: [], offices: [], stories: [], problems: [] });

/** A file larger than this is refused unread: the YAML parser needs some hundred times its size in memory. */
const MAX_FILE_CHARS = 20_000_000;

/** Reads one file into `into`. Never throws: what is wrong becomes a problem and the item is left out. */
export function readAuthored(file: string, source: string, into: Authored = nothingAuthored()): Authored {
  const problem = (line: number, id: string, field: string, message: string) =>
    into.problems.push({ level: 'error', file, line, id, field, message });
  if (source.length > MAX_FILE_CHARS) {
    problem(0, '', '', `the file is too large (${source.length} characters); split it`);
    return into;
  }
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  if (document.errors.length > 0) {
    for (const error of document.errors)
      problem(lines.linePos(error.pos[0]).line, '', '', `not readable as YAML: ${error.message.split('\n')[0]}`);
    return into;
  }
  let items: unknown;
  try {
    // The parser's own guard against alias bombs (a few lines that expand to gigabytes) throws here.
    items = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    problem(0, '', '', `not readable as YAML: ${(error as Error).message}`);
    return into;
  }
  if (items === null && source.trim() === '') return into;
  if (!Array.isArray(items)) {
    problem(1, '', '', 'the file must be a list of entries, each beginning with "- id:"');
    return into;
  }
  items.forEach((item: unknown, i) => {
    const lineOf = (path: (string | number)[]): number => {
      for (let depth = path.length; depth >= 0; depth--) {
        const node = document.getIn([i, ...path.slice(0, depth)], true) as Node | undefined;
        if (node?.range) return lines.linePos(node.range[0]).line;
      }
      return 1;
    };
    const line = lineOf([]);
    if (!isCollection(document.getIn([i], true)) || typeof item !== 'object' || item === null || Array.isArray(item)) {
      problem(line, '', '', 'must be an entry: fields such as id, type, name');
      return;
    }
    const schema =
      'holders' in item ? AuthoredOffice : 'timeline' in item || 'window' in item ? AuthoredStory : AuthoredEntry;
    const parsed = v.safeParse(schema as typeof AuthoredEntry, item);
    const id = 'id' in item ? String(item.id) : '';
    if (!parsed.success) {
      for (const issue of parsed.issues) {
        const path = (issue.path ?? []).map((step) => step.key as string | number);
        problem(lineOf(path), id, fieldPath(path), wording(issue));
      }
      return;
    }
    const at = { file, line };
    if (schema === AuthoredOffice) into.offices.push({ ...(parsed.output as unknown as AuthoredOffice), at });
    else if (schema === AuthoredStory) into.stories.push({ ...(parsed.output as unknown as AuthoredStory), at });
    else into.entries.push({ ...parsed.output, at });
  });
  return into;
}

function fieldPath(path: (string | number)[]): string {
  return path.map((key, i) => (typeof key === 'number' ? `[${key + 1}]` : i === 0 ? key : `.${key}`)).join('');
}

function wording(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object') return issue.expected === 'never' ? 'is not a field of the format' : 'is missing';
  return issue.message;
}

/** The surfaces by which an entry may be named: authored ones, and those that the rules of the README promise to add. */
import type { Alias, Entry } from '../model';
import { How } from './format';

export interface Surface {
  text: string;
  /** Flags of `How`. */
  flags: number;
}

/** Types whose names are ordinary words: matched in any case, and in the plural. */
const LOWER = new Set(['term', 'office']);
const COUNTABLE = new Set(['term', 'people', 'religion', 'armed-group', 'ideology']);

const DEMONYM = /^\p{Lu}\p{L}*(i|an|ese|ish|ch|er|eek|ss|ean|ot|ic|is|ans|ots|ers)$/u;
const ACRONYM = /^\p{Lu}[\p{Lu}\d.&-]*\p{Lu}\.?$/u;

export const isLowerType = (entry: Entry): boolean => LOWER.has(entry.type);

/** English plural of the last word of a name. */
export function plural(name: string): string {
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`;
  if (/(s|x|z|ch|sh)$/.test(name)) return `${name}es`;
  return `${name}s`;
}

function flagsOf(alias: Alias, entry: Entry): number {
  let flags = 0;
  if (alias.needs === 'context') flags |= How.context;
  const word = alias.text;
  const acronym = ACRONYM.test(word) && !word.includes(' ');
  if (acronym) flags |= How.acronym;
  // Postal codes and the like (TX, Calif.) only ever tell where another place is.
  if (entry.origin === 'gazetteer' && entry.type === 'territory' && /^(\p{Lu}{2}|[\p{L}.]+\.)$/u.test(word))
    flags |= How.context | How.acronym | How.exact;
  // Short acronyms are words in small letters (US, WHO, BLA); longer ones are also written Nato, Unicef.
  if (alias.case === 'exact' || (acronym && word.replace(/\W/g, '').length <= 3)) flags |= How.exact;
  if (
    (entry.type === 'country' || entry.type === 'territory') &&
    !/ /.test(word.replace(/^(North|South|New|Central|East|West|Sri|San|Saudi|Costa|Puerto) /, '')) &&
    word !== entry.name &&
    DEMONYM.test(word)
  )
    flags |= How.demonym;
  return flags;
}

/** Words of direction and the like, which tables of divisions have as names: "Eastern" is no place to a reader. */
const NO_NAME =
  /^(north|south|east|west|northern|southern|eastern|western|central|northeast|northwest|southeast|southwest|middle|upper|lower|new|old|capital|coast|gulf|border|national|federal|metropolitan|lake|river|islands?)$/i;

/** All surfaces of an entry, each once; the first to claim a text keeps it. */
export function surfacesOf(entry: Entry): Surface[] {
  const found = new Map<string, number>();
  const add = (written: string, flags: number) => {
    // "the Maldives" is marked without its article; "The Hague" keeps it.
    const text = written.replace(/^the (?=\p{Lu})/u, '');
    if (text && !found.has(text) && !(entry.origin === 'gazetteer' && NO_NAME.test(text))) found.set(text, flags);
  };
  add(entry.name, How.name | flagsOf({ text: entry.name }, entry));
  for (const alias of entry.aliases) add(alias.text, flagsOf(alias, entry));
  for (const title of entry.office?.titles ?? []) add(title, How.role);
  for (const text of Object.values(entry.native)) add(text, 0);
  for (const [text, flags] of [...found]) {
    if (flags & How.exact || !/\p{Ll}$/u.test(text)) continue;
    const counts = flags & How.demonym ? /(i|an|er|ot|ean)$/.test(text) : COUNTABLE.has(entry.type) || flags & How.role;
    if (counts && !/s$/.test(text)) add(plural(text), (flags & ~How.name) | How.plural | How.derived);
  }
  return [...found].map(([text, flags]) => ({ text, flags }));
}

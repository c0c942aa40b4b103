/** "Tehran said": a capital that does what governments do stands for the government. */
import { Flag, type Glossary, type Tokens } from '../glossary';
import type { Link } from './coreference';
import { joined } from './shape';
import { GOVERNMENT_CUE, GOVERNMENT_NOUN, GOVERNMENT_VERB } from './words';

/** Country whose capital an entry is, or -1. */
function capitalOf(glossary: Glossary, entry: number): number {
  const { index, local } = glossary.locate(entry);
  if (index.data.placeKind[local] === 4) return glossary.country(entry);
  for (const { kind, to } of glossary.relations(entry))
    if (kind === 'capital-of' && glossary.type(to) === 'country') return to;
  return -1;
}

/** Country → its government's entry, where the glossary has one: a parliament or a ministry is not what "Tehran" means. */
export function governments(glossary: Glossary): Map<number, number> {
  const found = new Map<number, number>();
  for (let entry = 0; entry < glossary.entries; entry++) {
    if (glossary.type(entry) !== 'government' || !/\bgovernment\b/i.test(glossary.meta(entry).name)) continue;
    const country = glossary.country(entry);
    if (country >= 0 && !found.has(country)) found.set(country, entry);
  }
  return found;
}

/** What a mention of a capital stands for: its country's government, or the country; -1 when just the city is meant. */
export function standsFor(tokens: Tokens, glossary: Glossary, link: Link, ruling: ReadonlyMap<number, number>): number {
  if (glossary.type(link.entry) !== 'place') return -1;
  const country = capitalOf(glossary, link.entry);
  if (country < 0) return -1;
  const after = link.first + link.tokens;
  let verb = after;
  // "Tehran has not yet said", "Islamabad also denied"
  while (
    verb < after + 3 &&
    joined(tokens, verb) &&
    /^(has|had|have|also|not|yet|later|then|now|will|would|is|was|which)$/i.test(
      tokens.text.slice(tokens.start[verb], tokens.end[verb]),
    )
  )
    verb++;
  const possessive = (tokens.flags[after - 1]! & Flag.possessive) !== 0;
  const acts = !possessive && joined(tokens, verb) && GOVERNMENT_VERB.has(tokens.hash[verb]!);
  const hyphen =
    joined(tokens, after) && (tokens.flags[after]! & Flag.hyphen) !== 0 && GOVERNMENT_NOUN.has(tokens.hash[after]!);
  const dealt =
    link.first > 1 &&
    joined(tokens, link.first) &&
    joined(tokens, link.first - 1) &&
    GOVERNMENT_CUE.has(tokens.hash[link.first - 1]!) &&
    GOVERNMENT_NOUN.has(tokens.hash[link.first - 2]!);
  return acts || hyphen || dealt ? (ruling.get(country) ?? country) : -1;
}

/** "Pakistan's foreign minister", "the Iranian president", "UN chief": titles → offices, and who held them on the day. */
import { Flag, type Glossary, How, holdsOn, type Tokens } from '../glossary';
import type { Link } from './coreference';
import type { Span } from './recognize';
import { joined, type Shape } from './shape';
import { FORMER, OF_WORD, THE_WORD } from './words';

export interface RoleLink extends Link {
  /** Entry of who held the office on the article's date, or -1. */
  stands: number;
}

/** Who held an office on a packed day (0: unknown), the latest to begin if several; -1 if no one is known to have. */
export function holderOn(glossary: Glossary, office: number, day: number): number {
  if (day === 0) return -1;
  let [holder, began] = [-1, -1];
  for (const { kind, to, from, until } of glossary.relations(office))
    if (kind === 'held-by' && holdsOn(from, until, day) && from > began) [holder, began] = [to, from];
  return holder;
}

const everHeld = (glossary: Glossary, office: number, person: number): boolean =>
  glossary.relations(office).some(({ kind, to }) => kind === 'held-by' && to === person);

const officeOf = (glossary: Glossary, office: number): number =>
  glossary.relations(office).find((r) => r.kind === 'office-of')?.to ?? -1;

/** Links by their first token, and by the token behind their last. */
interface Places {
  from: ReadonlyMap<number, Link>;
  behind: ReadonlyMap<number, Link>;
}

/** The linked entry that ends just before a title, and that which begins just behind "of (the)" after it. */
function neighbours(
  tokens: Tokens,
  places: Places,
  span: Span,
): { before: Link | undefined; behind: Link | undefined } {
  const before = joined(tokens, span.first) ? places.behind.get(span.first) : undefined;
  let t = span.first + span.tokens;
  if (t >= tokens.count || tokens.hash[t] !== OF_WORD || !joined(tokens, t)) return { before, behind: undefined };
  t++;
  if (tokens.hash[t] === THE_WORD) t++;
  return { before, behind: joined(tokens, t) ? places.from.get(t) : undefined };
}

/** Those of `links`, which are in order, that begin at tokens from `low` up to `high`. */
function between(links: readonly Link[], low: number, high: number): readonly Link[] {
  let [left, right] = [0, links.length];
  while (left < right) {
    const middle = (left + right) >> 1;
    if (links[middle]!.first < low) left = middle + 1;
    else right = middle;
  }
  let end = left;
  while (end < links.length && links[end]!.first < high) end++;
  return links.slice(left, end);
}

/** Whether a title names what it is of by letters: "UN chief", "US president", "top US general". */
function namesOwner(tokens: Tokens, span: Span): boolean {
  for (let t = span.first; t < span.first + span.tokens - 1; t++)
    if (tokens.flags[t]! & Flag.allCaps && tokens.end[t]! - tokens.start[t]! > 1) return true;
  return false;
}

/** How far back a country may stand that a bare title ("the president") is of, in tokens: about three sentences. */
const REACH = 60;

/**
 * Roles among the spans that are titles. A title is of what stands just before it ("Pakistan's"), or behind "of"; a bare
 * one is of the country last spoken of, when that is the only one near that has the office.
 */
export function resolveRoles(
  tokens: Tokens,
  shape: Shape,
  glossary: Glossary,
  spans: readonly Span[],
  links: readonly Link[],
  day: number,
): RoleLink[] {
  const places: Places = {
    from: new Map(links.map((link) => [link.first, link])),
    behind: new Map(links.map((link) => [link.first + link.tokens, link])),
  };
  const made: RoleLink[] = [];
  const owned = new Map<string, number>();
  const roles = spans.filter((span) => span.candidates.some((c) => c.flags & How.role));
  const make = (span: Span, office: number, confidence: number) => {
    // The name behind a title says who is meant; one who never held the office, that the title is of something else.
    const after = span.first + span.tokens;
    if (joined(tokens, after) && tokens.flags[after]! & Flag.hyphen) return;
    const named = joined(tokens, after) ? places.from.get(after) : undefined;
    const person = named && glossary.type(named.entry) === 'person' ? named.entry : -1;
    if (person >= 0 && !everHeld(glossary, office, person)) return;
    made.push({
      first: span.first,
      tokens: span.tokens,
      entry: office,
      confidence,
      how: 'role',
      stands: person >= 0 ? person : holderOn(glossary, office, day),
    });
  };
  const rest: Span[] = [];
  for (const span of spans) {
    // An office by its full name: "Prime Minister of Pakistan".
    const named = span.candidates.filter((c) => !(c.flags & How.role) && glossary.type(c.entry) === 'office');
    if (named.length === 1 && named[0]) make(span, named[0].entry, 0.95);
  }
  for (const span of roles) {
    const offices = new Map(
      span.candidates.filter((c) => c.flags & How.role).map((c) => [officeOf(glossary, c.entry), c.entry]),
    );
    const { before, behind } = neighbours(tokens, places, span);
    const owner = [before, behind].find((link) => link && offices.has(link.entry));
    const start = owner && owner === before ? owner.first : span.first;
    const former = FORMER.has(tokens.hash[start - 1] ?? 0) && joined(tokens, start);
    if (!owner || former) {
      const [only] = offices.values();
      if (former) continue;
      if (only !== undefined && offices.size === 1 && namesOwner(tokens, span)) make(span, only, 0.95);
      else if (!before && !behind) rest.push(span);
      continue;
    }
    const office = offices.get(owner.entry) as number;
    owned.set(
      tokens.text.slice(tokens.start[span.first], tokens.end[span.first + span.tokens - 1]).toLowerCase(),
      office,
    );
    make(span, office, Math.min(0.97, owner.confidence));
  }
  for (const span of rest) {
    // "the president" alone; "a president", "presidents" and a title before a name are no mention of one office.
    if (tokens.hash[span.first - 1] !== THE_WORD || !joined(tokens, span.first)) continue;
    const last = span.first + span.tokens;
    if (joined(tokens, last) && (tokens.flags[last]! & Flag.capital) !== 0 && !shape.caseOf[last]) continue;
    const offices = new Map(
      span.candidates.filter((c) => c.flags & How.role).map((c) => [officeOf(glossary, c.entry), c.entry]),
    );
    // "The caretaker prime minister, Anwaar-ul-Haq Kakar, said": who held which office on the day tells of which it is.
    const apposed = tokens.flags[last]! & Flag.comma ? places.from.get(last) : undefined;
    const holds = [...offices.values()].filter(
      (office) => apposed && holderOn(glossary, office, day) === apposed.entry,
    );
    if (holds.length === 1) {
      make(span, holds[0] as number, 0.95);
      continue;
    }
    const near = between(links, span.first - REACH + 1, span.first).filter((link) => offices.has(link.entry));
    const owners = new Set(near.map((link) => link.entry));
    const said = owned.get(tokens.text.slice(tokens.start[span.first], tokens.end[last - 1]).toLowerCase());
    if (said !== undefined && (owners.size === 0 || owners.has(officeOf(glossary, said)))) make(span, said, 0.88);
    else if (owners.size === 1) make(span, offices.get([...owners][0] as number) as number, 0.8);
  }
  return made;
}

/** Which way a date lies from the day of writing, as its sentence tells. */
export type Direction = 'past' | 'future' | null;

/** How far a clause is read on either side; beyond, another clause usually governs. */
const BEFORE = 140;
const AFTER = 90;
/** A verb this near behind an expression governs it, where a comma parts it from the verb before. */
const NEXT_VERB = 12;

const SENTENCE_END = /[.!?]["”’')\]]*\s+(?=["“‘'(]*\p{Lu})|\n\s*\n/gu;
/** Abbreviations whose full stop ends no sentence, though a capital follows. */
const ABBREVIATED =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|St|No|Inc|Corp|Co|Ltd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b\p{Lu})\.["”’')\]]*\s+$/u;

const IRREGULAR_PAST =
  'was|were|had|did|said|told|met|began|held|left|took|went|came|fell|rose|won|lost|shot|gave|made|saw|found|spoke|struck|sent|got|ran|kept|wrote|led|fled|flew|broke|became|brought|bought|sold|sought|stood|sat|paid|drew|drove|grew|knew|threw|thought|taught|caught|fought|felt|rang|sank|shook|swept|withdrew|chose|blew|tore|woke|arose|overthrew|laid|stole|wound|understood|arisen|been|done|gone|given|taken|seen|known|shown|slain|torn';
/** Verbs that in the simple present announce what is on the calendar ("the talks open Monday"). */
const SCHEDULED = 'meet|begin|resume|(?:meet|begin|(?:re)?open|end|expire|close|leave|arrive|depart|resume)s|goes';
/** What is planned, with the act behind it: "is expected to", "agreed to", "an agreement to". */
const PLANNED =
  'scheduled|expected|due|slated|set|supposed|plans?|planning|planned|going|intends?|poised|expects?|hopes?|aims?|likely|ready|wants?|about|is|are|vows?|vowed|promised|agreed|decided|needs?|has|have|agreement|decision|deal|offer|bid';

const FUTURE = [
  `\\b(?:will|won['’]t|shall|would|may|might|should|must|can)\\b|['’]ll\\b`,
  `\\b(?:${PLANNED})\\s+to\\b(?!\\s+(?:the|an?|his|her|its|their)\\b)|\\bto\\s+be\\b`,
  `\\b(?:scheduled|planned|slated|set|due|targeted)\\s+(?:for|on|by|in)\\b|\\b(?:has|have)\\s+(?:scheduled|planned|called)\\b`,
  `\\b(?:effective|payable|upcoming|deadline|starting|until|till|as\\s+(?:early|soon|late)\\s+as|no\\s+later\\s+than|ahead\\s+of|takes?\\s+(?:effect|place))\\b`,
  `\\b(?:is|are)\\s+(?:due|meeting|leaving|arriving|holding|voting|hosting|visiting|travell?ing|heading|returning|planned|scheduled|expected)\\b`,
  // A headline: "Minister to visit Ankara on Saturday".
  `\\p{Lu}\\p{Ll}+\\s+to\\s+(?!the\\b)\\p{Ll}{3,}`,
].join('|');

const CUES = new RegExp(
  [
    `(?<mixed>\\b(?:was|were|had\\s+been)\\s+(?:due|scheduled|set|expected|supposed|slated|planned)\\b(?:\\s+to\\s+\\p{Ll}+)?)`,
    `(?<future>${FUTURE})`,
    `(?<present>\\b(?<!\\b(?:an?|the|to)\\s)(?:${SCHEDULED})\\b)`,
    // A participle behind a determiner or "be" is an adjective or a passive that may be still to come.
    `(?<past>\\b(?<!\\b(?:be|being|is|are)\\s)(?:${IRREGULAR_PAST}|since|ended|ago|last)\\b|(?<![\\p{L}-])(?<!\\b(?:an?|the|its|his|her|their|this|that|of|for|be|being|is|are)\\s)(?!hundred|indeed|need|feed|speed|proceed|exceed|succeed|seed)\\p{Ll}{2,}ed\\b)`,
  ].join('|'),
  'gu',
);

/** The clause around an expression: where its sentence begins and ends, within reach. */
function clauseAround(text: string, start: number, end: number): { before: string; after: string } {
  const reach = text.slice(Math.max(0, start - BEFORE), start);
  let from = 0;
  for (const match of reach.matchAll(SENTENCE_END)) {
    const upTo = match.index + match[0].length;
    if (!ABBREVIATED.test(reach.slice(0, upTo))) from = upTo;
  }
  const rest = text.slice(end, end + AFTER);
  const stop = rest.search(SENTENCE_END);
  return { before: reach.slice(from), after: stop < 0 ? rest : rest.slice(0, stop) };
}

function directionOf(match: RegExpMatchArray): Direction | 'mixed' {
  if (match.groups?.mixed) return 'mixed';
  return match.groups?.past ? 'past' : 'future';
}

/**
 * Whether the expression at `start`–`end` speaks of what has been or what is to come: by the verb or other cue nearest
 * before it in its sentence ("will meet on Thursday"), else the first behind it ("On Thursday, he will …"); null when
 * nothing tells. A simple present counts only right before the expression ("the talks open Monday").
 */
export function directionAt(text: string, start: number, end: number): Direction {
  const { before, after } = clauseAround(text, start, end);
  // "Wednesday's ruling" speaks of what has been, whatever the verb.
  if (/^['’]s\s/.test(after)) return 'past';
  const cues = [...before.matchAll(CUES)].filter(
    (cue) => !cue.groups?.present || before.length - cue.index - cue[0].length < 24,
  );
  const ahead = [...after.matchAll(CUES)].find((one) => !one.groups?.present);
  const last = cues.at(-1);
  // Behind a comma a new clause may begin: "Ahead of the trip, the ministry on Sunday issued …".
  const newClause = last && ahead && ahead.index < NEXT_VERB && before.slice(last.index).includes(',');
  const cue = last && !newClause ? last : (ahead ?? last);
  if (!cue) return null;
  const direction = directionOf(cue);
  return direction === 'mixed' ? null : direction;
}

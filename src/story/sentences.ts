/** Sentences of prose. Intl.Segmenter breaks after "Gen.", inside "U.S. troops" and within `"Go!" she said`; this does not. */

export interface SentenceSpan {
  start: number;
  end: number;
}

/** Before a name: a full stop behind them never ends a sentence. */
const TITLES =
  /^(?:Mr|Mrs|Ms|Messrs|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cmdr|Cpl|Sgt|Adm|Brig|Gov|Sen|Rep|Reps|Sens|Rev|Hon|Pres|Supt|Insp|Det|Ayat|St|Mt|Ft|vs|v|eg|ie|cf|al)$/i;
/** Cut words that may end a sentence too: only what follows can tell. */
const CUT_WORDS =
  /^(?:Inc|Corp|Co|Ltd|Bros|Jr|Sr|etc|No|Nos|approx|est|dept|Dept|Ave|Blvd|Rd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Ala|Ariz|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)$/;
/** "U.S", "a.m", "Ph.D", and the single letter of "George W." (the last full stop is cut off). */
const DOTTED = /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$|^\p{Lu}$/u;
/** Words that begin sentences and hardly ever are part of a name. */
const STARTERS =
  /^["“‘'(]*(?:The|A|An|He|She|It|They|We|I|You|This|That|These|Those|There|His|Her|Its|Their|Our|In|On|At|By|For|From|With|After|Before|But|And|Or|So|As|If|When|While|Although|However|Meanwhile|Last|Many|Some|Most|All|No|Not|Two|Three|Earlier|Since|Now|Then|What|Who|How|Why)(?![\p{L}.])/u;
/** What tells who spoke the quotation right before it. */
const ATTRIBUTION =
  /^(?:\p{Lu}[\p{L}'’-]*\s+){1,3}(?:said|says|added|asked|told|wrote|replied|shouted|tweeted|insisted|explained|continued|warned)\b/u;

/** A curly quotation mark closes even where a slip of the keyboard put a space before it. */
const END = /[.!?…]+(?:["”’'»)\]]|[ \t]”)*(?=\s|$)|\n\s*\n/gu;
/** How far what follows a full stop is read. */
const LOOK_AHEAD = 60;

function endsSentence(text: string, mark: string, at: number, from: number): boolean {
  const next = text.slice(at + mark.length, at + mark.length + LOOK_AHEAD).trimStart();
  if (next === '') return true;
  // A small letter, a comma or a dash goes on with the sentence: `"Go!" she said`.
  if (/^["“‘'([]*\p{Ll}/u.test(next) || /^[,;:–—-]/.test(next)) return false;
  const isQuoted = /["”’'»]$/.test(mark);
  if (isQuoted && ATTRIBUTION.test(next)) return false;
  if (!mark.startsWith('.') || mark.startsWith('..')) return true;
  const word = text.slice(Math.max(from, at - 24), at).match(/[\p{L}.]+$/u)?.[0] ?? '';
  if (TITLES.test(word)) return word.length === 1 || /^(?:al)$/.test(word) ? STARTERS.test(next) : false;
  if (CUT_WORDS.test(word)) return /^\d/.test(next) ? false : STARTERS.test(next);
  return DOTTED.test(word) ? STARTERS.test(next) : true;
}

/**
 * The sentences of `text` between two offsets (UTF-16), without the white space around them. A blank line ends a
 * sentence; quotation marks that close behind a full stop belong to it. Linear in the length.
 */
export function sentencesOf(text: string, from = 0, to = text.length): SentenceSpan[] {
  const part = text.slice(from, to);
  const sentences: SentenceSpan[] = [];
  let start = 0;
  const close = (end: number): void => {
    const raw = part.slice(start, end);
    const trimmed = raw.trim();
    if (trimmed !== '') {
      const begin = from + start + raw.indexOf(trimmed);
      sentences.push({ start: begin, end: begin + trimmed.length });
    }
    start = end;
  };
  for (const match of part.matchAll(END)) {
    if (match[0].startsWith('\n') || endsSentence(part, match[0], match.index, start))
      close(match.index + match[0].length);
  }
  close(part.length);
  return sentences;
}

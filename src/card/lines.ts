import type { CardContent, CardLine, EntryId } from '../model';

/** Lines of a card that share a label, which is then said once. */
export interface LineGroup {
  label: string;
  lines: CardLine[];
  /** Short enough to run on in one paragraph: “Borders: Iraq, Pakistan, Turkey”. */
  inline: boolean;
}

/** Runs of lines with the same label, in their order. They run on when none has a date or long words of its own. */
export function groupLines(lines: readonly CardLine[]): LineGroup[] {
  const groups: LineGroup[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const short = line.entry !== undefined && line.when === '';
    if (last?.label === line.label) {
      last.lines.push(line);
      last.inline &&= short;
    } else groups.push({ label: line.label, lines: [line], inline: short });
  }
  return groups;
}

/** What a card calls an entry it points at. A designation points at who made it: its label. */
export const nameIn = ({ then, facts, designations, relations }: CardContent, entry: EntryId): string | undefined =>
  [...then, ...facts, ...relations].find((line) => line.entry === entry)?.text ??
  designations.find((line) => line.entry === entry)?.label;

import type { CardContent, CardLine } from '../model';

/** A card as plain text, for editors who want to see what a reader would see on a day. */
export function cardText(card: CardContent): string {
  const line = ({ label, text, when, source }: CardLine) =>
    `  ${label}: ${text}${when ? `, ${when}` : ''}${source.length ? ` [${source.join(', ')}]` : ''}`;
  const section = (title: string, lines: string[]) => (lines.length ? [title, ...lines] : []);
  return [
    `${card.nameThen ?? card.name} (${card.type})${card.nameThen ? `, now ${card.name}` : ''}`,
    ...card.native.map(({ lang, text }) => `  ${lang}: ${text}`),
    card.summary,
    ...section(card.on ? `On ${card.on}` : 'As last checked', card.then.map(line)),
    ...section(
      'Since',
      card.since.map((c) => `  ${c.dateText}: ${c.text} [${c.source.join(', ')}]`),
    ),
    ...section('Facts', card.facts.map(line)),
    ...section('Designations', card.designations.map(line)),
    ...section('Relations', card.relations.map(line)),
    ...section(
      'Sources',
      card.sources.map((s, i) => `  ${i + 1}. ${s.publisher}: ${s.title}${s.date ? ` (${s.date})` : ''} ${s.url}`),
    ),
    `Last checked ${card.asOf}${card.articleIsNewer ? '; the article is newer' : ''}`,
  ].join('\n');
}

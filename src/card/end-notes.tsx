import { render } from 'preact';
import { showDate } from '../look/dates';
import type { Translate } from '../look/translate';
import type { CardContent, EntryId } from '../model';
import type { FetchCard } from './cards';
import { createHost, PRINTED } from './host';

export interface EndNotesOptions {
  signal: AbortSignal;
  fetchCard: FetchCard;
  published: string | null;
  t: Translate;
  locale: string;
}

const NOTES_CSS = `
${PRINTED}
section { font: 10.5pt/1.4 Georgia, serif; color: #000; margin-block-start: 18pt; padding-block-start: 6pt; border-block-start: 1pt solid #000; }
h2 { font-size: 13pt; margin: 0 0 6pt; }
dl { margin: 0; columns: 2; column-gap: 18pt; }
div { break-inside: avoid; margin-block-end: 6pt; }
dt { font-weight: bold; }
dd { margin: 0; }
small { display: block; font: 8.5pt/1.35 sans-serif; }
`;

function Note({ card }: { card: CardContent }) {
  const now = card.then.map((line) => [line.label, line.text, line.when].filter(Boolean).join(' ')).join('; ');
  return (
    <div>
      <dt>{card.nameThen ?? card.name}</dt>
      <dd>
        {card.summary} {now && <em>{now}.</em>}
        <small>{card.sources.map(({ publisher, url }) => `${publisher}, ${url}`).join(' · ')}</small>
      </dd>
    </div>
  );
}

/**
 * Opt-in: what the cards say, as notes after the page when it is printed and never on screen. Returns what prepares the
 * notes of these entries (printing cannot wait for them); an empty list removes them.
 */
export function createEndNotes({ signal, fetchCard, published, t, locale }: EndNotesOptions) {
  const host = createHost(document, signal, 'newsgloss-notes', NOTES_CSS);
  let turn = 0;
  return async (entries: readonly EntryId[]): Promise<void> => {
    const mine = ++turn;
    const answers = await Promise.all(entries.map((entry) => fetchCard(entry).catch(() => null)));
    if (mine !== turn || signal.aborted) return;
    const cards = answers.flatMap((answer) => (answer === null || 'error' in answer ? [] : [answer]));
    if (cards.length === 0) {
      host.element.remove();
      return;
    }
    host.attach();
    render(
      <section lang="en">
        <h2>{t('notes_title')}</h2>
        <dl>
          {cards.map((card) => (
            <Note key={card.entry} card={card} />
          ))}
        </dl>
        {published && <small>{t('notes_by', [showDate(published, locale)])}</small>}
      </section>,
      host.root,
    );
  };
}

import { createCard } from '../card/controller';
import { askBackground } from '../messaging/send';
import type { EntryId, EntryType } from '../model';
import { locale, translate } from '../settings/language';

export interface Question {
  words: string;
  found: { entry: EntryId; name: string; type: EntryType } | null;
}

/** Shows the card of the selected words at the selection; of words that the glossary does not know it says so. */
export function explainSelection({ words, found }: Question, signal: AbortSignal): void {
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null;
  if (!range) return;
  const card = createCard({
    signal,
    fetchCard: async (entry) => {
      if (!found) return null;
      const answer = await askBackground('card/get', { entry, on: null });
      return 'error' in answer ? answer : answer.card;
    },
    hitTest: () => null,
    rectsOf: () => [...range.getClientRects()],
    subjectOf: () => ({
      is: 'entry',
      entry: found?.entry ?? '',
      name: found?.name ?? words.trim(),
      type: found?.type ?? 'term',
    }),
    onShown: () => undefined,
    scrollTo: () => undefined,
    published: null,
    t: translate,
    locale: locale(),
  });
  card.focusMention(0);
}

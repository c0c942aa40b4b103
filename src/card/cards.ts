import type { CardContent, EntryId } from '../model';
import { LIMITS } from './limits';
import type { CardBody } from './view';

/** Asks for an entry's card; null: no such entry. May reject. */
export type FetchCard = (entry: EntryId) => Promise<CardContent | null | { error: string }>;

export interface Cards {
  /** Never rejects. Asking again for one on its way does not ask twice; failures are not kept. */
  get(entry: EntryId): Promise<CardBody>;
  /** The card if it has come already. */
  peek(entry: EntryId): CardBody | undefined;
}

const asBody = (answer: CardContent | null | { error: string }): CardBody => {
  if (answer === null) return { is: 'unknown' };
  return 'error' in answer ? { is: 'failed', reason: answer.error } : { is: 'entry', content: answer };
};

/** The cards of this page, fetched once and kept while few; the least recently used goes first. */
export function createCards(fetchCard: FetchCard, timedOut: string): Cards {
  const asked = new Map<EntryId, Promise<CardBody>>();
  const come = new Map<EntryId, CardBody>();

  const get = (entry: EntryId): Promise<CardBody> => {
    const known = asked.get(entry);
    asked.delete(entry);
    const answer = known ?? ask(entry);
    asked.set(entry, answer);
    const oldest = asked.keys().next().value;
    if (asked.size > LIMITS.cachedCards && oldest !== undefined) {
      asked.delete(oldest);
      come.delete(oldest);
    }
    return answer;
  };

  const ask = async (entry: EntryId): Promise<CardBody> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<CardBody>((resolve) => {
      timer = setTimeout(() => resolve({ is: 'failed', reason: timedOut }), LIMITS.fetchMs);
    });
    const body = await Promise.race([
      fetchCard(entry).then(asBody, (error: unknown) => ({ is: 'failed', reason: String(error) }) as CardBody),
      late,
    ]);
    clearTimeout(timer);
    if (body.is === 'failed') asked.delete(entry);
    else come.set(entry, body);
    return body;
  };

  return { get, peek: (entry) => come.get(entry) };
}

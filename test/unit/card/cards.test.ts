import { describe, expect, it, vi } from 'vitest';
import { createCards } from '../../../src/card/cards';
import { LIMITS } from '../../../src/card/limits';
import { CARDS } from '../../look/samples';

const content = CARDS.iran ?? null;

describe('cards', () => {
  it('asks once for what is on its way and for what has come', async () => {
    const fetchCard = vi.fn(async () => content);
    const cards = createCards(fetchCard, 'late');
    expect(cards.peek('iran')).toBeUndefined();
    await Promise.all([cards.get('iran'), cards.get('iran')]);
    expect(await cards.get('iran')).toEqual({ is: 'entry', content });
    expect(cards.peek('iran')).toEqual({ is: 'entry', content });
    expect(fetchCard).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['an unknown entry', async () => null, { is: 'unknown' }],
    ['an error', async () => ({ error: 'disk full' }), { is: 'failed', reason: 'disk full' }],
    ['a rejection', () => Promise.reject(new Error('worker gone')), { is: 'failed', reason: 'Error: worker gone' }],
  ])('%s becomes a body, not an exception', async (_, fetchCard, body) =>
    expect(await createCards(fetchCard, 'late').get('x')).toEqual(body),
  );

  it('does not keep failures', async () => {
    const fetchCard = vi.fn(async () => ({ error: 'once' }));
    const cards = createCards(fetchCard, 'late');
    await cards.get('iran');
    await cards.get('iran');
    expect(fetchCard).toHaveBeenCalledTimes(2);
  });

  it('gives up on a worker that hangs', async () => {
    vi.useFakeTimers();
    const body = createCards(() => new Promise(() => {}), 'late').get('iran');
    await vi.advanceTimersByTimeAsync(LIMITS.fetchMs);
    expect(await body).toEqual({ is: 'failed', reason: 'late' });
    vi.useRealTimers();
  });

  it('keeps few, and forgets the least recently used', async () => {
    const cards = createCards(async () => content, 'late');
    await cards.get('first');
    for (let i = 1; i < LIMITS.cachedCards; i++) await cards.get(`e-${i}`);
    await cards.get('first');
    await cards.get('one-more');
    expect(cards.peek('first')).toBeDefined();
    expect(cards.peek('e-1')).toBeUndefined();
  });
});

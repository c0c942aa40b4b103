import type { Change, Mention, Omission, Story } from '../model';
import { firstDay, lastDay } from '../time/partial-date';

/** What a story adds to a report of it. */
export interface StoryContext {
  id: string;
  title: string;
  summary: string;
  /** Timeline points before, on and after the report's day; all of them under `before` when the day is not known. */
  before: Change[];
  during: Change[];
  after: Change[];
  /** What the report does not say although it belongs to the story. */
  omitted: Omission[];
  /** Who disputes what the report says. */
  disputed: Omission[];
}

/** Letters and digits only, so that quotation marks, hyphens and accents part nothing. */
const plain = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/**
 * What the brief tells beside a report of a story: where it stands on the timeline, and what it leaves out. Something is
 * left out when the report mentions none of the entries and holds none of the strings of its `unless`.
 * @param text the article's text
 * @param published ISO date of the report, or null
 */
export function storyContext(
  story: Story,
  text: string,
  mentions: readonly Pick<Mention, 'entry' | 'stands'>[],
  published: string | null,
): StoryContext {
  const day = published?.slice(0, 10) ?? null;
  const entries = new Set(mentions.flatMap((mention) => [mention.entry, ...(mention.stands ? [mention.stands] : [])]));
  const body = plain(text);
  const isSaid = (unless: string): boolean => entries.has(unless) || body.includes(plain(unless));
  const leftOut = (list: readonly Omission[]): Omission[] => list.filter(({ unless }) => !unless.some(isSaid));
  const inTime = [...story.timeline].sort((a, b) => firstDay(a.date).localeCompare(firstDay(b.date)));
  const side = ({ date }: Change): 'before' | 'during' | 'after' =>
    day === null || lastDay(date) < day ? 'before' : firstDay(date) > day ? 'after' : 'during';
  return {
    id: story.id,
    title: story.title,
    summary: story.summary,
    before: inTime.filter((point) => side(point) === 'before'),
    during: inTime.filter((point) => side(point) === 'during'),
    after: inTime.filter((point) => side(point) === 'after'),
    omitted: leftOut(story.omitted),
    disputed: leftOut(story.disputed),
  };
}

import type { Glossary } from '../glossary';
import type {
  BriefContext,
  BriefPlace,
  BriefStory,
  BriefWho,
  Change,
  DateMention,
  Entry,
  EntryId,
  Mention,
  Source,
  SourceRefs,
  Story,
} from '../model';
import { cardFor } from '../time/as-of';
import { formatPartialDate } from '../time/partial-date';
import { mergeTimeline } from '../time/timeline';
import type { Names } from '../time/wording';
import { storyContext } from './context';
import { relationsAmong } from './relations';
import { sentencesOf } from './sentences';

/** What is asked: an annotated article, as far as the context depends on it. */
export interface ContextRequest {
  text: string;
  /** ISO date, or null. */
  published: string | null;
  story: EntryId | null;
  mentions: readonly Pick<Mention, 'entry' | 'stands'>[];
  dates: readonly Pick<DateMention, 'value'>[];
}

/** Which line of a card says what its entry was on the day, best first; labels are wording.ts's. */
const ROLES = ['Office', 'Role', 'Held by', 'Leader', 'Commander', 'Spokesperson', 'Status', 'Control'];

/** Kinds that lie somewhere on a map. */
const PLACED = new Set(['place', 'country', 'territory']);

const citedFrom =
  (sources: readonly Source[]) =>
  (refs: SourceRefs): Source[] =>
    refs.flatMap((n) => sources[n - 1] ?? []);

function storyOf(story: Story, { text, mentions, published }: ContextRequest): BriefStory {
  const { id, title, summary, before, during, after, omitted, disputed } = storyContext(
    story,
    text,
    mentions,
    published,
  );
  const cited = citedFrom(story.sources);
  const point = ({ date, text, source }: Change) => ({
    date,
    dateText: formatPartialDate(date),
    text,
    sources: cited(source),
  });
  const words = ({ text, source }: { text: string; source: SourceRefs }) => ({ text, sources: cited(source) });
  return {
    id,
    title,
    summary,
    before: before.map(point),
    during: during.map(point),
    after: after.map(point),
    omitted: omitted.map(words),
    disputed: disputed.map(words),
    asOf: story.asOf,
  };
}

/** An entry in one line: what it was on the day, and the first sentence of what it is. */
function whoOf(entry: Entry, published: string | null, names: Names, today: string): BriefWho {
  const { then: held } = cardFor(entry, published, names, today);
  const role = ROLES.map((label) => held.find((line) => line.label === label)).find(Boolean) ?? null;
  const [first] = sentencesOf(entry.summary);
  return { entry: entry.id, role, line: first ? entry.summary.slice(first.start, first.end) : '' };
}

/** Where the article's places lie; those whose place the glossary does not know are left out. */
function placesOf(entries: readonly EntryId[], known: Glossary): BriefPlace[] {
  return entries.flatMap((id) => {
    const number = known.find(id);
    if (number < 0) return [];
    const { name, type, lat, lon } = known.meta(number);
    if (!PLACED.has(type) || lat === null || lon === null) return [];
    return [{ entry: id, name, isCountry: type === 'country', lat, lon }];
  });
}

/**
 * What the popup tells beside an article: its story, who is who on the day, how they stood to each other, where and when.
 * Everything in it is an editor's sentence with that editor's sources; nothing is made up here.
 * @param today ISO date; stands in for the day of an undated article
 */
export async function contextOf(
  request: ContextRequest,
  known: Glossary,
  stories: readonly Story[],
  today: string,
): Promise<BriefContext> {
  const { published, mentions, dates } = request;
  const ids = new Set(mentions.flatMap(({ entry, stands }) => (stands ? [entry, stands] : [entry])));
  // In the order of the index: entries of a card shard stand together, so that each shard is read once.
  const inOrder = [...ids].sort((a, b) => known.find(a) - known.find(b));
  const entries = (await Promise.all(inOrder.map((id) => known.entry(id)))).filter((entry) => entry !== null);
  const sourcesOf = new Map(entries.map((entry) => [entry.id, entry.sources]));
  const names: Names = (id) => {
    const number = known.find(id);
    return number < 0 ? null : known.meta(number);
  };
  const story = stories.find(({ id }) => id === request.story) ?? null;
  const cited = citedFrom(story?.sources ?? []);
  return {
    story: story && storyOf(story, request),
    who: entries.map((entry) => whoOf(entry, published, names, today)),
    relations: relationsAmong(entries, published ?? today).map(({ from, to, is, of, source }) => ({
      from,
      to,
      is,
      sources: citedFrom(sourcesOf.get(of) ?? [])(source),
    })),
    places: placesOf([...ids], known),
    timeline: mergeTimeline(dates, story?.timeline ?? [], published).map((moment) => ({
      ...moment,
      events: moment.events.map(({ text, source }) => ({ text, sources: cited(source) })),
    })),
  };
}

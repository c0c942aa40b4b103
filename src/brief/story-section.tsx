import type { JSX } from 'preact';
import { showDate } from '../look/dates';
import { plural, type Translate } from '../look/translate';
import type { BriefStory, CitedChange, StoryMatch } from '../model';
import { CitedList } from './cited';

export interface StoryProps {
  story: BriefStory;
  match: StoryMatch;
  /** ISO date of the report, or null. */
  published: string | null;
  locale: string;
  t: Translate;
}

/** Points shown before the rest is folded away: nearest to the report first in mind. */
const SHOWN = { before: 3, after: 5 };

function Points({
  points,
  shown,
  from,
  locale,
  t,
}: { points: CitedChange[]; shown: number; from: 'start' | 'end' } & Pick<StoryProps, 'locale' | 't'>) {
  const near = from === 'start' ? points.slice(0, shown) : points.slice(-shown);
  const far = points.filter((point) => !near.includes(point));
  const rest = far.length > 0 && (
    <details>
      <summary>{plural(t, locale, from === 'start' ? 'brief_later' : 'brief_earlier', far.length)}</summary>
      <CitedList items={far} t={t} />
    </details>
  );
  return (
    <>
      {from === 'end' && rest}
      <CitedList items={near} t={t} />
      {from === 'start' && rest}
    </>
  );
}

/** The article is nearly the text of a known report: which, and where to read that. */
function NearCopy({
  copyOf,
  locale,
  t,
}: { copyOf: NonNullable<StoryMatch['copyOf']> } & Pick<StoryProps, 'locale' | 't'>) {
  const words = t('brief_copy', [copyOf.publisher, showDate(copyOf.date, locale)]);
  return (
    <p class="copy">
      {/^https?:\/\//.test(copyOf.url) ? (
        <a href={copyOf.url} target="_blank" rel="noopener noreferrer">
          {words}
        </a>
      ) : (
        words
      )}
    </p>
  );
}

/** What the article is a report of: where it stands in it, what came before and after, and what it does not say. */
export function StorySection({ story, match, published, locale, t }: StoryProps): JSX.Element {
  const { before, during, after, omitted, disputed } = story;
  return (
    <section class="story" aria-labelledby="story-title">
      <h2 id="story-title">{t('brief_story')}</h2>
      <p class="story-name" lang="en" dir="ltr">
        {story.title}
      </p>
      {match.copyOf && <NearCopy copyOf={match.copyOf} locale={locale} t={t} />}
      <p lang="en" dir="ltr">
        {story.summary}
      </p>
      {published && (
        <p class="hint">{t('brief_story_stand', [before.length, before.length + during.length + after.length])}</p>
      )}
      {omitted.length > 0 && (
        <>
          <h3>{t('brief_omitted')}</h3>
          <CitedList items={omitted} t={t} />
        </>
      )}
      {disputed.length > 0 && (
        <>
          <h3>{t('brief_disputed')}</h3>
          <CitedList items={disputed} t={t} />
        </>
      )}
      {after.length > 0 && (
        <div class="after">
          <h3>{t('brief_after')}</h3>
          <Points points={after} shown={SHOWN.after} from="start" locale={locale} t={t} />
        </div>
      )}
      {during.length > 0 && (
        <>
          <h3>{t('brief_during')}</h3>
          <CitedList items={during} t={t} />
        </>
      )}
      {before.length > 0 && (
        <>
          <h3>{t(published ? 'brief_before' : 'brief_all_points')}</h3>
          <Points points={before} shown={published ? SHOWN.before : before.length} from="end" locale={locale} t={t} />
        </>
      )}
      <p class="hint">{t('card_checked', [showDate(story.asOf, locale)])}</p>
    </section>
  );
}

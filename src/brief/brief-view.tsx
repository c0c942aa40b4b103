import type { JSX } from 'preact';
import { showAge, showDate } from '../look/dates';
import type { Translate } from '../look/translate';
import type { Brief, BriefContext } from '../model';
import { DayForm } from './day-form';
import { RelationsSection, WhereSection } from './drawn-sections';
import { StorySection } from './story-section';
import { TakeAlong } from './take-along';
import { WhenSection } from './when-section';
import { WhoSection } from './who-section';

export interface BriefProps {
  brief: Brief;
  /** What the glossary adds; null until it has come. */
  context: BriefContext | null;
  now: Date;
  locale: string;
  t: Translate;
  onShow(start: number, end: number): void;
  /** Sets an entity's mentions off in the page; null: none. */
  onHighlight(entry: string | null): void;
  /** The reader's word for the article's day. */
  onDay(day: string): void;
}

function Headline({ brief, now, locale, t, onDay }: BriefProps): JSX.Element {
  const { title, site, byline, published, lang, url } = brief.meta;
  const source = site ?? (url ? new URL(url).hostname.replace(/^www\./, '') : null);
  return (
    <header class="headline">
      <h1 lang={lang ?? undefined} dir="auto">
        {title}
      </h1>
      <p class="meta">
        {[source, byline].filter(Boolean).map((part) => (
          <span key={part}>
            <bdi>{part}</bdi>
          </span>
        ))}
        {published ? (
          <time dateTime={published}>{showDate(published, locale)}</time>
        ) : (
          <span>{t('brief_undated')}</span>
        )}
        {published && <span class="age">{showAge(published, now, locale, t)}</span>}
      </p>
      {brief.undated && <DayForm day={published} now={now} t={t} onDay={onDay} />}
    </header>
  );
}

function Summary({ brief, t, onShow }: BriefProps): JSX.Element {
  const { summary } = brief.annotation;
  return (
    <section aria-labelledby="summary-title">
      <h2 id="summary-title">{t('brief_summary')}</h2>
      {summary.length === 0 ? (
        <p class="hint">{t('brief_no_summary')}</p>
      ) : (
        <>
          <ol class="summary" lang={brief.meta.lang ?? undefined}>
            {summary.map(({ start, end, text }) => (
              <li key={start}>
                <button type="button" dir="auto" onClick={() => onShow(start, end)}>
                  {text}
                </button>
              </li>
            ))}
          </ol>
          <p class="hint">{t('brief_summary_hint')}</p>
        </>
      )}
    </section>
  );
}

/** The whole brief of an article. */
export function BriefView(props: BriefProps): JSX.Element {
  const { brief, context, locale, t } = props;
  const { story } = brief;
  return (
    <article>
      <Headline {...props} />
      <Summary {...props} />
      {context?.story && story && (
        <StorySection story={context.story} match={story} published={brief.meta.published} locale={locale} t={t} />
      )}
      <WhoSection {...props} />
      <WhenSection {...props} />
      <WhereSection {...props} />
      <RelationsSection {...props} />
      <TakeAlong {...props} />
    </article>
  );
}

/** The brief's bones, of about its height, while the page is being read. */
export function BriefSkeleton({ t }: { t: Translate }): JSX.Element {
  return (
    <div aria-busy="true" class="bones">
      <p class="said" role="status">
        {t('brief_working')}
      </p>
      {[92, 64].map((width) => (
        <span key={width} class="bone tall" style={{ inlineSize: `${width}%` }} />
      ))}
      {[40, 98, 94, 99, 90, 96, 55].map((width) => (
        <span key={width} class="bone" style={{ inlineSize: `${width}%` }} />
      ))}
    </div>
  );
}

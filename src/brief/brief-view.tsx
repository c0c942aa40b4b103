import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { showAge, showDate } from '../look/dates';
import { Icon } from '../look/icons';
import { familyOf } from '../look/kinds';
import { kindsLabel } from '../look/labels';
import { plural, type Translate } from '../look/translate';
import type { Brief, BriefEntity } from '../model';
import { groupEntities } from './group';

export interface BriefProps {
  brief: Brief;
  now: Date;
  locale: string;
  t: Translate;
  onShow(start: number, end: number): void;
}

function Headline({ brief, now, locale, t }: BriefProps): JSX.Element {
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

/** Press: the page shows the first mention; press again: the next. */
function Entity({ entity, brief, locale, t, onShow }: BriefProps & { entity: BriefEntity }): JSX.Element {
  const [turn, setTurn] = useState(0);
  const count = entity.mentions.length;
  const show = (): void => {
    const mention = brief.annotation.mentions[entity.mentions[turn % count] ?? -1];
    setTurn(turn + 1);
    if (mention) onShow(mention.start, mention.end);
  };
  return (
    <li>
      <button type="button" class="entity" onClick={show}>
        <bdi lang="en">{entity.name}</bdi>
        {count > 1 && (
          <span class="count" aria-hidden="true">
            {new Intl.NumberFormat(locale).format(count)}
          </span>
        )}
        <span class="said">, {plural(t, locale, 'brief_mentions', count)}</span>
      </button>
    </li>
  );
}

function Entities(props: BriefProps): JSX.Element {
  const { brief, t } = props;
  const groups = groupEntities(brief.entities);
  return (
    <section aria-labelledby="names-title">
      <h2 id="names-title">{t('brief_entities')}</h2>
      {groups.length === 0 && <p class="hint">{t('brief_no_names')}</p>}
      {groups.map(({ type, entities }) => (
        <div key={type} class="kinds">
          <h3 class={`kind ${familyOf(type)}`}>
            <Icon name={type} />
            {kindsLabel(t, type)}
          </h3>
          <ul class="entities">
            {entities.map((entity) => (
              <Entity key={entity.entry} entity={entity} {...props} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** The whole brief of an article. */
export function BriefView(props: BriefProps): JSX.Element {
  return (
    <article>
      <Headline {...props} />
      <Summary {...props} />
      <Entities {...props} />
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

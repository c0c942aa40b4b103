import type { ComponentChildren, JSX } from 'preact';
import { showDate } from '../look/dates';
import { Icon } from '../look/icons';
import { familyOf, type Kind } from '../look/kinds';
import { kindLabel } from '../look/labels';
import { plural, type Translate } from '../look/translate';
import type { CardChange, CardContent, CardLine, EntryId, Source } from '../model';

/** What is in a card: the bones of an entry on its way, an entry, a date, or what went wrong. */
export type CardBody =
  | { is: 'loading' }
  | { is: 'entry'; content: CardContent }
  | { is: 'date'; value: string; on: string | null }
  | { is: 'unknown' }
  | { is: 'failed'; reason: string };

export interface CardViewProps {
  /** Known from the mention before the entry comes. */
  name: string;
  kind: Kind;
  body: CardBody;
  pinned: boolean;
  canGoBack: boolean;
  /** Base of element ids, unique in the shadow root. */
  id: string;
  locale: string;
  t: Translate;
  onVisit(entry: EntryId): void;
  onBack(): void;
  onPin(): void;
  onClose(): void;
  onRetry(): void;
  /** Whether the reader has just said to know this entry; the button then undoes it. */
  known: boolean;
  onKnown: (() => void) | undefined;
  /** What a screen reader should say now, or ''. */
  words: string;
}

/** What a card calls an entry it points at. */
export const nameIn = ({ then, facts, designations, relations }: CardContent, entry: EntryId): string | undefined =>
  [...then, ...facts, ...relations, ...designations].find((line) => line.entry === entry)?.text;

/** Only web addresses become links: a reader's own glossary may hold anything. */
const safeUrl = (url: string): string | undefined => (/^https?:\/\//i.test(url) ? url : undefined);

function Out({
  href,
  label,
  cls,
  children,
}: {
  href: string;
  label?: string;
  cls?: string;
  children: ComponentChildren;
}) {
  const url = safeUrl(href);
  if (!url) return <span class={cls}>{children}</span>;
  return (
    <a class={cls} href={url} target="_blank" rel="noopener noreferrer" aria-label={label} title={label}>
      {children}
    </a>
  );
}

function Refs({ numbers, sources, t }: { numbers: number[]; sources: Source[]; t: Translate }): JSX.Element {
  return (
    <>
      {numbers.map((n) => {
        const source = sources[n - 1];
        return source ? (
          <Out key={n} cls="ref" href={source.url} label={t('card_source', [n, source.publisher, source.title])}>
            {n}
          </Out>
        ) : null;
      })}
    </>
  );
}

interface PartProps extends Pick<CardViewProps, 't' | 'locale' | 'onVisit'> {
  content: CardContent;
}

function Lines({ title, lines, content, t, onVisit }: PartProps & { title: string | null; lines: CardLine[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      {title && <h3>{title}</h3>}
      <dl>
        {lines.map((line, i) => (
          <>
            {/* One label for a run of lines that share it: "backs" once, then whom. */}
            <dt>{line.label === lines[i - 1]?.label ? '' : line.label}</dt>
            <dd>
              {line.entry && line.entry !== content.entry ? (
                <button type="button" class="link" onClick={() => onVisit(line.entry as EntryId)}>
                  {line.text}
                </button>
              ) : (
                line.text
              )}
              {line.when && <span class="span"> {line.when}</span>}
              <Refs numbers={line.source} sources={content.sources} t={t} />
            </dd>
          </>
        ))}
      </dl>
    </section>
  );
}

function Since({ changes, content, t }: { changes: CardChange[]; content: CardContent; t: Translate }) {
  if (changes.length === 0) return null;
  return (
    <section class="since">
      <h3>{t('card_since')}</h3>
      <ol>
        {changes.map((change) => (
          <li key={change.date + change.text}>
            <time dateTime={change.date.replace('~', '')}>{change.dateText}</time>
            {change.text}
            <Refs numbers={change.source} sources={content.sources} t={t} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Place({ content, locale, t }: Omit<PartProps, 'onVisit'>) {
  if (!content.place) return null;
  const { lat, lon, population, populationYear } = content.place;
  const degrees = (value: number): string =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(Math.abs(value));
  const where = t(lat >= 0 ? (lon >= 0 ? 'card_ne' : 'card_nw') : lon >= 0 ? 'card_se' : 'card_sw', [
    degrees(lat),
    degrees(lon),
  ]);
  const people = population ? new Intl.NumberFormat(locale).format(population) : null;
  return (
    <p class="span place">
      {where}
      {people &&
        ` · ${populationYear ? t('card_population_in', [people, populationYear]) : t('card_population', [people])}`}
    </p>
  );
}

function Sources({ content, locale, t }: Omit<PartProps, 'onVisit'>) {
  const { sources, wikipedia, asOf } = content;
  return (
    <>
      {sources.length > 0 && (
        <details class="sources">
          <summary>{plural(t, locale, 'card_sources', sources.length)}</summary>
          <ol>
            {sources.map((source) => (
              <li key={source.url + source.title}>
                <Out href={source.url}>{source.title}</Out>, {source.publisher}
                {source.date && `, ${showDate(source.date, locale)}`}
              </li>
            ))}
          </ol>
        </details>
      )}
      <p class="foot">
        <span>{t('card_checked', [showDate(asOf, locale)])}</span>
        {wikipedia && (
          <Out href={`https://en.wikipedia.org/wiki/${encodeURIComponent(wikipedia.replaceAll(' ', '_'))}`}>
            {t('card_wikipedia')}
          </Out>
        )}
      </p>
    </>
  );
}

/** The body is in English whatever the interface's language, and says so. */
function EntryBody({ id, content, locale, t, onVisit }: PartProps & { id: string }): JSX.Element {
  const part = { content, locale, t, onVisit };
  const thenTitle = content.on ? t('card_then', [showDate(content.on, locale)]) : t('card_now');
  return (
    <div lang="en" dir="ltr">
      <p class="summary" id={`${id}-summary`}>
        {content.summary}
      </p>
      {content.articleIsNewer && <p class="newer">{t('card_newer', [showDate(content.asOf, locale)])}</p>}
      <Lines {...part} title={thenTitle} lines={content.then} />
      <Since changes={content.since} content={content} t={t} />
      <Lines {...part} title={t('card_facts')} lines={content.facts} />
      <Lines {...part} title={t('card_designations')} lines={content.designations} />
      <Lines {...part} title={t('card_relations')} lines={content.relations} />
      <Place content={content} locale={locale} t={t} />
      <Sources content={content} locale={locale} t={t} />
    </div>
  );
}

function Body({ id, body, locale, t, onVisit, onRetry }: CardViewProps): JSX.Element {
  switch (body.is) {
    case 'loading':
      return (
        <div aria-busy="true">
          {[96, 100, 62].map((width) => (
            <span key={width} class="bone" style={{ inlineSize: `${width}%` }} />
          ))}
        </div>
      );
    case 'entry':
      return <EntryBody id={id} content={body.content} locale={locale} t={t} onVisit={onVisit} />;
    case 'date':
      return <p class="summary">{body.on ? t('card_date_from', [showDate(body.on, locale)]) : t('card_date')}</p>;
    case 'unknown':
      return <p class="problem">{t('card_unknown')}</p>;
    case 'failed':
      return (
        <div class="problem" role="alert">
          <p>{t('card_failed', [body.reason])}</p>
          <button type="button" onClick={onRetry}>
            {t('card_retry')}
          </button>
        </div>
      );
  }
}

function Action({
  icon,
  label,
  pressed,
  onClick,
}: {
  icon: 'back' | 'pin' | 'close';
  label: string;
  pressed?: boolean;
  onClick(): void;
}) {
  return (
    <button
      type="button"
      class={`action ${icon}`}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}

/** A whole card but for its box; `id` names the heading that labels the dialog. */
export function CardView(props: CardViewProps): JSX.Element {
  const { body, kind, t, id, locale, pinned, canGoBack, onBack, onPin, onClose } = props;
  const content = body.is === 'entry' ? body.content : null;
  const shownKind = content?.type ?? kind;
  const name = body.is === 'date' ? showDate(body.value, locale) : (content?.nameThen ?? content?.name ?? props.name);
  return (
    <>
      <span class="handle" />
      <div class="bar">
        {canGoBack && <Action icon="back" label={t('card_back')} onClick={onBack} />}
        <span class={`kind ${familyOf(shownKind)}`}>
          <Icon name={shownKind} />
          {kindLabel(t, shownKind)}
        </span>
        <Action icon="pin" label={t(pinned ? 'card_unpin' : 'card_pin')} pressed={pinned} onClick={onPin} />
        <Action icon="close" label={t('card_close')} onClick={onClose} />
      </div>
      {/* Focusable, because a part that scrolls must scroll by keyboard too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      {/* biome-ignore lint/a11y/useSemanticElements: no set of fields */}
      <div class="body" tabIndex={0} role="group" aria-labelledby={`${id}-name`}>
        <h2 id={`${id}-name`} lang={content ? 'en' : undefined}>
          {name}
        </h2>
        {body.is === 'date' && <p class="other">“{props.name}”</p>}
        {content && (content.native.length > 0 || content.nameThen) && (
          <p class="other">
            {content.nameThen && <span>{t('card_name_now', [content.name])} </span>}
            {content.native.map(({ lang, text }, i) => (
              <>
                {i > 0 && ' · '}
                <bdi key={lang} lang={lang} dir="auto">
                  {text}
                </bdi>
              </>
            ))}
          </p>
        )}
        <Body {...props} />
        {content && props.onKnown && (
          <p class="known">
            {props.known && <span role="status">{t('card_known')} </span>}
            <button type="button" class="link" onClick={props.onKnown}>
              {t(props.known ? 'card_known_undo' : 'card_know')}
            </button>
          </p>
        )}
      </div>
      <span class="said" role="status">
        {body.is === 'loading' ? t('card_loading') : props.words}
      </span>
    </>
  );
}

import type { ComponentChildren, JSX } from 'preact';
import { showDate } from '../look/dates';
import { plural, type Translate } from '../look/translate';
import type { CardChange, CardContent, CardLine, EntryId, Source } from '../model';
import { groupLines } from './lines';

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

interface PartProps {
  content: CardContent;
  locale: string;
  t: Translate;
  onVisit(entry: EntryId): void;
}

interface NameProps extends Pick<PartProps, 'content' | 'onVisit'> {
  entry: EntryId | undefined;
  children: string;
}

/** A name that leads to its own card, unless it is the card's own. */
function Name({ entry, content, onVisit, children }: NameProps): JSX.Element {
  if (!entry || entry === content.entry) return <>{children}</>;
  return (
    <button type="button" class="link" onClick={() => onVisit(entry)}>
      {children}
    </button>
  );
}

interface LinesProps extends PartProps {
  title: string;
  lines: CardLine[];
  /** The entry that a line points at is named by its label (designations) and not by its text. */
  byLabel?: boolean;
}

function Lines({ title, lines, byLabel = false, content, t, onVisit }: LinesProps): JSX.Element | null {
  if (lines.length === 0) return null;
  const item = (line: CardLine): JSX.Element => (
    <>
      <Name entry={byLabel ? undefined : line.entry} {...{ content, onVisit }}>
        {line.text}
      </Name>
      {line.when && ' '}
      {line.when && <span class="span">{line.when}</span>}
      <Refs numbers={line.source} sources={content.sources} t={t} />
    </>
  );
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {groupLines(lines).map((group) => (
          <div key={group.label + group.lines[0]?.text} class="row">
            <dt>
              <Name entry={byLabel ? group.lines[0]?.entry : undefined} {...{ content, onVisit }}>
                {group.label}
              </Name>
            </dt>
            {group.inline ? (
              <dd>
                {group.lines.map((line, i) => (
                  <>
                    {i > 0 && ', '}
                    {item(line)}
                  </>
                ))}
              </dd>
            ) : (
              group.lines.map((line) => <dd key={line.text + line.when}>{item(line)}</dd>)
            )}
          </div>
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

interface FootProps extends Omit<PartProps, 'onVisit'> {
  /** Whether the reader has just said to know this entry; the button then undoes it. */
  known: boolean;
  /** None: the button is not offered. */
  onKnown: (() => void) | undefined;
}

function Foot({ content, locale, t, known, onKnown }: FootProps) {
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
        {onKnown && (
          <span>
            <span role="status">{known && `${t('card_known')} `}</span>
            <button type="button" class="link know" onClick={onKnown}>
              {t(known ? 'card_known_undo' : 'card_know')}
            </button>
          </span>
        )}
      </p>
    </>
  );
}

/** The body is in English whatever the interface's language, and says so. */
export function EntryBody({
  id,
  content,
  locale,
  t,
  onVisit,
  known,
  onKnown,
}: PartProps & FootProps & { id: string }): JSX.Element {
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
      <Lines {...part} title={t('card_designations')} byLabel lines={content.designations} />
      <Lines {...part} title={t('card_relations')} lines={content.relations} />
      <Place content={content} locale={locale} t={t} />
      <Foot {...{ content, locale, t, known, onKnown }} />
    </div>
  );
}

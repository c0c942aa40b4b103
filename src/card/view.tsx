import type { JSX } from 'preact';
import { showDate } from '../look/dates';
import { Icon } from '../look/icons';
import { familyOf, type Kind } from '../look/kinds';
import { kindLabel } from '../look/labels';
import type { Translate } from '../look/translate';
import type { CardContent, EntryId } from '../model';
import { EntryBody } from './entry-view';

/** What is in a card: the bones of an entry on its way, an entry, a date, or what went wrong. */
export type CardBody =
  | { is: 'loading' }
  | { is: 'entry'; content: CardContent }
  | { is: 'date'; value: string; described?: string | undefined; on: string | null }
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

function Body({ body, onRetry, ...rest }: CardViewProps): JSX.Element {
  const { t, locale } = rest;
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
      return <EntryBody {...rest} content={body.content} />;
    case 'date':
      return (
        <>
          {body.described && (
            <p class="summary" lang="en">
              {body.described}
            </p>
          )}
          <p class="span">{body.on ? t('card_date_from', [showDate(body.on, locale)]) : t('card_date')}</p>
        </>
      );
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
      </div>
      <span class="said" role="status">
        {body.is === 'loading' ? t('card_loading') : props.words}
      </span>
    </>
  );
}

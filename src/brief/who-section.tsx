import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../look/icons';
import { familyOf } from '../look/kinds';
import { kindsLabel } from '../look/labels';
import { plural } from '../look/translate';
import type { BriefEntity, BriefWho } from '../model';
import type { BriefProps } from './brief-view';
import { groupEntities } from './group';
import { roleText } from './role-text';

interface EntityProps extends BriefProps {
  entity: BriefEntity;
  who: BriefWho | undefined;
}

/** Resting on it sets its mentions off in the page; a press shows the next, or the one before. */
function Entity({ entity, who, brief, locale, t, onShow, onHighlight }: EntityProps): JSX.Element {
  /** Of the mention last shown; -1: none yet. */
  const [at, setAt] = useState(-1);
  const count = entity.mentions.length;
  const number = new Intl.NumberFormat(locale);
  const go = (to: number): void => {
    const next = (to + count) % count;
    setAt(next);
    const mention = brief.annotation.mentions[entity.mentions[next] ?? -1];
    if (mention) onShow(mention.start, mention.end);
  };
  const step = (icon: 'back' | 'next', label: string, by: number): JSX.Element => (
    <button
      type="button"
      class="step"
      aria-label={label}
      title={label}
      onClick={() => go(at < 0 && by < 0 ? -1 : at + by)}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <li
      onMouseEnter={() => onHighlight(entity.entry)}
      onMouseLeave={() => onHighlight(null)}
      onFocusIn={() => onHighlight(entity.entry)}
      onFocusOut={() => onHighlight(null)}
    >
      <div class="entity-bar">
        <button type="button" class="entity" onClick={() => go(at + 1)}>
          <bdi lang="en">{entity.name}</bdi>
          {count > 1 && (
            <span class="count" aria-hidden="true">
              {at < 0 ? number.format(count) : `${number.format(at + 1)}/${number.format(count)}`}
            </span>
          )}
          <span class="said">, {plural(t, locale, 'brief_mentions', count)}</span>
        </button>
        {count > 1 && (
          <span class="steps">
            {step('back', t('brief_previous', [entity.name]), -1)}
            {step('next', t('brief_next', [entity.name]), 1)}
          </span>
        )}
      </div>
      {who && (
        <p class="who-line" lang="en" dir="ltr">
          {who.role && <strong>{roleText(who)}. </strong>}
          {who.line}
        </p>
      )}
    </li>
  );
}

/** Who and what the article names, by kind, each in one line. */
export function WhoSection(props: BriefProps): JSX.Element {
  const { brief, context, t } = props;
  const groups = groupEntities(brief.entities);
  const who = new Map(context?.who.map((one) => [one.entry, one]));
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
              <Entity key={entity.entry} entity={entity} who={who.get(entity.entry)} {...props} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

import { render } from 'preact';
import { Icon } from '../look/icons';
import type { Kind } from '../look/kinds';
import type { Translate } from '../look/translate';
import type { Host } from './host';

/** A name of the list: the mention whose card it opens. */
export interface ListedName {
  id: number;
  name: string;
  kind: Kind;
}

/**
 * The way to every card for those who do not point: a landmark of ours with one button a name, out of sight until
 * focus is in it. Opt-in, because it adds a stop to the page. Returns what shows a list, or with null removes it.
 */
export function createList(host: Host, t: Translate, onChoose: (id: number) => void) {
  const element = host.root.ownerDocument.createElement('div');
  return (names: readonly ListedName[] | null): void => {
    if (!names || names.length === 0) {
      render(null, element);
      element.remove();
      return;
    }
    host.root.append(element);
    host.attach();
    render(
      <nav class="list" aria-label={t('card_list')}>
        <ul>
          {names.map(({ id, name, kind }) => (
            <li key={id}>
              <button type="button" onClick={() => onChoose(id)}>
                <Icon name={kind} />
                <bdi lang="en">{name}</bdi>
              </button>
            </li>
          ))}
        </ul>
      </nav>,
      element,
    );
  };
}

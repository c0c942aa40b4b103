import type { ComponentChildren, JSX } from 'preact';
import { Icon } from '../look/icons';
import type { Translate } from '../look/translate';

/** Words that the search field holds, lower case; a setting is shown when its own words hold them. */
export const matches = (asked: string, ...words: string[]): boolean => words.join(' ').toLowerCase().includes(asked);

interface ChoiceProps<T extends string> {
  name: string;
  label: string;
  value: T;
  options: readonly (readonly [T, string])[];
  asked: string;
  onChange(value: T): void;
}

/** One of a few. */
export function Choice<T extends string>({
  name,
  label,
  value,
  options,
  asked,
  onChange,
}: ChoiceProps<T>): JSX.Element {
  return (
    <fieldset class="setting" hidden={!matches(asked, label, ...options.map(([, words]) => words))}>
      <legend>{label}</legend>
      {options.map(([option, words]) => (
        <label key={option} class="choice">
          <input type="radio" name={name} checked={option === value} onChange={() => onChange(option)} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface ToggleProps {
  label: string;
  on: boolean;
  asked: string;
  onChange(on: boolean): void;
}

/** Yes or no. */
export function Toggle({ label, on, asked, onChange }: ToggleProps): JSX.Element {
  return (
    <label class="choice setting" hidden={!matches(asked, label)}>
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}

interface ThingsProps {
  title: string;
  things: readonly { id: string; name: string }[];
  asked: string;
  t: Translate;
  onRemove(id: string): void;
  children?: ComponentChildren;
}

/** A list from which things can be taken. */
export function Things({ title, things, asked, t, onRemove, children }: ThingsProps): JSX.Element {
  return (
    <div class="setting" hidden={!matches(asked, title, ...things.map(({ name }) => name))}>
      <h3>{title}</h3>
      <ul class="things">
        {things.map(({ id, name }) => (
          <li key={id}>
            <bdi>{name}</bdi>
            <button type="button" aria-label={t('options_remove', [name])} onClick={() => onRemove(id)}>
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      {children}
    </div>
  );
}

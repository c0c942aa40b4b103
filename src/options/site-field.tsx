import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Translate } from '../look/translate';

/** The host in what a reader types or pastes: `example.org`, with or without scheme and path. Null: there is none. */
export function hostIn(typed: string): string | null {
  const text = typed.trim();
  const url = URL.parse(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  return url && /^https?:$/.test(url.protocol) && url.hostname.includes('.') ? url.hostname : null;
}

export function SiteField({ t, onAdd }: { t: Translate; onAdd(host: string): void }): JSX.Element {
  const [typed, setTyped] = useState('');
  const add = (event: Event): void => {
    event.preventDefault();
    const host = hostIn(typed);
    if (!host) return;
    onAdd(host);
    setTyped('');
  };
  return (
    <form class="row" onSubmit={add}>
      <input
        class="field"
        aria-label={t('options_site_add')}
        placeholder={t('options_site_add')}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        {t('options_add')}
      </button>
    </form>
  );
}

import type { JSX } from 'preact';
import type { Translate } from '../look/translate';
import type { Cited, CitedChange, Source } from '../model';

/** Only web addresses become links: a reader's own glossary may hold anything. */
const safeUrl = (url: string): string | undefined => (/^https?:\/\//i.test(url) ? url : undefined);

/** Who says so: publishers, each leading to the page that says it. */
export function Sources({ sources, t }: { sources: readonly Source[]; t: Translate }): JSX.Element | null {
  if (sources.length === 0) return null;
  return (
    <span class="sources">
      {sources.map(({ publisher, title, url }) => (
        <a
          key={url + title}
          href={safeUrl(url)}
          target="_blank"
          rel="noopener noreferrer"
          title={title}
          aria-label={t('brief_source', [publisher, title])}
        >
          {publisher}
        </a>
      ))}
    </span>
  );
}

/** Sentences of the glossary, with their dates where they have one; in English whatever the interface's language. */
export function CitedList({
  items,
  t,
  class: name,
}: {
  items: readonly (Cited | CitedChange)[];
  t: Translate;
  class?: string;
}) {
  return (
    <ul class={`cited ${name ?? ''}`} lang="en" dir="ltr">
      {items.map((item) => (
        <li key={item.text}>
          {'date' in item && <time dateTime={item.date.replace('~', '')}>{item.dateText}</time>}
          <span>{item.text}</span> <Sources sources={item.sources} t={t} />
        </li>
      ))}
    </ul>
  );
}

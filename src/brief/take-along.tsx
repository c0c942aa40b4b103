import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { BriefProps } from './brief-view';
import { briefMarkdown } from './markdown';
import { webAnnotations } from './web-annotations';

/** Letters and digits of the headline, for a file's name. */
const fileName = (title: string, ending: string): string =>
  `${
    title
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'newsgloss'
  }.${ending}`;

function save(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the address by the next turn but one; a minute is ample in either.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** The brief to go: copied or saved as Markdown, printed, or its annotations for other tools. */
export function TakeAlong({ brief, context, t, locale, now }: BriefProps): JSX.Element {
  const [said, setSaid] = useState('');
  const markdown = (): string => briefMarkdown(brief, context, t, locale);
  const copy = (): void =>
    void navigator.clipboard.writeText(markdown()).then(
      () => setSaid(t('brief_copied')),
      () => setSaid(t('brief_copy_failed')),
    );
  const { title } = brief.meta;
  return (
    <section class="take" aria-labelledby="take-title">
      <h2 id="take-title">{t('brief_take')}</h2>
      <p class="take-buttons">
        <button type="button" onClick={copy}>
          {t('brief_copy_markdown')}
        </button>
        <button type="button" onClick={() => save(fileName(title, 'md'), 'text/markdown', markdown())}>
          {t('brief_save_markdown')}
        </button>
        <button
          type="button"
          onClick={() =>
            save(fileName(title, 'jsonld'), 'application/ld+json', JSON.stringify(webAnnotations(brief, now), null, 2))
          }
        >
          {t('brief_save_annotations')}
        </button>
        <button type="button" onClick={() => print()}>
          {t('brief_print')}
        </button>
      </p>
      <p class="hint" role="status">
        {said}
      </p>
    </section>
  );
}

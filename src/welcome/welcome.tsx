/**
 * Entry point of the first-run page. The demonstration on it is read and marked by the very script that runs in pages.
 * `?new`: opened by an update, with the last part of the change log.
 */
import { type JSX, render } from 'preact';
import { dressPage } from '../look/mount-page';
import { locale, translate as t } from '../settings/language';

/** The newest part of the change log, without its heading. */
export const newestIn = (log: string): string => (log.split(/^## .*$/m)[1] ?? '').trim();

function Before({ news }: { news: string }): JSX.Element {
  return (
    <>
      {news && (
        <section class="free">
          <h2>{t('welcome_new')}</h2>
          <p class="news" lang="en" dir="ltr">
            {news}
          </p>
        </section>
      )}
      <h1>{t('welcome_title')}</h1>
      <p class="lead">{t('welcome_lead')}</p>
      <ol class="try">
        <li>{t('welcome_hover')}</li>
        <li>{t('welcome_keys')}</li>
        <li>{t('welcome_button')}</li>
      </ol>
    </>
  );
}

function After(): JSX.Element {
  return (
    <>
      <section class="free">
        <h2>{t('welcome_privacy')}</h2>
        <p>{t('welcome_privacy_text')}</p>
      </section>
      <section class="free">
        <h2>{t('welcome_off')}</h2>
        <p>{t('welcome_off_text')}</p>
        <p>
          <a href="options.html">{t('welcome_settings')}</a>
        </p>
      </section>
    </>
  );
}

async function news(): Promise<string> {
  if (!new URLSearchParams(location.search).has('new')) return '';
  return newestIn(await (await fetch('CHANGELOG.md')).text());
}

dressPage(t('welcome_title'), locale());
document.querySelector('#demonstration')?.setAttribute('aria-label', t('welcome_demo'));
render(<After />, document.querySelector('#after') as Element);
void news().then((words) => render(<Before news={words} />, document.querySelector('#app') as Element));

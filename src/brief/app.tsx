import type { ComponentChildren, JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Translate } from '../look/translate';
import type { BriefContext } from '../model';
import { BriefSkeleton, BriefView } from './brief-view';
import type { GlossaryStatus, PopupPort, PopupState } from './port';

/** How often a page that is still at work is asked again. Annotating takes tens of milliseconds; a cold worker 150. */
const ASK_AGAIN_MS = 150;
/** Beside a page, the brief waits for the page to become an article; the reader may be slow, and so may it. */
const ASK_BESIDE_MS = 1000;

export interface AppProps {
  port: PopupPort;
  t: Translate;
  locale: string;
  now: Date;
}

function Notice({ title, children }: { title: string; children?: ComponentChildren }): JSX.Element {
  return (
    <div class="notice">
      <p class="notice-title" role="status">
        {title}
      </p>
      {children}
    </div>
  );
}

function Switch({
  host,
  on,
  t,
  onChange,
}: {
  host: string | null;
  on: boolean;
  t: Translate;
  onChange(on: boolean): void;
}) {
  return (
    <label class="site">
      <span>{host ? t('brief_site', [host]) : t('brief_site_any')}</span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={on}
        checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}

function GlossaryAlarm({ status, t }: { status: GlossaryStatus; t: Translate }): JSX.Element {
  return (
    <div class="alarm" role="alert">
      <p>
        <strong>{t('brief_glossary_broken')}</strong> {t('brief_glossary_mend')}
      </p>
      {status.error && (
        <details>
          <summary>{t('brief_details')}</summary>
          <code>{status.error}</code>
        </details>
      )}
    </div>
  );
}

/** The popup: asks its port for the page's state, shows it, and passes on what the reader does. */
export function App({ port, t, locale, now }: AppProps): JSX.Element {
  const [state, setState] = useState<PopupState>({ state: 'working' });
  const [context, setContext] = useState<BriefContext | null>(null);
  const [site, setSite] = useState<{ host: string | null; on: boolean } | null>(null);
  const [glossary, setGlossary] = useState<GlossaryStatus | null>(null);

  const fail = useCallback((error: unknown) => setState({ state: 'failed', reason: String(error) }), []);
  const refresh = useCallback(() => void port.state().then(setState, fail), [port, fail]);

  useEffect(() => {
    setState({ state: 'working' });
    refresh();
    void port.site().then(setSite, () => setSite(null));
    void port
      .glossaryStatus()
      .then(setGlossary, (error) => setGlossary({ ok: false, entries: 0, aliases: 0, error: String(error) }));
  }, [port, refresh]);

  useEffect(() => {
    const wait = state.state === 'working' ? ASK_AGAIN_MS : port.openBeside === null ? ASK_BESIDE_MS : null;
    if (wait === null || state.state === 'annotated') return;
    const timer = setTimeout(refresh, wait);
    return () => clearTimeout(timer);
  }, [state, refresh, port]);

  useEffect(() => {
    if (state.state !== 'annotated') return;
    let isCurrent = true;
    setContext(null);
    void port.context(state.brief).then((come) => isCurrent && setContext(come), fail);
    return () => {
      isCurrent = false;
    };
  }, [state, port, fail]);

  const working = (): void => setState({ state: 'working' });
  const switchSite = (on: boolean): void => {
    setSite(site && { ...site, on });
    if (on) working();
    void port.setSite(on).then(refresh, fail);
  };
  const anyway = (): void => {
    working();
    void port.annotateAnyway().then(refresh, fail);
  };

  const body = (): JSX.Element => {
    switch (state.state) {
      case 'annotated':
        return (
          <BriefView
            brief={state.brief}
            {...{ context, t, locale, now }}
            onShow={(from, to) => void port.show(from, to).catch(fail)}
            onHighlight={(entry) => void port.highlight(entry).catch(() => undefined)}
            onDay={(day) => void port.setDay(day).then(setState, fail)}
          />
        );
      case 'working':
        return <BriefSkeleton t={t} />;
      case 'not-an-article':
        return (
          <Notice title={t('brief_not_article')}>
            <button type="button" class="action" onClick={anyway}>
              {t('brief_anyway')}
            </button>
          </Notice>
        );
      case 'off':
        return <Notice title={t('brief_off')} />;
      case 'no-permission':
        return (
          <Notice title={t('brief_no_permission')}>
            <p class="hint">{t('brief_no_permission_hint')}</p>
          </Notice>
        );
      case 'no-page':
        return (
          <Notice title={t('brief_no_page')}>
            <p class="hint">{t('brief_no_page_hint')}</p>
          </Notice>
        );
      case 'failed':
        return (
          <Notice title={t('brief_failed')}>
            <details>
              <summary>{t('brief_details')}</summary>
              <code>{state.reason}</code>
            </details>
            <button type="button" class="action" onClick={refresh}>
              {t('brief_retry')}
            </button>
          </Notice>
        );
    }
  };

  return (
    <>
      <header class="masthead">
        <span class="wordmark">{t('brief_title')}</span>
        {port.openBeside && (
          <button type="button" class="beside-button" onClick={() => void port.openBeside?.().catch(fail)}>
            {t('brief_beside')}
          </button>
        )}
        {site?.host && state.state !== 'no-page' && <Switch {...site} t={t} onChange={switchSite} />}
      </header>
      {glossary && !glossary.ok && <GlossaryAlarm status={glossary} t={t} />}
      <main>{body()}</main>
    </>
  );
}

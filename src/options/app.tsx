import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { kindsLabel } from '../look/labels';
import type { Translate } from '../look/translate';
import { ENTRY_TYPES, readSettings, type Settings, withKnown, withSite } from '../settings/schema';
import { Backup } from './backup';
import { Choice, matches, Things, Toggle } from './controls';
import { Preview } from './preview';
import { SiteField } from './site-field';

export interface OptionsPort {
  load(): Promise<Settings>;
  save(settings: Settings): Promise<{ synced: boolean }>;
  /** The right to read all pages, which some browsers let a reader take back; asked for again when a mode needs it. */
  mayReadPages(): Promise<boolean>;
  onChanged(listener: () => void): void;
}

/** The settings page: every change is saved and holds at once. */
export function Options({ port, t }: { port: OptionsPort; t: Translate }): JSX.Element | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [asked, setAsked] = useState('');
  const [status, setStatus] = useState('');
  const [undo, setUndo] = useState<Settings | null>(null);

  useEffect(() => {
    const read = (): void => void port.load().then(setSettings);
    read();
    port.onChanged(read);
  }, [port]);

  if (!settings) return null;

  const save = (next: Settings, words = '', before: Settings | null = null): void => {
    setSettings(next);
    setUndo(before);
    void port.save(next).then(({ synced }) => setStatus(`${words} ${t(synced ? 'options_synced' : 'options_local')}`));
  };
  const change = (part: Partial<Settings>): void => save({ ...settings, ...part });
  const remove = (name: string, next: Settings): void => save(next, t('options_removed', [name]), settings);

  const setMode = (siteMode: Settings['siteMode']): void => {
    change({ siteMode });
    // Within the reader's press, or the browser would not ask.
    if (siteMode !== 'click') void port.mayReadPages();
  };
  const toggleKind = (kind: Settings['hiddenKinds'][number], shown: boolean): void =>
    change({ hiddenKinds: settings.hiddenKinds.filter((one) => one !== kind).concat(shown ? [] : [kind]) });

  const { siteMode, offSites, onSites, known } = settings;
  const kindsTitle = t('options_kinds');
  const allow = siteMode === 'allow';
  return (
    <>
      <h1>{t('options_title')}</h1>
      <input
        class="field"
        type="search"
        aria-label={t('options_search')}
        placeholder={t('options_search')}
        onInput={(event) => setAsked(event.currentTarget.value.trim().toLowerCase())}
      />
      <Preview {...{ settings, t }} />
      <section>
        <h2>{t('options_marks')}</h2>
        <Choice
          name="density"
          label={t('options_density')}
          value={settings.density}
          options={[
            ['first', t('options_density_first')],
            ['section', t('options_density_section')],
            ['all', t('options_density_all')],
          ]}
          asked={asked}
          onChange={(density) => change({ density })}
        />
        <Choice
          name="style"
          label={t('options_style')}
          value={settings.markStyle}
          options={[
            ['underline', t('options_style_underline')],
            ['tint', t('options_style_tint')],
            ['hover', t('options_style_hover')],
          ]}
          asked={asked}
          onChange={(markStyle) => change({ markStyle })}
        />
        <Choice
          name="colours"
          label={t('options_colours')}
          value={settings.markColours}
          options={[
            ['kind', t('options_colours_kind')],
            ['one', t('options_colours_one')],
          ]}
          asked={asked}
          onChange={(markColours) => change({ markColours })}
        />
        <Toggle label={t('options_dates')} on={settings.dates} asked={asked} onChange={(dates) => change({ dates })} />
        <fieldset
          class="setting"
          hidden={!matches(asked, kindsTitle, ...ENTRY_TYPES.map((kind) => kindsLabel(t, kind)))}
        >
          <legend>{kindsTitle}</legend>
          <div class="kinds">
            {ENTRY_TYPES.map((kind) => (
              <label key={kind} class="choice">
                <input
                  type="checkbox"
                  checked={!settings.hiddenKinds.includes(kind)}
                  onChange={(event) => toggleKind(kind, event.currentTarget.checked)}
                />
                <span>{kindsLabel(t, kind)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <Things
          title={t('options_known')}
          things={known.map(({ entry, name }) => ({ id: entry, name }))}
          {...{ asked, t }}
          onRemove={(entry) => {
            const name = known.find((one) => one.entry === entry)?.name ?? entry;
            remove(name, withKnown(settings, entry, name, false));
          }}
        >
          {known.length === 0 && <p>{t('options_known_none')}</p>}
        </Things>
      </section>
      <section>
        <h2>{t('options_sites')}</h2>
        <Choice
          name="mode"
          label={t('options_mode')}
          value={siteMode}
          options={[
            ['deny', t('options_mode_deny')],
            ['allow', t('options_mode_allow')],
            ['click', t('options_mode_click')],
          ]}
          asked={asked}
          onChange={setMode}
        />
        <Things
          title={t(allow ? 'options_on_sites' : 'options_off_sites')}
          things={(allow ? onSites : offSites).map((host) => ({ id: host, name: host }))}
          {...{ asked, t }}
          onRemove={(host) =>
            remove(
              host,
              allow
                ? { ...settings, onSites: onSites.filter((one) => one !== host) }
                : { ...settings, offSites: offSites.filter((one) => one !== host) },
            )
          }
        >
          <SiteField t={t} onAdd={(host) => save(withSite(settings, host, allow))} />
        </Things>
      </section>
      <section>
        <h2>{t('options_reading')}</h2>
        <Toggle label={t('options_list')} on={settings.list} asked={asked} onChange={(list) => change({ list })} />
        <Toggle
          label={t('options_notes')}
          on={settings.endNotes}
          asked={asked}
          onChange={(endNotes) => change({ endNotes })}
        />
      </section>
      <Backup
        {...{ settings, asked, t }}
        onLoad={(loaded) => save(loaded, t('options_imported'), settings)}
        onReset={() => save(readSettings(null), t('options_reset_done'), settings)}
        onRefuse={() => setStatus(t('options_bad_file'))}
      />
      <p class={status ? 'status' : 'status quiet'} role="status">
        {status}{' '}
        {undo && (
          <button type="button" class="link" onClick={() => save(undo)}>
            {t('options_undo')}
          </button>
        )}
      </p>
    </>
  );
}

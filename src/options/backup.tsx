import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Translate } from '../look/translate';
import { readSettings, type Settings } from '../settings/schema';
import { matches } from './controls';

const PRODUCT = 'newsgloss';

/** Settings out of a saved file's text. Null: it is no file of ours, and must not reset anything. */
export function settingsIn(text: string): Settings | null {
  try {
    const file: unknown = JSON.parse(text);
    if (typeof file !== 'object' || file === null || !(PRODUCT in file)) return null;
    return readSettings(file[PRODUCT]);
  } catch {
    return null;
  }
}

export const fileOf = (settings: Settings): string => `${JSON.stringify({ [PRODUCT]: settings }, null, 2)}\n`;

interface BackupProps {
  settings: Settings;
  asked: string;
  t: Translate;
  onLoad(settings: Settings): void;
  onReset(): void;
  onRefuse(): void;
}

/** Saving to a file, loading from one, and starting over. */
export function Backup({ settings, asked, t, onLoad, onReset, onRefuse }: BackupProps): JSX.Element {
  const picker = useRef<HTMLInputElement>(null);
  const save = (): void => {
    const link = document.createElement('a');
    link.href = `data:application/json;charset=utf-8,${encodeURIComponent(fileOf(settings))}`;
    link.download = 'newsgloss-settings.json';
    link.click();
  };
  const load = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const loaded = settingsIn(await file.text());
    if (loaded) onLoad(loaded);
    else onRefuse();
  };
  const words = [t('options_export'), t('options_import'), t('options_reset')] as const;
  return (
    <section>
      <h2>{t('options_backup')}</h2>
      <div class="setting row" hidden={!matches(asked, t('options_backup'), ...words)}>
        <button type="button" class="button" onClick={save}>
          {words[0]}
        </button>
        <button type="button" class="button" onClick={() => picker.current?.click()}>
          {words[1]}
        </button>
        <button type="button" class="button" onClick={onReset}>
          {words[2]}
        </button>
        <input
          ref={picker}
          type="file"
          accept="application/json,.json"
          aria-label={words[1]}
          hidden
          onChange={(event) => void load(event.currentTarget.files?.[0])}
        />
      </div>
    </section>
  );
}

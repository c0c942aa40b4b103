import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Translate } from '../look/translate';

/** Lets the reader say of which day an article is that does not state it. `day`: ISO day said before, or null. */
export function DayForm({
  day,
  now,
  t,
  onDay,
}: {
  day: string | null;
  now: Date;
  t: Translate;
  onDay(day: string): void;
}): JSX.Element {
  const [typed, setTyped] = useState(day ?? '');
  return (
    <form
      class="day"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed) onDay(typed);
      }}
    >
      <label>
        <span>{t('brief_day')}</span>
        <input
          type="date"
          required
          max={now.toISOString().slice(0, 10)}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <button type="submit">{t('brief_day_set')}</button>
      <p class="hint">{t('brief_day_why')}</p>
    </form>
  );
}

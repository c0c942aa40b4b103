import type { JSX } from 'preact';
import { showDate } from '../look/dates';
import type { Translate } from '../look/translate';
import type { BriefMoment } from '../model';
import type { BriefProps } from './brief-view';
import { CitedList } from './cited';
import { type Tick, timeScale } from './time-scale';

const SIZE = { width: 360, height: 62, margin: 10, line: 30 };

const tickText = ({ days }: Tick, locale: string): string => {
  const [n, unit] =
    Math.abs(days) < 30 ? [1, 'week'] : Math.abs(days) < 365 ? [1, 'month'] : [Math.abs(days) / 365, 'year'];
  const name = new Intl.NumberFormat(locale, { style: 'unit', unit: unit as string, unitDisplay: 'short' }).format(
    n as number,
  );
  return `${days < 0 ? '−' : '+'}${name}`;
};

/** The line of time: above it the story's points, below it the article's dates. The list beneath says the same. */
function Line({
  moments,
  published,
  locale,
  t,
}: {
  moments: BriefMoment[];
  published: string;
  locale: string;
  t: Translate;
}) {
  const day = published.slice(0, 10);
  const scale = timeScale(
    day,
    moments.map(({ first }) => first),
  );
  const { width, height, margin, line } = SIZE;
  const x = (at: number): number => margin + at * (width - 2 * margin);
  const now = x(scale.at(day));
  let labelled = Number.NEGATIVE_INFINITY;
  return (
    <svg
      class="time-line"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('brief_when_drawn', [moments.length])}
      direction="ltr"
    >
      <line class="axis" x1={margin} x2={width - margin} y1={line} y2={line} />
      {scale.ticks.map((tick) => {
        const at = x(tick.at);
        const fits = at - labelled > 44 && at > 22 && at < width - 22 && Math.abs(at - now) > 26;
        if (fits) labelled = at;
        return (
          <g key={tick.days}>
            <line class="axis" x1={at} x2={at} y1={line - 3} y2={line + 3} />
            {fits && (
              <text class="tick" x={at} y={height - 4} text-anchor="middle">
                {tickText(tick, locale)}
              </text>
            )}
          </g>
        );
      })}
      <line class="report" x1={now} x2={now} y1={6} y2={line + 16} />
      {moments.map(({ value, first, events, mentions }) => (
        <g key={value}>
          {events.length > 0 && <circle class="event" cx={x(scale.at(first))} cy={line - 10} r={4} />}
          {mentions.length > 0 && <circle class="said-date" cx={x(scale.at(first))} cy={line + 10} r={4} />}
        </g>
      ))}
    </svg>
  );
}

/** The article's own dates joined with the story's, drawn and listed. */
export function WhenSection({ brief, context, locale, t, onShow }: BriefProps): JSX.Element | null {
  const moments = context?.timeline ?? [];
  if (moments.length === 0) return null;
  const { published } = brief.meta;
  const own = moments.filter(({ mentions }) => mentions.length > 0);
  return (
    <section aria-labelledby="when-title">
      <h2 id="when-title">{t('brief_when')}</h2>
      {published && moments.length > 1 && (
        <>
          <Line {...{ moments, published, locale, t }} />
          <p class="hint legend">
            <span class="event">{t('brief_when_story')}</span>
            <span class="said-date">{t('brief_when_article')}</span>
            <span class="report">{t('brief_when_report', [showDate(published, locale)])}</span>
          </p>
        </>
      )}
      <ul class="dates">
        {own.map(({ value, dateText, mentions, events }) => (
          <li key={value}>
            {mentions.slice(0, 1).map((index) => {
              const date = brief.annotation.dates[index];
              return (
                date && (
                  <button key={index} type="button" class="date" onClick={() => onShow(date.start, date.end)}>
                    <q lang={brief.meta.lang ?? undefined}>
                      <bdi>{date.surface}</bdi>
                    </q>{' '}
                    <span lang="en">{date.described ?? dateText}</span>
                  </button>
                )
              );
            })}
            {events.length > 0 && <CitedList items={events} t={t} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

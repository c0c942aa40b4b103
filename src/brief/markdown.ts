import { showDate } from '../look/dates';
import type { Translate } from '../look/translate';
import type { Brief, BriefContext, Cited, CitedChange, Source } from '../model';
import { roleText } from './role-text';

/** Signs that Markdown would read (CommonMark 2.4), and line ends: an entry's words stay words. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/\s+/g, ' ');

const link = ({ publisher, url }: Source): string =>
  /^https?:\/\//i.test(url)
    ? `[${plain(publisher)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`
    : plain(publisher);

const withSources = (text: string, sources: readonly Source[]): string =>
  sources.length > 0 ? `${plain(text)} (${sources.map(link).join(', ')})` : plain(text);

const item = (one: Cited | CitedChange): string =>
  `- ${'date' in one ? `**${one.dateText}**: ` : ''}${withSources(one.text, one.sources)}`;

/** The brief as Markdown: what the popup says, in its order. The article itself is not in it but for the summary's sentences. */
export function briefMarkdown(brief: Brief, context: BriefContext | null, t: Translate, locale: string): string {
  const { meta, annotation, entities } = brief;
  const names = new Map(entities.map(({ entry, name }) => [entry, name]));
  const nameOf = (id: string): string => plain(names.get(id) ?? id);
  const part = (title: string, lines: readonly string[]): string[] =>
    lines.length > 0 ? [`## ${title}`, '', ...lines, ''] : [];
  const story = context?.story;
  const who = new Map(context?.who.map((one) => [one.entry, one]));
  const head = [meta.site, meta.byline, meta.published && showDate(meta.published, locale)].filter(
    (one) => one !== null,
  );
  const lines = [
    `# ${plain(meta.title)}`,
    '',
    head.map((one) => plain(one)).join(' · '),
    ...(meta.url ? ['', `<${meta.url}>`] : []),
    '',
    ...part(
      t('brief_summary'),
      annotation.summary.map(({ text }) => `> ${plain(text)}`),
    ),
    ...(story ? part(`${t('brief_story')}: ${plain(story.title)}`, [plain(story.summary)]) : []),
    ...(story ? part(t('brief_omitted'), story.omitted.map(item)) : []),
    ...(story ? part(t('brief_disputed'), story.disputed.map(item)) : []),
    ...(story ? part(t(meta.published ? 'brief_before' : 'brief_all_points'), story.before.map(item)) : []),
    ...(story ? part(t('brief_during'), story.during.map(item)) : []),
    ...(story ? part(t('brief_after'), story.after.map(item)) : []),
    ...part(
      t('brief_entities'),
      entities.map(({ entry, name }) => {
        const one = who.get(entry);
        const words = one ? [roleText(one), one.line].filter(Boolean).join('. ') : '';
        return `- **${plain(name)}**${words && `: ${plain(words)}`}`;
      }),
    ),
    ...part(
      t('brief_relations'),
      (context?.relations ?? []).map(
        ({ from, to, is, sources }) =>
          `- ${nameOf(from)} ${withSources(is.replaceAll('-', ' '), [])} ${nameOf(to)}${sources.length > 0 ? ` (${sources.map(link).join(', ')})` : ''}`,
      ),
    ),
    ...part(
      t('brief_when'),
      annotation.dates.map(({ surface, value, described }) => `- “${plain(surface)}”: ${plain(described ?? value)}`),
    ),
    `*${t('brief_made_by')}*`,
  ];
  return `${lines.join('\n')}\n`;
}

/** The whole pipeline: article and glossary in, annotation out. No DOM, no browser; the command line calls the same function. */
import type { Glossary } from './glossary';
import { link } from './linking';
import type { Annotation, Article, Story } from './model';
import { recognizeStory } from './story/recognize';
import { summarize } from './story/summarize';
import { resolveDates } from './time/dates';

export interface AnnotateOptions {
  /** Stories to recognise. */
  stories?: readonly Story[];
  /** Also say why each span was linked or not. */
  explain?: boolean;
}

export function annotate(article: Article, glossary: Glossary, options: AnnotateOptions = {}): Annotation {
  const { mentions, decisions } = link(article, glossary, options.explain);
  const dates = resolveDates(article.text, article);
  const story = recognizeStory(article, mentions, dates, options.stories ?? []);
  const summary = summarize(article, mentions);
  return { mentions, dates, story, summary, ...(options.explain && { decisions }) };
}

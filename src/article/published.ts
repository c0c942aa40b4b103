import { type JsonObject, type StructuredData, textOf } from './structured-data';

/** When an article came out and when it was last changed: ISO 8601, a day or a time with offset, or null. */
export interface Dates {
  published: string | null;
  modified: string | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const CLOCK = '(?:[\\s,|·•–—-]*(?:at\\s+)?(\\d{1,2})[:.](\\d{2})(?::\\d{2})?\\s*([ap]\\.?m\\.?)?\\s*([A-Z]{2,4}\\b)?)?';
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${CLOCK}`, 'i');
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?${MONTH},?[\\s-]+(\\d{4})${CLOCK}`, 'i');

/** Zone names that newsrooms write, in hours from UTC. Ambiguous ones (CST, IST) are left out: then only the day is kept. */
const ZONES: Record<string, number> = {
  GMT: 0,
  UTC: 0,
  BST: 1,
  CET: 1,
  CEST: 2,
  EET: 2,
  EEST: 3,
  MSK: 3,
  EST: -5,
  EDT: -4,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};

const pad = (n: number): string => String(n).padStart(2, '0');

/** A day that exists and in which there was a Web: anything else is a placeholder or a mistake. */
function day(year: number, month: number, date: number): string | null {
  const made = new Date(Date.UTC(year, month - 1, date));
  if (year < 1990 || year > 2100 || made.getUTCMonth() !== month - 1 || made.getUTCDate() !== date) return null;
  return `${year}-${pad(month)}-${pad(date)}`;
}

function offsetText(hours: number): string {
  if (hours === 0) return 'Z';
  const minutes = Math.round(Math.abs(hours) * 60);
  return `${hours < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** Reads an ISO 8601 date or time, basic or extended, as pages write it. Without an offset a clock time says nothing certain: the day is kept. */
function parseIso(text: string): string | null {
  const match =
    /^\s*(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[T\s]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{1,2}:?\d{2}|[+-]\d{2})?)?/i.exec(
      text,
    );
  if (!match) return null;
  const date = day(Number(match[1]), Number(match[2]), Number(match[3]));
  if (!date || match[4] === undefined || match[7] === undefined) return date;
  const zone = /^[+-](\d{1,2}):?(\d{2})?$/.exec(match[7]);
  const offset = zone ? `${match[7][0]}${pad(Number(zone[1]))}:${zone[2] ?? '00'}` : 'Z';
  return `${date}T${pad(Number(match[4]))}:${match[5]}:${match[6] ?? '00'}${/[+-]00:00/.test(offset) ? 'Z' : offset}`;
}

function withClock(date: string | null, hour?: string, minute?: string, half?: string, zone?: string): string | null {
  const offset = zone === undefined ? undefined : ZONES[zone.toUpperCase()];
  if (!date || hour === undefined || offset === undefined) return date;
  let hours = Number(hour) % 24;
  if (half) hours = (hours % 12) + (/^p/i.test(half) ? 12 : 0);
  return `${date}T${pad(hours)}:${minute}:00${offsetText(offset)}`;
}

/**
 * Reads a date as a page states it: ISO 8601, a Unix time, or English words ("Jan. 19, 2024, 6:42 pm EST").
 * Days written with numbers alone (`03/04/2024`) are read only when they can mean one day.
 */
export function parseDate(text: string): string | null {
  const iso = parseIso(text);
  if (iso) return iso;
  const unix = /^\s*(\d{10})(\d{3})?\s*$/.exec(text);
  if (unix) return new Date(Number(unix[1]) * 1000).toISOString().replace('.000', '');
  const month = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const first = MONTH_FIRST.exec(text);
  if (first)
    return withClock(day(Number(first[3]), month(first[1]!), Number(first[2])), first[4], first[5], first[6], first[7]);
  const second = DAY_FIRST.exec(text);
  if (second)
    return withClock(
      day(Number(second[3]), month(second[2]!), Number(second[1])),
      second[4],
      second[5],
      second[6],
      second[7],
    );
  const numbers = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/.exec(text);
  if (numbers) {
    const [a, b, year] = [Number(numbers[1]), Number(numbers[2]), Number(numbers[3])];
    if (a > 12 || a === b) return day(year, b, a);
    if (b > 12) return day(year, a, b);
    if (numbers[0].includes('.')) return day(year, b, a);
  }
  return null;
}

const PUBLISHED_META = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'article.published',
  'published-date',
  'published_time',
  'publish-date',
  'publish_date',
  'publication_date',
  'publicationdate',
  'pubdate',
  'publishdate',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'citation_publication_date',
  'article_date_original',
  'displaydate',
  'original-publish-date',
  'rnews:datepublished',
  'date',
];
const MODIFIED_META = [
  'article:modified_time',
  'og:modified_time',
  'og:updated_time',
  'article:modified',
  'datemodified',
  'lastmod',
  'last-modified',
  'dcterms.modified',
  'dc.date.modified',
  'revised',
];

/** `<meta>` content by name, property or itemprop, lower-cased; the first one of a name counts. */
export function metaTags(document: Document): Map<string, string> {
  const tags = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const content = meta.getAttribute('content')?.trim();
    if (!content) continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      for (const name of (meta.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/)) {
        if (name && !tags.has(name)) tags.set(name, content);
      }
    }
  }
  return tags;
}

const firstDate = (values: Iterable<string | null | undefined>): string | null => {
  for (const value of values) {
    const date = value ? parseDate(value) : null;
    if (date) return date;
  }
  return null;
};

const statedIn = (element: Element): string | null =>
  firstDate([
    element.getAttribute('datetime'),
    element.getAttribute('content'),
    element.getAttribute('title'),
    element.textContent,
  ]);

/** A day in the address: `/2024/01/19/`, `/2024/jan/19/`, `2024-01-19`, `/20240119/`. A month alone is no date of publication. */
export function dateInUrl(url: string | null): string | null {
  if (!url) return null;
  const numbers = /[/_-]((?:19|20)\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.?-]|$)/.exec(url);
  if (numbers) return day(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]));
  // `/2015/08/150803-slug/`: the year and month again, short.
  const short = /\/((?:19|20)(\d{2}))\/(0[1-9]|1[0-2])\/\2\3([0-2]\d|3[01])[-_]/.exec(url);
  if (short) return day(Number(short[1]), Number(short[3]), Number(short[4]));
  const named = new RegExp(`/((?:19|20)\\d{2})/${MONTH}/(\\d{1,2})(?=/|$)`, 'i').exec(url);
  return named
    ? day(Number(named[1]), MONTHS.indexOf(named[2]!.slice(0, 3).toLowerCase()) + 1, Number(named[3]))
    : null;
}

const DATE_NAME =
  /\bdate|publish|\bposted|time-?stamp|dateline|pub-?date|byline|post-?meta|entry-?meta|article-?meta|meta-?info/i;
const NOT_OURS =
  'footer, aside, nav, [class*="related" i], [class*="comment" i], [id*="comment" i], [class*="sidebar" i], [class*="widget" i]';

const UPDATED = /updat|modif|edited/i;
const PUBLISHED = /publish|posted|entry-date/i;

/** `<time>` elements and visible datelines near the headline; `modified` ones apart. */
function visibleDates(scope: Element | Document): Dates {
  let published: string | null = null;
  let modified: string | null = null;
  for (const time of scope.querySelectorAll('time')) {
    if (time.closest(NOT_OURS)) continue;
    const date = statedIn(time);
    if (!date) continue;
    const before = time.previousSibling?.textContent?.slice(-30) ?? '';
    const isUpdate = UPDATED.test(
      `${time.className} ${time.getAttribute('itemprop') ?? ''} ${before} ${time.textContent?.slice(0, 20)}`,
    );
    if (isUpdate && !PUBLISHED.test(`${time.className} ${time.textContent}`)) modified ??= date;
    else published ??= date;
    if (published && modified) break;
  }
  if (!published) {
    for (const element of scope.querySelectorAll(
      '[class*="date" i], [class*="publish" i], [class*="time" i], [class*="byline" i], [class*="meta" i], [class*="author" i], [class*="posted" i], [id*="date" i]',
    )) {
      const text = element.textContent ?? '';
      if (text.length > 300 || !DATE_NAME.test(`${element.className} ${element.id}`) || element.closest(NOT_OURS))
        continue;
      const updated = /updated|modified/i.exec(text);
      published = parseDate(updated && updated.index > 5 ? text.slice(0, updated.index) : text);
      if (published) break;
    }
  }
  return { published, modified };
}

const DATELINE =
  /\b(?:published|posted|publication date|story is from|on)\b|^(?:\W*(?:by\b|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d))/i;
const MAX_DATELINE = 120;

/** Datelines in elements that do not say so, right under the headline or above it: "Published 19 January 2024". */
function datelines(texts: Iterable<string>): Dates {
  let published: string | null = null;
  let modified: string | null = null;
  for (const text of texts) {
    if (text.length > MAX_DATELINE) continue;
    if (!published && DATELINE.test(text)) published = parseDate(text);
    else if (!modified && UPDATED.test(text)) modified = parseDate(text);
  }
  return { published, modified };
}

/**
 * When the article came out, from what is most to what is least to be trusted: JSON-LD, meta, microdata, `<time>`,
 * address, visible dateline. A page that states only when it was changed gives that as both. `nearHeadline`: short texts
 * of the page's head, in reading order.
 */
export function readDates(
  document: Document,
  data: StructuredData,
  meta: Map<string, string>,
  url: string | null,
  nearHeadline: Iterable<string> = [],
): Dates {
  const ld = (objects: JsonObject[], key: string) => objects.map((object) => textOf(object[key]));
  const item = (selector: string) =>
    [...document.querySelectorAll(selector)].filter((e) => e.tagName !== 'META' && !e.closest(NOT_OURS)).map(statedIn);
  const inArticle = visibleDates(document.querySelector('article, main, [role="main"]') ?? document);
  const visible = inArticle.published ? inArticle : visibleDates(document);
  const lines = datelines(nearHeadline);
  const published =
    firstDate(ld(data.articles, 'datePublished')) ??
    firstDate(ld(data.articles, 'dateCreated')) ??
    firstDate(ld(data.pages, 'datePublished')) ??
    firstDate(PUBLISHED_META.map((name) => meta.get(name))) ??
    firstDate(item('[itemprop~="datePublished"],[itemprop*="publish" i][itemprop*="date" i]')) ??
    visible.published ??
    dateInUrl(url) ??
    lines.published;
  const modified =
    firstDate(ld(data.articles, 'dateModified')) ??
    firstDate(MODIFIED_META.map((name) => meta.get(name))) ??
    firstDate(item('[itemprop~="dateModified"]')) ??
    inArticle.modified ??
    lines.modified;
  return { published: published ?? modified, modified };
}

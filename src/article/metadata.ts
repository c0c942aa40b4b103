import type { ArticleMeta } from '../model';
import { MAX_META_CHARS } from './limits';
import { metaTags, readDates } from './published';
import { type JsonObject, type StructuredData, textOf } from './structured-data';

const fold = (text: string | null | undefined): string | null =>
  text?.replace(/\s+/g, ' ').trim().slice(0, MAX_META_CHARS) || null;

/** Strips the site's name that pages hang on to their title: "Headline - The Daily Dispatch". */
export function withoutSiteName(title: string, site: string | null): string {
  const parts = title.split(/\s+[|»·•–—-]\s+|\s*[|»]\s*/);
  if (parts.length < 2) return title;
  const plain = (text: string): string => text.toLowerCase().replace(/^the |\.(?:com|org|net|co\.uk)$|\W/g, '');
  const last = parts.at(-1) as string;
  if (site && (plain(last) === plain(site) || plain(last).includes(plain(site))))
    return title.slice(0, title.lastIndexOf(last)).replace(/[\s|»·•–—-]+$/, '');
  return title;
}

/** The headline as the page shows it: its only h1, or the first that stands in the article. */
function shownHeadline(document: Document): string | null {
  const all = [...document.querySelectorAll('h1')].filter((h1) => (h1.textContent ?? '').trim().length > 0);
  const inArticle = all.find((h1) => h1.closest('article, main'));
  return fold((all.length === 1 ? all[0] : inArticle)?.textContent);
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** Share of words that two titles have in common, of the longer one's. */
function likeness(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  let shared = 0;
  for (const word of first) if (second.has(word)) shared++;
  return shared / Math.max(first.size, second.size, 1);
}

/** Headlines written for search engines differ from the one shown; a site's name or a section's has little in common. */
const SAME_HEADLINE = 0.3;

function readTitle(document: Document, articles: JsonObject[], meta: Map<string, string>, site: string | null): string {
  const page = withoutSiteName(fold(document.title) ?? '', site);
  const stated = [textOf(articles[0]?.headline), meta.get('og:title'), meta.get('twitter:title')]
    .map(fold)
    .filter((title) => title !== null)
    .map((title) => withoutSiteName(title, site));
  const shown = shownHeadline(document);
  // What the reader sees is the title, when the page's own data bears it out.
  if (shown && [...stated, page].some((title) => likeness(title, shown) >= SAME_HEADLINE)) return shown;
  return stated[0] ?? (page || shown || '');
}

function readByline(document: Document, articles: JsonObject[], meta: Map<string, string>): string | null {
  const stated = [
    textOf(articles[0]?.author),
    meta.get('author'),
    meta.get('article:author_name'),
    meta.get('parsely-author'),
    meta.get('sailthru.author'),
    meta.get('dc.creator'),
    meta.get('byl'),
    meta.get('article:author'),
  ];
  for (const value of stated) {
    const name = fold(value);
    if (name && !/^https?:/.test(name)) return name.replace(/^by\s+/i, '');
  }
  for (const element of document.querySelectorAll(
    '[itemprop~="author"], [rel~="author"], .byline, .author, [class*="byline" i], [class*="author-name" i]',
  )) {
    const name = fold(element.querySelector('[itemprop~="name"]')?.textContent ?? element.textContent);
    if (name && name.length < 100) return name.replace(/^(?:by|written by)\s+/i, '');
  }
  return null;
}

function canonical(document: Document, url: string | null): string | null {
  const stated = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? url;
  if (!stated) return null;
  try {
    return new URL(stated, url ?? undefined).href;
  } catch {
    return url;
  }
}

/** A BCP 47 tag, as far as it looks like one (`en_US` is `en-US`). */
function language(...tags: (string | null | undefined)[]): string | null {
  for (const tag of tags) {
    const made = tag?.trim().replaceAll('_', '-');
    if (made && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(made)) return made;
  }
  return null;
}

/** All that the page says about its article. `url` is its address, if known; `nearHeadline`, see `readDates`. */
export function readMetadata(
  document: Document,
  data: StructuredData,
  url: string | null,
  nearHeadline: Iterable<string> = [],
): ArticleMeta {
  const meta = metaTags(document);
  const site = fold(meta.get('og:site_name') ?? textOf(data.articles[0]?.publisher) ?? meta.get('application-name'));
  const address = canonical(document, url);
  return {
    title: readTitle(document, data.articles, meta, site),
    byline: readByline(document, data.articles, meta),
    site,
    ...readDates(document, data, meta, url ?? address, nearHeadline),
    lang: language(
      document.documentElement.getAttribute('lang'),
      textOf(data.articles[0]?.inLanguage),
      meta.get('og:locale'),
    ),
    url: address,
  };
}

/**
 * Signals that cost next to nothing: what the page says of itself, and counts of elements. Shared by the gate, which
 * must stay tiny, and the detector. No import here but types.
 */

/** Signal name → value, about 0 to 1. */
export type Signals = Record<string, number>;

const MAX_PARAGRAPHS = 150;
const upTo = (value: number, most: number): number => Math.min(value, most) / most;
const has = (condition: unknown): number => (condition ? 1 : 0);

/** Type names in JSON-LD, read without parsing: parsing is for pages that passed the gate. */
function jsonLdTypes(document: Document): string {
  let types = ' ';
  for (const script of document.querySelectorAll('script[type*="ld+json"]')) {
    const text = script.textContent ?? '';
    for (const match of text.slice(0, 100_000).matchAll(/"@type"\s*:\s*(\[[^\]]*\]|"[^"]*")/g)) types += `${match[1]} `;
  }
  return types;
}

function urlSignals(url: string): Signals {
  let path = '/';
  let query = '';
  let host = '';
  try {
    const parsed = new URL(url);
    path = parsed.pathname;
    query = parsed.search;
    host = parsed.hostname;
  } catch {
    // An address that is none says nothing.
  }
  const parts = path.split('/').filter(Boolean);
  const last = (parts.at(-1) ?? '').replace(/\.\w{2,5}$/, '');
  return {
    urlRoot: has(parts.length === 0),
    urlSlug: upTo(last.split(/[-_]/).filter((word) => /\p{L}/u.test(word)).length, 6),
    urlDate: has(/\/(?:19|20)\d\d[/-]?(?:0?[1-9]|1[0-2]|[a-z]{3})\b/.test(path)),
    urlArticle: has(
      /\/(?:news|article|articles|story|stories|blog|blogs|opinion|post|posts|features?|review|reviews)\b|\/\d{6,}/.test(
        path,
      ),
    ),
    urlList: has(
      /\/(?:tags?|category|categories|topics?|authors?|search|archives?|page|section|collections?|catalog|shop|products?|browse)(?:\/|$)/.test(
        path,
      ),
    ),
    urlService: has(
      /\/(?:services?|solutions?|pricing|about(?:-us)?|contact|locations?|industries|platform|features|careers|training|courses?|programs?|certificat\w*)(?:[/-]|$)/.test(
        path,
      ),
    ),
    urlChapter: has(/\/(?:chapters?|fiction|works?|lyrics)\b/.test(path)),
    hostForum: has(/^(?:forums?|community|discuss|answers|talk|ask)\b/.test(host)),
    hostDocs: has(/^(?:docs?|developers?|support|help|api|wiki|learn|man|kb)\./.test(host)),
    hostBlog: has(/^(?:blogs?|news|edition|magazine)\./.test(host)),
    urlForum: has(
      /\/(?:forums?|threads?|questions|viewtopic|showthread|community|discussions?|t)\b/.test(path) ||
        /\b(?:topic|thread|t|p)=\d/.test(query),
    ),
    urlDocs: has(/\/(?:docs?|documentation|reference|api|manual|guide|learn|wiki|help|support|kb)\b/.test(path)),
  };
}

const textLength = (element: Element): number => (element.textContent ?? '').trim().length;

function proseSignals(document: Document): Signals {
  let prose = 0;
  let long = 0;
  let linked = 0;
  let sentences = 0;
  let seen = 0;
  for (const paragraph of document.querySelectorAll('p')) {
    if (++seen > MAX_PARAGRAPHS) break;
    const text = (paragraph.textContent ?? '').trim();
    if (text.length < 60 || paragraph.closest('footer,aside,nav,form,li')) continue;
    prose += text.length;
    if (text.length > 140) long++;
    if (/[.!?…。।؟]["'”’»)]*$/.test(text)) sentences++;
    for (const link of paragraph.querySelectorAll('a')) linked += textLength(link);
  }
  const links = document.querySelectorAll('a[href]').length;
  return {
    prose: upTo(Math.log1p(prose / 200), 4),
    longParagraphs: upTo(Math.log1p(long), 4),
    sentences: upTo(Math.log1p(sentences), 4),
    linkedProse: prose ? upTo(linked / prose, 0.5) : 0,
    noProse: has(prose < 400),
    linksPerProse: upTo(Math.log1p(links / (1 + prose / 500)), 5),
    links: upTo(Math.log1p(links), 7),
  };
}

/** The document, and where it has hardly a paragraph of its own, the open shadow roots of its components. */
function rootsOf(document: Document): ParentNode[] {
  const roots: ParentNode[] = [document];
  if (document.querySelectorAll('p').length > 2) return roots;
  for (const element of document.querySelectorAll('*')) {
    if (element.localName.includes('-') && element.shadowRoot) roots.push(element.shadowRoot);
  }
  return roots;
}

/**
 * All cheap signals of a page, with a pause between questions that each look through the whole of it. `address`: its
 * own, or '', when what the page states counts.
 */
export function* cheapSignals(document: Document, address: string): Generator<void, Signals> {
  const meta = (selector: string): string =>
    document.querySelector(selector)?.getAttribute('content')?.toLowerCase() ?? '';
  const url =
    address ||
    (document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '') ||
    meta('meta[property="og:url"]');
  const roots = rootsOf(document);
  const count = (selector: string): number =>
    roots.reduce((sum, root) => sum + root.querySelectorAll(selector).length, 0);
  const types = jsonLdTypes(document);
  const ogType = meta('meta[property="og:type"]');
  const body = `${document.body?.className ?? ''} ${document.body?.id ?? ''}`;
  const h1 = roots.map((root) => root.querySelector('h1')).find(Boolean);
  const title = document.title ?? '';
  const generator = meta('meta[name="generator"]');
  const signals: Signals = {
    ogArticle: has(ogType.includes('article')),
    ogWebsite: has(ogType === 'website'),
    ogOther: has(ogType && !/article|website|blog/.test(ogType)),
    ldArticle: has(/(?:Article|BlogPosting|Report)"/.test(types.replace(/"TechArticle"/g, ''))),
    ldNews: has(/NewsArticle|LiveBlog|OpinionPiece|Reportage/.test(types)),
    ldProduct: has(
      /"(?:Product|Offer|AggregateOffer|ProductGroup|Service|SoftwareApplication|LocalBusiness)"/.test(types),
    ),
    ldList: has(/"(?:CollectionPage|ItemList|SearchResultsPage|ProfilePage)"/.test(types)),
    ldForum: has(/"(?:QAPage|DiscussionForumPosting|Question|FAQPage)"/.test(types)),
    ldTech: has(/"(?:TechArticle|APIReference)"/.test(types)),
    ldVideo: has(/"(?:VideoObject|Movie|TVSeries|MusicRecording)"/.test(types)),
  };
  yield;
  Object.assign(signals, {
    metaPublished: has(
      document.querySelector(
        'meta[property="article:published_time"],meta[itemprop="datePublished"],meta[name*="pubdate" i],meta[name*="publish" i],meta[name="date"],meta[name*="date.issued" i]',
      ),
    ),
    metaAuthor: has(meta('meta[name="author"],meta[property="article:author"],meta[name*="author"]')),
    metaSection: has(meta('meta[property="article:section"],meta[property="article:tag"],meta[name="news_keywords"]')),
  });
  yield;
  Object.assign(signals, {
    madeForForum: has(/discourse|phpbb|vbulletin|xenforo|mybb|invision|vanilla|flarum|nodebb/.test(generator)),
    madeForDocs: has(
      /sphinx|docusaurus|mkdocs|gitbook|mediawiki|vitepress|antora|hugo-book|doxygen|redoc/.test(generator),
    ),
    titleDocs: has(
      /\b(?:documentation|docs|reference|manual|api|readme|wiki(?:pedia)?|chapter|tutorial)\b/i.test(title),
    ),
    titleShop: has(
      /\b(?:buy|shop|store|sale|price|services?|solutions|software|collections?|products?|for sale)\b/i.test(title),
    ),
    titleWords: upTo(title.split(/\s+/).length, 14),
    microdata: has(document.querySelector('[itemtype*="Article"],[itemtype*="BlogPosting"],[itemprop="articleBody"]')),
    bodySingle: has(
      /\b(?:single|single-post|article|post-template|story|node--?type-(?:article|blog|story)|postid)/i.test(body),
    ),
    bodyList: has(
      /\b(?:home|archive|category|tag|search|blog|front|listing|product|shop|woocommerce|page-template)\b/i.test(body),
    ),
  });
  yield;
  Object.assign(signals, {
    articles: has(count('article') === 1),
    manyArticles: upTo(Math.max(0, count('article') - 2), 10),
  });
  yield;
  const headings = count('h2,h3,h4');
  const linkedHeadings = count('h2>a,h3>a,h4>a,a>h2,a>h3,a>h4');
  Object.assign(signals, {
    headings: upTo(Math.log1p(headings), 4),
    linkedHeadings: upTo(linkedHeadings, 12),
    cardShare: headings ? linkedHeadings / headings : 0,
    h1Words: h1 ? upTo((h1.textContent ?? '').trim().split(/\s+/).length, 10) : 0,
    h1None: has(!h1),
  });
  yield;
  Object.assign(signals, {
    time: has(count('time')),
    manyTimes: upTo(Math.max(0, count('time') - 3), 10),
    byline: has(document.querySelector('[rel~="author"],[class*="byline" i],[itemprop~="author"],[class*="author" i]')),
  });
  yield;
  Object.assign(signals, {
    comments: has(document.querySelector('#comments,#disqus_thread,[class*="comments" i]')),
  });
  yield;
  Object.assign(signals, {
    code: upTo(count('pre,code'), 12),
    price: upTo(count('[class*="price" i],[itemprop="price"],[class*="add-to-cart" i],[class*="cart" i]'), 8),
  });
  yield;
  Object.assign(signals, {
    forum: upTo(
      count('[class*="reply" i],[class*="thread" i],[id*="post-" i],[class*="topic" i],[class*="postbody" i]'),
      20,
    ),
    forms: upTo(count('form input:not([type="hidden"]):not([type="search"]),textarea'), 12),
  });
  yield;
  Object.assign(signals, {
    images: upTo(Math.log1p(count('img')), 5),
    lists: upTo(Math.log1p(count('li')), 7),
    tables: upTo(count('table'), 5),
  });
  yield;
  return Object.assign(signals, urlSignals(url), proseSignals(document));
}

/** Weights and bias of a logistic model over named signals. */
export interface Model {
  bias: number;
  weights: Record<string, number>;
}

/** Log-odds that the signals give under `model`. */
export function logOdds(signals: Signals, model: Model): number {
  let sum = model.bias;
  for (const name in model.weights) sum += (signals[name] ?? 0) * (model.weights[name] as number);
  return sum;
}

/** Log-odds to probability. */
export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds));

import { MAX_JSON_LD_CHARS } from './limits';

/** One object of JSON-LD, as parsed: everything about it is to be checked. */
export type JsonObject = Record<string, unknown>;

/** What a page says about itself in JSON-LD. */
export interface StructuredData {
  /** Type names of all objects found, without prefix. */
  types: Set<string>;
  /** The objects that describe the page's own article; the likeliest first. */
  articles: JsonObject[];
  /** The objects that describe the page as such: they often state its dates when no article does. */
  pages: JsonObject[];
}

/** schema.org's article types (https://schema.org/Article and its kin), by the endings they share. */
const ARTICLE_TYPE = /(?:Article|(?:Blog|LiveBlog|SocialMedia)Posting|Report|OpinionPiece)$/;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function typesOf(object: JsonObject): string[] {
  const type = object['@type'];
  return (Array.isArray(type) ? type : [type])
    .filter((name): name is string => typeof name === 'string')
    .map((name) => name.replace(/^.*[/#:]/, ''));
}

export const isArticleType = (name: string): boolean => ARTICLE_TYPE.test(name);

/** Pages wrap JSON-LD in comments and CDATA, and leave raw line breaks in strings; all else that is broken is let be. */
function parseLenient(source: string): unknown {
  const text = source.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*;?\s*$/g,
    '',
  );
  for (const attempt of [text, text.replace(/[\r\n\t]+/g, ' '), text.replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt mends one common mistake more.
    }
  }
  return null;
}

/** Objects at the top, in arrays, in `@graph`, and as a page's main entity: what speaks of the page, not of its parts. */
function* topObjects(value: unknown, depth = 0): Generator<JsonObject> {
  if (depth > 4) return;
  if (Array.isArray(value)) {
    for (const item of value) yield* topObjects(item, depth + 1);
  } else if (isObject(value)) {
    yield value;
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) yield* topObjects(value[key], depth + 1);
  }
}

/** Reads all JSON-LD of a document. Broken blocks are passed over. */
export function readStructuredData(document: Document): StructuredData {
  const types = new Set<string>();
  const articles: JsonObject[] = [];
  const pages: JsonObject[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    const source = script.textContent ?? '';
    if (source.length > MAX_JSON_LD_CHARS) continue;
    for (const object of topObjects(parseLenient(source))) {
      const names = typesOf(object);
      for (const name of names) types.add(name);
      if (names.some(isArticleType)) articles.push(object);
      else if (names.some((name) => name.endsWith('WebPage'))) pages.push(object);
    }
  }
  // Section pages list their stories; the page's own article is the one that states most about itself.
  articles.sort((a, b) => weight(b) - weight(a));
  return { types, articles, pages };
}

const weight = (object: JsonObject): number =>
  ['datePublished', 'headline', 'author', 'articleBody'].filter((key) => object[key]).length;

const ENTITIES: Record<string, string> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' };

/** Pages escape for HTML what stands in JSON, where nothing takes it back. */
const unescapeHtml = (text: string): string =>
  text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w{2,6}));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
    if (code > 31 && code <= 0x10ffff) return String.fromCodePoint(code);
    return ENTITIES[name] ?? whole;
  });

/** The first text under `key`, of an object, a list, or an object with a name. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return unescapeHtml(value).trim() || null;
  if (Array.isArray(value)) {
    const names = value.map(textOf).filter((name) => name !== null);
    return names.length ? names.join(', ') : null;
  }
  if (isObject(value)) return textOf(value.name ?? value['@value']);
  return null;
}

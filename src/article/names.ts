/**
 * What class names and ids say about a part of a page. Words that designers of many sites use, in groups; the learned
 * model decides what each group is worth.
 */

const GROUPS = {
  /** The article itself. */
  body: /article|content|entry|hentry|\bpost\b|post[-_]|story|\btext\b|rich-?text|prose|\bbody|main/,
  related:
    /relat|recommend|more-?(?:from|stories|news|posts|on|like)|read-?(?:more|next|also)|also-?like|trending|most-?(?:read|viewed|popular)|recirc|next-?(?:post|article|up)|prev(?:ious)?-?(?:post|article)|post-?nav|outbrain|taboola|up-?next|further-?reading/,
  cards: /latest|popular|teaser|\bcards?\b|[-_]cards?\b|carousel|slider|\bgrid\b/,
  comments: /comment|disqus|repl(?:y|ies)|respond|discussion|livefyre/,
  social: /share|sharing|social|follow|like-button|facebook|twitter|whatsapp|print-?button|bookmark/,
  promo:
    /promo|newsletter|subscri|sign-?up|\bcta\b|call-?to-?action|banner|\bads?\b|\bad-|-ad-|advert|sponsor|affiliate|paywall|donat|membership|marketing|popup|modal|overlay|toast|lead-?(?:gen|form)|optin|disclaimer|disclosure/,
  meta: /byline|\bmeta\b|[-_]meta|meta[-_]|author|\bbio\b|profile|\bdates?\b|timestamp|publish|posted|reading-?time|read-?time|dateline|breadcrumb|\btags?\b|tags?[-_]|category|categories|kicker|eyebrow|topics|keywords|contributor|about-?the/,
  frame:
    /foot|sidebar|side-?bar|widget|\bmenu|navbar|\bnav\b|nav[-_]|masthead|cookie|consent|gdpr|skip-?(?:to|link)|\btoolbar|\brail\b|[-_]rail|aside|utility|pagination|pager|copyright|legal|search/,
  caption: /caption|credit|photo|image|media|figure|gallery|video|player|embed/,
  toc: /\btoc\b|toc[-_]|table-?of-?contents|jump-?(?:links|to)|contents-?list/,
  hidden: /visually-?hidden|sr-?only|screen-?reader|\bhidden\b|\bhide\b|offscreen|no-?print/,
} as const;

export type NameGroup = keyof typeof GROUPS;
export const NAME_GROUPS = Object.keys(GROUPS) as NameGroup[];
const PATTERNS = Object.values(GROUPS);

/** Names repeat over a page; the regular expressions then run once for each. */
const seen = new Map<string, number>();
const MOST_SEEN = 5000;

/** One bit for each group that the element's class, id or test id speaks of, in the order of `NAME_GROUPS`. */
export function nameGroups(element: Element): number {
  const name = `${element.getAttribute('class') ?? ''} ${element.id ?? ''} ${element.getAttribute('data-testid') ?? ''} ${element.getAttribute('data-component') ?? ''}`;
  if (name.length < 4) return 0;
  let bits = seen.get(name);
  if (bits === undefined) {
    // camelCase is parted like kebab-case; long lists of utility classes say the same at their beginning.
    const words = name
      .slice(0, 300)
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase();
    bits = 0;
    for (let i = 0; i < PATTERNS.length; i++) if ((PATTERNS[i] as RegExp).test(words)) bits |= 1 << i;
    if (seen.size > MOST_SEEN) seen.clear();
    seen.set(name, bits);
  }
  return bits;
}

export const nameBit = (group: NameGroup): number => 1 << NAME_GROUPS.indexOf(group);

/** Important and inside the shadow tree: outranks every rule and inline style of the page (css-scoping, "important" inverts the order of contexts). */
const shell = (shown: string): string => `
:host { all: initial !important; ${shown} }
`;

/** No box of its own to lay out or to hit; undoes a `zoom` of the page, which reaches even into the top layer. */
export const OVERLAY = shell(
  'display: block !important; position: fixed !important; inset: 0 auto auto 0 !important; inline-size: 0 !important; block-size: 0 !important; zoom: var(--unzoom, 1) !important;',
);

/** Only on paper: behind the page's own content. */
export const PRINTED = `${shell('display: none !important;')}@media print { :host { display: block !important; } }`;

/** The card's host and, for paper, that of the notes. */
const HOST_NAMES = ['newsgloss-card', 'newsgloss-notes'] as const;

export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Puts the host (back) into the page: pages replace what they do not know. */
  attach(): void;
}

/**
 * An element of ours in the page, behind `body`, with a closed shadow root. Cards inside it are popovers, so the top
 * layer lifts them over every stacking context, transform and filter of the page. Nothing is parsed from text (no
 * innerHTML), so Trusted Types and CSP of the page do not matter; styles are constructed sheets. Removed on abort.
 */
export function createHost(doc: Document, signal: AbortSignal, name: (typeof HOST_NAMES)[number], css: string): Host {
  const element = doc.createElement(name);
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  signal.addEventListener('abort', () => element.remove());
  return {
    element,
    root,
    attach: () => {
      const home = homeIn(doc);
      element.style.setProperty('--unzoom', String(1 / (home.currentCSSZoom || 1)));
      if (!signal.aborted && element.parentNode !== home) home.append(element);
    },
  };
}

/** Elements whose children are not shown. */
const CHILDLESS = 'video, iframe, img, canvas, object, embed';

/**
 * Behind `body`, except while a part of the page is in full screen: browsers make all outside of it inert, even what
 * lies above it. The host leaves the part when full screen ends.
 */
function homeIn(doc: Document): Element {
  const part = doc.fullscreenElement;
  return part && !part.matches(CHILDLESS) ? part : doc.documentElement;
}

/** Takes away hosts that a script of ours left when it was killed. They are empty to the page, theirs would not be. */
export function removeLeftHosts(doc: Document): void {
  for (const host of doc.querySelectorAll(HOST_NAMES.join())) if (!host.hasChildNodes()) host.remove();
}

import { BASE_CSS, TOKENS_CSS } from '../look/tokens';
import { CARD_CSS } from './card-css';

export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Puts the host (back) into the page: pages replace what they do not know. */
  attach(): void;
}

/** Inline and important: no rule of the page outranks it. The host has no box of its own to lay out or to hit. */
const HOST_STYLE: Record<string, string> = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: '0 auto auto 0',
  width: '0',
  height: '0',
  margin: '0',
  overflow: 'visible',
  'z-index': '2147483647',
};

/**
 * The one element of ours in the page: behind `body`, with a closed shadow root. Cards inside it are popovers, so the
 * top layer lifts them over every stacking context, transform and filter of the page. Nothing is parsed from text
 * (no innerHTML), so Trusted Types and CSP of the page do not matter; styles are constructed sheets. Removed on abort.
 */
export function createHost(doc: Document, signal: AbortSignal): Host {
  const element = doc.createElement('newsgloss-card');
  for (const [name, value] of Object.entries(HOST_STYLE)) element.style.setProperty(name, value, 'important');
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(TOKENS_CSS + BASE_CSS + CARD_CSS);
  root.adoptedStyleSheets = [sheet];
  signal.addEventListener('abort', () => element.remove());
  return {
    element,
    root,
    attach: () => {
      if (!signal.aborted && element.parentNode !== doc.documentElement) doc.documentElement.append(element);
    },
  };
}

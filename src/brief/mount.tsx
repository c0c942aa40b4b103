import { render } from 'preact';
import { BASE_CSS, TOKENS_CSS } from '../look/tokens';
import { directionOf } from '../look/translate';
import { App, type AppProps } from './app';

/** Puts the brief into an extension page, with the tokens it needs before the page's own style sheet. */
export function mountBrief(into: Element, props: AppProps): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(TOKENS_CSS + BASE_CSS);
  document.adoptedStyleSheets = [sheet];
  document.documentElement.lang = props.locale;
  document.documentElement.dir = directionOf(props.locale);
  render(<App {...props} />, into);
}

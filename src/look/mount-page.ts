import { BASE_CSS, TOKENS_CSS } from './tokens';
import { directionOf } from './translate';

/** Dresses one of our own pages: title, language, direction and the design system. */
export function dressPage(title: string, locale: string): void {
  document.title = title;
  document.documentElement.lang = locale;
  document.documentElement.dir = directionOf(locale);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(TOKENS_CSS + BASE_CSS);
  document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
}

/** What kinds of elements there are, by tag name in upper case (SVG and MathML keep lower case and fall through). */

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that a reader sees as a block of their own, by the default style sheet of HTML. */
export const BLOCK_TAGS = set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM FRAMESET ' +
    'H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LI MAIN MENU NAV OL P PRE SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL VIDEO AUDIO',
);

/** Elements without text that a reader reads as part of an article. */
export const SKIPPED_TAGS = set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED INPUT TEXTAREA SELECT BUTTON DATALIST LINK META HEAD TITLE svg math CANVAS MAP AREA ' +
    'NAV DIALOG PROGRESS METER',
);

/** ARIA roles that say of themselves that they are not the text. */
const OUTSIDE_ROLES = set(
  'navigation menu menubar dialog alert alertdialog complementary search banner toolbar tablist',
);

/** AMP's own elements that hold what AMP itself keeps out of the text (https://amp.dev/documentation/components/). */
const AMP_OUTSIDE = /^AMP-(?:AD|STICKY-AD|EMBED|SIDEBAR|CONSENT|LIGHTBOX|USER-NOTIFICATION)$/;

/** Styles by which an element says that it is not to be seen, clipped to nothing among them. */
const HIDING_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]|clip-path\s*:\s*inset\(\s*(?:50|100)%)/i;

/** True when the element's own attributes say that nobody sees it, or that it is not part of the text. */
export function isLeftOut(element: Element): boolean {
  const { tagName } = element;
  if (SKIPPED_TAGS.has(tagName) || (tagName.startsWith('AMP-') && AMP_OUTSIDE.test(tagName))) return true;
  if (!element.hasAttributes()) return false;
  // React streams what it renders late as `<div hidden id="S:…">`, and its script puts it in place.
  if (
    (element.hasAttribute('hidden') && !element.id.startsWith('S:')) ||
    element.getAttribute('aria-hidden') === 'true'
  )
    return true;
  const role = element.getAttribute('role');
  if (role && OUTSIDE_ROLES.has(role)) return true;
  const style = element.getAttribute('style');
  return style !== null && HIDING_STYLE.test(style);
}

import messages from '../../src/_locales/en/messages.json';
import type { Translate } from '../../src/look/translate';

/** What `browser.i18n.getMessage` does, from the English table. */
export const english: Translate = (key, params = []) =>
  (messages[key]?.message ?? '').replace(/\$(\d)/g, (_, n) => String(params[Number(n) - 1] ?? ''));

import type { Translate } from '../look/translate';

/** The interface's words in the reader's language (src/_locales). */
export const translate: Translate = (key, params = []) => chrome.i18n.getMessage(key, params.map(String));

/** BCP 47 tag of the language the words are in: the browser's own, or the one we fall back to. */
export const locale = (): string => chrome.i18n.getMessage('@@ui_locale').replace('_', '-') || 'en';

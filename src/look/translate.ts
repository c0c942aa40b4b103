import type messages from '../_locales/en/messages.json';

export type MessageKey = keyof typeof messages;

/** Gives the reader's words for a key; `$1`, `$2` … are replaced by `params`. Empty when the key is unknown. */
export type Translate = (key: MessageKey, params?: readonly (string | number)[]) => string;

type PluralStem = MessageKey extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;

/** Of the languages that browsers are offered in, those written from right to left. */
const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)\b/;

export const directionOf = (locale: string): 'rtl' | 'ltr' => (RIGHT_TO_LEFT.test(locale) ? 'rtl' : 'ltr');

/** The form of `stem` for `n` by the plural rules of `locale`; `n` in digits of the locale is the message's `$1`. */
export function plural(t: Translate, locale: string, stem: PluralStem, n: number): string {
  const shown = new Intl.NumberFormat(locale).format(n);
  const form = `${stem}_${new Intl.PluralRules(locale).select(n)}` as MessageKey;
  return t(form, [shown]) || t(`${stem}_other`, [shown]);
}

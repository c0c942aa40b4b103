import type { Kind } from './kinds';
import type { MessageKey, Translate } from './translate';

type Underscored<S extends string> = S extends `${infer A}-${infer B}` ? `${A}_${Underscored<B>}` : S;

/** “Armed group”: one of a kind. The type checks that every kind has its message. */
export function kindLabel(t: Translate, kind: Kind): string {
  const key = `kind_${kind.replaceAll('-', '_')}` as `kind_${Underscored<Kind>}`;
  return t(key satisfies MessageKey);
}

/** “Armed groups”: the heading of several. */
export function kindsLabel(t: Translate, kind: Kind): string {
  const key = `kinds_${kind.replaceAll('-', '_')}` as `kinds_${Underscored<Kind>}`;
  return t(key satisfies MessageKey);
}

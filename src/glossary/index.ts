export { holdsOn, packDate } from './dates';
export { GlossaryFormatError, How } from './format';
export { PLACE_KINDS } from './gazetteer';
export { type EntryMeta, Glossary, type GlossaryPart, type LoadShard, type RelationView } from './glossary';
export { GlossaryIndex, hashExact, MAX_ALIAS_TOKENS, type RelationKind } from './glossary-index';
export { checkOf, Flag, type Tokens, tokenize } from './tokens';

export type * from './annotation';
export type * from './article';
export type * from './brief';
export type * from './card';
export type * from './context';
export type * from './entry';
export type * from './reading-settings';
export type * from './story';

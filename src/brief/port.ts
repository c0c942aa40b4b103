import type { Brief, BriefContext, PageState } from '../model';

/** A page's state as the popup sees it: also when no script of ours can be there to answer. */
export type PopupState = PageState | { state: 'no-permission' } | { state: 'no-page' };

export interface GlossaryStatus {
  ok: boolean;
  entries: number;
  aliases: number;
  error: string | null;
}

/** All that the popup asks of the rest; the entry point wires it to messages. Promises may reject: the popup says so. */
export interface PopupPort {
  state(): Promise<PopupState>;
  /** Scrolls the page to a run of the article's text (UTF-16 offsets) and sets it off. */
  show(start: number, end: number): Promise<void>;
  /** What the glossary adds to the brief. */
  context(brief: Brief): Promise<BriefContext>;
  /** Sets an entity's mentions off in the page; null: none. */
  highlight(entry: string | null): Promise<void>;
  /** The reader's word (ISO day) for the day of an article that states none. */
  setDay(day: string): Promise<PopupState>;
  /** Opens the brief beside the page; null where it is there already, or cannot be. Must be called in a press. */
  openBeside: (() => Promise<void>) | null;
  /** `host` is null on pages that have none. */
  site(): Promise<{ host: string | null; on: boolean }>;
  setSite(on: boolean): Promise<void>;
  annotateAnyway(): Promise<void>;
  glossaryStatus(): Promise<GlossaryStatus>;
}

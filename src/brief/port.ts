import type { PageState } from '../model';

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
  /** `host` is null on pages that have none. */
  site(): Promise<{ host: string | null; on: boolean }>;
  setSite(on: boolean): Promise<void>;
  annotateAnyway(): Promise<void>;
  glossaryStatus(): Promise<GlossaryStatus>;
}

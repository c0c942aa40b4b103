/**
 * The life of a content script across updates of the extension. Chrome leaves the old script running without its
 * extension; Firefox kills it where it stands, marks and host left behind. Either way the new one takes over.
 */
import { removeLeftHosts } from '../card/host';
import { removeLeftMarks } from '../highlight/painter';

/** Heard by scripts of ours in other worlds. A page can send it, too; hence nobody alive obeys. */
const TAKEOVER = 'newsgloss-takeover';

/** Chrome takes the id away from a script whose extension was updated, switched off or removed. */
const isOrphan = (): boolean => !chrome.runtime?.id;

/** Ends `life` once this script is an orphan: when a successor calls, or the reader comes back to the page. */
export function endWhenOrphaned(life: AbortController): void {
  const check = (): void => {
    if (isOrphan()) life.abort();
  };
  const { signal } = life;
  document.addEventListener(TAKEOVER, check, { signal });
  document.addEventListener('visibilitychange', check, { signal });
  addEventListener('focus', check, { signal });
}

/** Bids orphans end, then clears away what killed ones left. Called before this script makes anything. */
export function takeOver(): void {
  document.dispatchEvent(new Event(TAKEOVER));
  removeLeftMarks(document);
  removeLeftHosts(document);
}

import { LIMITS } from './limits';

/**
 * Calls `changed` after the page may have gone from light to dark or back: its root or body changed an attribute (sites'
 * switches, Dark Reader), or the reader's preference did. Watches two elements' attributes, never the tree below.
 */
export function watchBackdrop(doc: Document, signal: AbortSignal, changed: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(changed, LIMITS.settleMs);
  };
  const observer = new MutationObserver(later);
  observer.observe(doc.documentElement, { attributes: true });
  if (doc.body) observer.observe(doc.body, { attributes: true });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', later, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}

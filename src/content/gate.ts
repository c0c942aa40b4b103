/**
 * The gate: the one script that runs on every page. It looks at cheap signals and, if the page may be an article, says
 * so; everything else is sent only then. No package, no polyfill: at most 4 kB gzip (design.md, budgets).
 */
import { gate } from '../article/gate';

const { score, pass } = gate(document);
// `chrome` exists in Firefox too. Nobody answers when the extension has just been updated under this page.
if (pass) {
  chrome.runtime
    .sendMessage({ newsgloss: 'background', name: 'page/candidate', request: { score } })
    .catch(() => undefined);
}

/**
 * The gate: the one script that runs on every page. It looks at cheap signals and, if the page may be an article, says
 * so; everything else is sent only then. No package, no polyfill: at most 4 kB gzip (design.md, budgets).
 */
import { gateInSlices } from '../article/gate';

/** When to look again at a page that does not look like an article yet, ms: bodies that a script fetches come late. */
const LOOK_AGAIN = [1500, 4500];

let seen = -1;

/** A page that has not grown since the last look is not looked at again. */
async function look(): Promise<void> {
  const size = document.getElementsByTagName('*').length;
  if (size === seen) return;
  seen = size;
  const { score, pass } = await gateInSlices(document);
  if (!pass) return;
  // `chrome` exists in Firefox too. Nobody answers when the extension has just been updated under this page.
  await chrome.runtime
    .sendMessage({ newsgloss: 'background', name: 'page/candidate', request: { score } })
    .catch(() => {
      // A background that was killed under the message is awake at the next look.
      seen = -1;
    });
}

void look();
for (const due of LOOK_AGAIN) setTimeout(look, due);

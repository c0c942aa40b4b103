import { mountBrief } from '../../src/brief/mount';
import type { PopupPort, PopupState } from '../../src/brief/port';
import { english } from './english';
import { BRIEF, CONTEXT } from './samples';

/** The popup over a port of samples; `?state=` chooses what the page answers, `?glossary=broken` breaks the glossary. */
const query = new URLSearchParams(location.search);
const asked = query.get('state') ?? 'annotated';
const state = (
  asked === 'annotated' ? { state: asked, brief: BRIEF } : { state: asked, reason: 'TypeError: example' }
) as PopupState;
const calls: unknown[] = [];
const port: PopupPort = {
  state: async () => state,
  show: async (start, end) => void calls.push(['show', start, end]),
  context: async () => CONTEXT,
  highlight: async (entry) => void calls.push(['highlight', entry]),
  setDay: async (day) => {
    calls.push(['setDay', day]);
    return state;
  },
  openBeside: query.has('beside') ? null : async () => void calls.push(['beside']),
  site: async () => ({ host: 'news.example', on: asked !== 'off' }),
  setSite: async (on) => void calls.push(['setSite', on]),
  annotateAnyway: async () => void calls.push(['anyway']),
  glossaryStatus: async () =>
    query.get('glossary') === 'broken'
      ? { ok: false, entries: 0, aliases: 0, error: 'glossary.bin: checksum differs' }
      : { ok: true, entries: 420, aliases: 2100, error: null },
};
if (query.has('beside')) document.documentElement.classList.add('beside');
mountBrief(document.querySelector('#app') as Element, {
  port,
  t: english,
  locale: query.get('locale') ?? 'en',
  now: new Date('2026-11-24T12:00:00Z'),
});
Object.assign(globalThis, { calls });

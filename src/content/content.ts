/**
 * Entry point of what runs in a page that may hold an article. Injected on demand, perhaps twice: the second finds the
 * first and leaves. `page/stop` takes away everything, this script's listener included.
 */
import { serveContent } from '../messaging/listen';
import { workOn } from './work';

const scope = globalThis as { newsglossIsHere?: boolean };

if (!scope.newsglossIsHere) {
  scope.newsglossIsHere = true;
  const life = new AbortController();
  const work = workOn(life.signal);
  serveContent(
    {
      'page/state': () => work.state(),
      'mention/show': ({ start, end }) => ({ shown: work.show(start, end) }),
      'page/start': ({ anyway }) => work.start(anyway),
      'page/stop': () => {
        life.abort();
        scope.newsglossIsHere = false;
        return undefined;
      },
    },
    life.signal,
  );
  void work.start(false);
}

/**
 * Entry point of what runs in a page that may hold an article. Injected on demand, perhaps again (another page of the
 * same application): the second finds the first and leaves it to look. `page/stop` takes away everything, this script's
 * listener included.
 */
import { serveContent } from '../messaging/listen-content';
import { explainSelection } from './explain';
import { endWhenOrphaned, takeOver } from './takeover';
import { type Work, workOn } from './work';

const scope = globalThis as { newsgloss?: Work | undefined };

function begin(): Work {
  takeOver();
  const life = new AbortController();
  let explained = new AbortController();
  endWhenOrphaned(life);
  const work = workOn(life.signal);
  serveContent(
    {
      'page/state': () => work.state(),
      'mention/show': ({ start, end }) => ({ shown: work.show(start, end) }),
      'entity/highlight': ({ entry }) => {
        work.highlight(entry);
        return undefined;
      },
      'article/set-date': ({ day }) => work.setDay(day),
      'page/start': ({ anyway }) => work.start(anyway),
      'name/step': ({ by }) => work.step(by),
      'marks/toggle': () => work.toggleMarks(),
      'settings/changed': (reading) => work.apply(reading),
      'selection/explain': (question) => {
        explained.abort();
        explained = new AbortController();
        explainSelection(question, AbortSignal.any([life.signal, explained.signal]));
        return undefined;
      },
      'page/stop': () => {
        life.abort();
        scope.newsgloss = undefined;
        return undefined;
      },
    },
    life.signal,
  );
  void work.start(false);
  return work;
}

if (scope.newsgloss) scope.newsgloss.restartIfMoved();
else scope.newsgloss = begin();

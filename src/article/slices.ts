import { SLICE_MS } from './limits';

/** Work that can stop between steps: it yields whenever it may be interrupted, and returns its result. */
export type Steps<T> = Generator<void, T>;

interface Scheduler {
  yield?: () => Promise<void>;
}

/** Gives the page its turn. `scheduler.yield` keeps our place in the queue; a message port avoids `setTimeout`'s 4 ms. */
function nextTurn(): Promise<void> {
  const scheduler = (globalThis as { scheduler?: Scheduler }).scheduler;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Runs all steps at once: for the command line and for tests, where nobody waits. */
export function runAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Runs the steps in slices of `SLICE_MS`, so that no task of ours is long.
 * Rejects with the signal's reason when it is aborted; the steps are then closed and their `finally` runs.
 */
export async function runInSlices<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
  let end = performance.now() + SLICE_MS;
  for (;;) {
    if (signal?.aborted) {
      steps.return(undefined as never);
      throw signal.reason;
    }
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() >= end) {
      await nextTurn();
      end = performance.now() + SLICE_MS;
    }
  }
}

import { BROWSERS, buildFor } from '../../scripts/build';

/** Builds both extensions before the first browser test. */
export async function setup(): Promise<void> {
  for (const browser of BROWSERS) await buildFor(browser);
}

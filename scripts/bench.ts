/** `npm run bench -- NAME [options]`: runs scripts/bench/NAME.ts. */
import { runNamed } from './run-named';

await runNamed('bench');

/** `npm run evaluate -- NAME [options]`: runs scripts/evaluate/NAME.ts against the development corpora. */
import { runNamed } from './run-named';

await runNamed('evaluate');

/** Every limit and delay of finding and reading articles, with its reason. Times in milliseconds. */

/**
 * How long one slice of work may run before the page gets its turn. Tasks above 50 ms are "long"
 * (https://w3c.github.io/longtasks/); a slice overshoots by at most one step, and low-end phones are four times slower.
 */
export const SLICE_MS = 8;

/** Nodes walked between two looks at the clock: reading the clock for each node would cost as much as reading it. */
export const NODES_PER_STEP = 200;

/** Blocks judged between two looks at the clock: one takes about as long as walking ten nodes. */
export const BLOCKS_PER_STEP = 25;

/** JSON-LD beyond this is a catalogue, not an article's data; parsing it would be a long task. */
export const MAX_JSON_LD_CHARS = 400_000;

/** Metadata longer than this is broken markup or hostile; the message schema refuses it. */
export const MAX_META_CHARS = 1000;

/** Quiet after the last change before an article is read again: frameworks render in bursts within a few frames. */
export const CHANGE_QUIET_MS = 250;

/** Longest wait while changes go on: a live blog that ticks every second still gets its marks. */
export const CHANGE_WAIT_MS = 2000;

/** Prose an article in a row of several must hold; teasers of front pages stay well below. */
export const MIN_STREAM_CHARS = 1200;

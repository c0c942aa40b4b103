/** Every limit and delay of the marks, with its reason. Milliseconds. */
export const LIMITS = {
  /** Marks are drawn for this long at a time: a frame has 16, and the page needs its share. Some 400 marks take one turn. */
  sliceMs: 8,
  /** A page's own dark switch sets a class or attribute, then fades; marks are measured again once that is over. */
  settleMs: 250,
  /** Long enough to find a sentence after the page has jumped to it. */
  flashMs: 2500,
} as const;

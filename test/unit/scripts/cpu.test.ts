import { describe, expect, it } from 'vitest';
import { ourTime } from '../../../scripts/visit/cpu';

const frame = (functionName: string, url = '') => ({
  functionName,
  url,
  scriptId: '0',
  lineNumber: 0,
  columnNumber: 0,
});
const nodes = [
  { id: 1, callFrame: frame('(root)'), children: [2, 4, 5] },
  { id: 2, callFrame: frame('read', 'chrome-extension://x/content.js'), children: [3] },
  { id: 3, callFrame: frame('getClientRects') },
  { id: 4, callFrame: frame('(garbage collector)') },
  { id: 5, callFrame: frame('page', 'http://127.0.0.1/a.js') },
];

describe('ourTime', () => {
  it.each([
    ['what our functions call is ours', [2, 3, 5], [0, 1000, 2000, 4000], 3, 3],
    ['collecting in the midst of our work is ours', [2, 4, 3, 5], [0, 1000, 1000, 1000, 1000], 3, 3],
    ['collecting after others is not', [5, 4, 2, 1], [0, 1000, 1000, 1000, 1000], 1, 1],
    ['another script parts two stretches', [2, 5, 3, 2, 1], [0, 1000, 1000, 1000, 500, 0], 2.5, 1.5],
  ])('%s', (_, samples, timeDeltas, totalMs, longestMs) => {
    const profile = { nodes, samples, timeDeltas, startTime: 0, endTime: 0 };
    expect(ourTime(profile, 'chrome-extension://x')).toEqual({ totalMs, longestMs });
  });
});

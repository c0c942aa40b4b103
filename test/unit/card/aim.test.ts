import { describe, expect, it } from 'vitest';
import { headsFor } from '../../../src/card/aim';
import { lineBox } from '../../../src/card/position';

const box = { left: 100, top: 100, right: 300, bottom: 200 };

describe('headsFor', () => {
  it.each([
    ['straight down to a card below', { x: 150, y: 80 }, { x: 150, y: 90 }, true],
    ['slantwise to its far corner', { x: 150, y: 80 }, { x: 200, y: 87 }, true],
    ['past its corner', { x: 150, y: 80 }, { x: 100, y: 81 }, false],
    ['away', { x: 150, y: 80 }, { x: 150, y: 70 }, false],
    ['along the line', { x: 150, y: 80 }, { x: 160, y: 80 }, false],
    ['from the side', { x: 50, y: 150 }, { x: 60, y: 151 }, true],
    ['from below', { x: 200, y: 260 }, { x: 205, y: 240 }, true],
    ['standing still', { x: 150, y: 80 }, { x: 150, y: 80 }, false],
    ['already inside', { x: 150, y: 150 }, { x: 160, y: 150 }, true],
  ])('%s', (_, from, to, heads) => expect(headsFor(from, to, box)).toBe(heads));
});

describe('lineBox', () => {
  const rect = (left: number, top: number, width: number): DOMRect =>
    ({ left, top, right: left + width, bottom: top + 20 }) as DOMRect;
  const wrapped = [rect(500, 100, 80), rect(20, 120, 60)];
  it.each([
    ['on the first line', { x: 520, y: 110 }, 0],
    ['on the second', { x: 30, y: 130 }, 1],
    ['by keyboard: the first', null, 0],
  ])('%s', (_, pointer, index) => expect(lineBox(wrapped, pointer)).toBe(wrapped[index]));
  it('is null when the name is gone', () => expect(lineBox([], null)).toBeNull());
});

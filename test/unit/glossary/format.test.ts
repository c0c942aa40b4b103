import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GlossaryFormatError, GlossaryIndex, tokenize } from '../../../src/glossary';
import { compile } from '../../../src/glossary/compile';
import { entriesOf } from '../../../src/glossary/entries';
import { readAuthored } from '../../../src/glossary/read';
import { entry } from './fixture';

const yaml = entry('hamas', 'armed-group', 'Hamas') + entry('iran', 'country', 'Iran', 'aliases: [Iranian]');
const made = compile(entriesOf(readAuthored('t.yaml', yaml))).index;

describe('the compiled file', () => {
  it('opens as written', () => {
    const index = new GlossaryIndex(made);
    expect(index.entries).toBe(2);
    expect(index.id(index.find('iran'))).toBe('iran');
    expect(index.find('nobody')).toBe(-1);
    expect(index.mayBegin(tokenize('Hamas'), 0)).toBe(true);
  });

  it.each([
    ['empty', new ArrayBuffer(0), /empty/],
    ['cut short', made.slice(0, made.byteLength - 64), /cut short/],
    ['of odd length', made.slice(0, made.byteLength - 3), /cut short/],
    ['something else', new TextEncoder().encode('<!doctype html>'.repeat(100)).buffer, /not a compiled glossary/],
  ])('says so when it is %s', (_, bytes, message) => {
    expect(() => new GlossaryIndex(bytes as ArrayBuffer)).toThrow(GlossaryFormatError);
    expect(() => new GlossaryIndex(bytes as ArrayBuffer)).toThrow(message);
  });

  it('notices any byte that was changed', () => {
    fc.assert(
      fc.property(fc.nat(made.byteLength - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const bytes = new Uint8Array(made.slice(0));
        bytes[at] = bytes[at]! ^ by;
        expect(() => new GlossaryIndex(bytes.buffer)).toThrow(GlossaryFormatError);
      }),
    );
  });
});

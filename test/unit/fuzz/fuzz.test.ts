import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nothingAuthored, readAuthored } from '../../../src/glossary/read';
import { isEnvelope } from '../../../src/messaging/envelope';
import { readSettings } from '../../../src/settings/schema';
import { resolveDates } from '../../../src/time/dates';

const article = (text: string) => ({
  text, blocks: [{ kind: 'paragraph' as const, start: 0, end: text.length }], title: '', byline: null, site: null,
  published: '2024-01-20', modified: null, lang: 'en', url: null, isArticle: true, score: 1,
}); // biome-ignore format: one article on a few lines

/** Text as hostile pages have it: any UTF-16, lone surrogates and bidirectional controls included, and words that rules look for. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\u202e',
        '\ud800',
        '\u0000',
        ' on Thursday ',
        ' 31 February 2024 ',
        ' since ',
        ' 1980s ',
        '99999999999',
        ', ',
        '\n',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('fuzz', () => {
  it('a glossary file of any bytes is read or refused with a place, never thrown at', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const read = readAuthored('any.yaml', new TextDecoder().decode(bytes), nothingAuthored());
        for (const problem of read.problems) expect(problem.message).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });

  it('a glossary file of any JSON neither throws nor pollutes', () => {
    fc.assert(
      fc.property(fc.json(), (source) => {
        readAuthored('any.json', source.replace('"":', '"__proto__":'), nothingAuthored());
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('settings out of anything are whole, and reading them again changes nothing', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const settings = readSettings(stored);
        expect(readSettings(settings)).toEqual(settings);
      }),
    );
  });

  it('what is no message of ours is never taken for one', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        expect(isEnvelope(message, 'background')).toBe(false);
      }),
    );
  });

  it('dates lie inside the text, in order of their ends, and say what they cover', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end, surface } of resolveDates(text, article(text))) {
          expect(start).toBeLessThan(end);
          expect(text.slice(start, end)).toBe(surface);
        }
      }),
      { numRuns: 200 },
    );
  });
});

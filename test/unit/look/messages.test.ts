import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Message {
  message: string;
  description?: string;
}

const src = resolve(import.meta.dirname, '../../../src');
const locales = readdirSync(join(src, '_locales'));
const read = (locale: string): Record<string, Message> =>
  JSON.parse(readFileSync(join(src, '_locales', locale, 'messages.json'), 'utf8'));
const english = read('en');
const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join(src, file), 'utf8'))
  .join('\n');

/** The key as code spells it: kinds are spelled by template, plurals by their stem, the manifest's by the manifest. */
const isUsed = (key: string): boolean =>
  /^(?:kinds?_|extension)/.test(key) || code.includes(`'${key.replace(/_(?:zero|one|two|few|many|other)$/, '')}'`);
const gaps = (message: string): string[] => [...message.matchAll(/\$\d/g)].map(String).sort();

describe('messages', () => {
  it.each(Object.keys(english))('%s is used, and described for translators', (key) => {
    expect(isUsed(key)).toBe(true);
    expect(english[key]?.description).toBeTruthy();
  });

  it.each(locales)('%s says all that English says, with the same gaps', (locale) => {
    const messages = read(locale);
    for (const [key, { message }] of Object.entries(english)) {
      const theirs = messages[key];
      expect(theirs?.message, `${locale}: ${key}`).toBeTruthy();
      // A singular may spell its number out.
      if (!key.endsWith('_one')) expect(gaps(theirs?.message ?? ''), `${locale}: ${key}`).toEqual(gaps(message));
    }
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Messages = Record<string, { message: string; description?: string }>;
const read = (locale: string): Messages =>
  JSON.parse(readFileSync(`src/_locales/${locale}/messages.json`, 'utf8')) as Messages;
const placeholders = (message: string): string[] => [...new Set(message.match(/\$\d/g))].toSorted();

const english = read('en');
const LOCALES = readdirSync('src/_locales').filter((name) => name !== 'en');

/** Written after the translations: browsers show these in English until they are translated. Nothing may be added. */
const WAITING = new Set([
  'brief_story',
  'brief_copy',
  'brief_story_stand',
  'brief_omitted',
  'brief_disputed',
  'brief_after',
  'brief_during',
  'brief_before',
  'brief_all_points',
  'brief_later_one',
  'brief_later_other',
  'brief_earlier_one',
  'brief_earlier_other',
  'brief_source',
  'brief_previous',
  'brief_next',
  'brief_when',
  'brief_when_drawn',
  'brief_when_story',
  'brief_when_article',
  'brief_when_report',
  'brief_where',
  'brief_where_drawn',
  'brief_relations',
  'brief_relations_drawn',
  'brief_take',
  'brief_copy_markdown',
  'brief_save_markdown',
  'brief_save_annotations',
  'brief_print',
  'brief_copied',
  'brief_copy_failed',
  'brief_made_by',
  'brief_beside',
  'brief_day',
  'brief_day_set',
  'brief_day_why',
]);

/** Forms of a plural that a language has beyond the English ones. */
const stemOf = (key: string): string | undefined => /^(.+)_(?:zero|two|few|many)$/.exec(key)?.[1];

describe('locales', () => {
  it('are the ten that were promised', () =>
    expect(LOCALES.toSorted()).toEqual(['ar', 'de', 'es', 'fa', 'fr', 'hi', 'pt_BR', 'ur', 'zh_CN']));

  it.each(LOCALES)('%s lacks no string but those that wait', (locale) => {
    const own = read(locale);
    const missing = Object.keys(english).filter((key) => !own[key]?.message && !WAITING.has(key));
    expect(missing).toEqual([]);
    const unknown = Object.keys(own).filter((key) => !english[key] && !english[`${stemOf(key)}_other`]);
    expect(unknown).toEqual([]);
  });

  it.each(LOCALES)('%s has the placeholders of the English words', (locale) => {
    for (const [key, { message }] of Object.entries(read(locale))) {
      // A form for one or two of a thing may say the number in words.
      if (stemOf(key) || key.endsWith('_one')) continue;
      expect(placeholders(message), key).toEqual(placeholders(english[key]?.message ?? ''));
    }
  });

  it('Arabic has every form of every plural it translates', () => {
    const arabic = read('ar');
    for (const key of Object.keys(arabic).filter((name) => name.endsWith('_other')))
      for (const form of ['zero', 'one', 'two', 'few', 'many'])
        expect(arabic).toHaveProperty(key.replace('other', form));
  });
});

describe('source', () => {
  const views = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));

  it.each(views)('%s has no words of its own', (file) => {
    const text = readFileSync(`src/${file}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    const between = [...text.matchAll(/<\/?[a-z][^<>{}=]*>\s*([^<>{}()=;]*[A-Za-z]{3,}[^<>{}()=;]*)\s*<\/[a-z]/g)];
    const labels = [...text.matchAll(/\b(?:aria-label|title|placeholder|alt)="([^"]*[A-Za-z]{3,}[^"]*)"/g)];
    expect([...between, ...labels].map((found) => found[1])).toEqual([]);
  });
});

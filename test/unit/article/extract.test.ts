import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../src/article/extract';
import { page } from './page';

const seed = resolve(import.meta.dirname, '../../../../shared/seed');
const haveSeed = existsSync(seed);
if (!haveSeed) console.warn(`skipped: ${seed} is absent`);

describe.skipIf(!haveSeed)('the article the project began with', () => {
  const html = haveSeed ? readFileSync(`${seed}/article.html`, 'utf8') : '';
  const document = page(html);
  const before = document.toString();
  const { article, map } = extractArticle(document, null);
  // The plain file ends with two lines of the comment form.
  const wanted = haveSeed
    ? readFileSync(`${seed}/article.txt`, 'utf8').replace(/\s*Please enter your comment![\s\S]*$/, '')
    : '';

  it('comes out whole, and nothing else', () => expect(article.text).toBe(wanted.trim()));
  it('has its blocks named', () => {
    expect(article.blocks.map((block) => block.kind).slice(0, 3)).toEqual(['headline', 'caption', 'paragraph']);
    expect(article.blocks.map((block) => article.text.slice(block.start, block.end)).join('\n\n')).toBe(article.text);
  });
  it('has its metadata', () =>
    expect(article).toMatchObject({
      isArticle: true,
      title: 'Diplomatic relations between Iran and Pakistan restored after strikes',
      byline: 'Staff',
      site: 'The Daily Dispatch',
      published: '2024-01-19T18:42:10Z',
      lang: 'en-US',
    }));
  it('leads back to the page', () => {
    for (const name of ['Hezbollah', 'Houthis', 'Balochistan Liberation Army', "Pakistan's Balochistan"]) {
      const start = article.text.indexOf(name);
      const shown = map
        .piecesFor(start, start + name.length)
        .map(({ node, start, end }) => node.data.slice(start, end));
      expect(shown.join('')).toBe(name);
    }
  });
  it('leaves the page as it was', () => expect(document.toString()).toBe(before));
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../src/article/extract';
import { gate } from '../../src/article/gate';
import { streamOfArticles } from '../../src/article/roots';
import { page } from '../unit/article/page';

const open = (name: string): Document =>
  page(readFileSync(join(import.meta.dirname, 'articles', `${name}.html`), 'utf8'));
const read = (name: string, url: string | null = null) => extractArticle(open(name), url);

describe('pages written for this test', () => {
  it.each([
    ['news-story', 'https://post.example/news/ferry-to-return-after-three-weeks', true],
    ['live-blog', 'https://world.example/live/2024/jun/02/election-live', true],
    ['amp', 'https://post.example/amp/ferry-to-return-after-weeks', true],
    ['right-to-left', 'https://mina.example/news/12345678', true],
    ['front-page', 'https://post.example/', false],
    ['shop', 'https://shop.example/products/rain-jacket', false],
    ['forum', 'https://forum.example/t/bent-propeller/123', false],
    ['docs', 'https://docs.example/api/parse-date', false],
  ])('%s (%s): an article is %s', (name, url, isArticle) => {
    expect(read(name, url).article.isArticle).toBe(isArticle);
    if (isArticle) expect(gate(open(name), url).pass).toBe(true);
  });

  it('reads a news story whole, and nothing around it', () => {
    const { article, map } = read('news-story');
    expect(article.blocks.map(({ kind }) => kind)).toEqual([
      'headline',
      'standfirst',
      'caption',
      'paragraph',
      'paragraph',
      'paragraph',
      'subheading',
      'paragraph',
      'paragraph',
    ]);
    for (const stray of [
      'Home',
      'Facebook',
      'Eskil',
      'newsletter',
      'About the author',
      'Olaf',
      'rights reserved',
      'Borvik',
    ]) {
      expect(article.text).not.toContain(stray);
    }
    const start = article.text.indexOf('Marit Solheim');
    expect(map.piecesFor(start, start + 13).map(({ node, start, end }) => node.data.slice(start, end))).toEqual([
      'Marit',
      ' ',
      'Solheim',
    ]);
  });

  it('states what the page states', () =>
    expect(read('news-story', 'https://post.example/x?utm=1').article).toMatchObject({
      title: 'Ferry to return after three weeks',
      byline: 'Ines Calder, Tom Ashby',
      site: 'Dunmere Post',
      published: '2024-03-11T09:30:00+01:00',
      modified: '2024-03-12T08:00:00+01:00',
      lang: 'en-GB',
      url: 'https://post.example/news/ferry-to-return-after-three-weeks',
    }));

  it('reads every post of a live blog', () => {
    const { article } = read('live-blog');
    for (const words of ['all but two districts', 'told supporters', 'arrived late', 'in the rain'])
      expect(article.text).toContain(words);
  });

  it('leaves out what AMP leaves out', () => {
    const { article } = read('amp');
    expect(article.text).toContain('The ferry Solvei');
    expect(article.text).not.toContain('Borvik');
  });

  it('reads right-to-left scripts whole', () => {
    const { article } = read('right-to-left');
    expect(article.lang).toBe('ar');
    expect(article.blocks.map(({ kind }) => kind)).toEqual([
      'headline',
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
  });

  it('says why', () => {
    const { signals } = read('news-story');
    expect(signals.map(({ name }) => name)).toContain('ldNews');
    for (const { value, weight } of signals) expect(Number.isFinite(value) && Number.isFinite(weight)).toBe(true);
  });

  it('tells several articles from one, and from teasers', () => {
    const long = `<h2>One</h2>${'<p>A paragraph of a report that goes on for a while, as reports do when much has happened.</p>'.repeat(20)}`;
    expect(
      streamOfArticles(page(`<html><body><article>${long}</article><article>${long}</article></body></html>`)),
    ).toHaveLength(2);
    expect(streamOfArticles(open('front-page'))).toEqual([]);
    expect(streamOfArticles(open('news-story'))).toEqual([]);
  });

  it.each(['', '<p>', '<html></html>', 'text alone', '<body><article></article>'])(
    'finds nothing in %j, without failing',
    (html) => {
      expect(extractArticle(page(html), null).article.isArticle).toBe(false);
    },
  );
});

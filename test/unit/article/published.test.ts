import { describe, expect, it } from 'vitest';
import { dateInUrl, metaTags, parseDate, readDates } from '../../../src/article/published';
import { readStructuredData } from '../../../src/article/structured-data';
import { page } from './page';

describe('parseDate', () => {
  it.each([
    ['2024-01-19T18:42:10+00:00', '2024-01-19T18:42:10Z'],
    ['2024-01-19T18:42:10.123Z', '2024-01-19T18:42:10Z'],
    ['2024-01-19T18:42-0500', '2024-01-19T18:42:00-05:00'],
    ['2024-01-19 18:42', '2024-01-19'],
    ['20240119', '2024-01-19'],
    ['1705689730', '2024-01-19T18:42:10Z'],
    ['Published: January 19, 2024', '2024-01-19'],
    ['Fri, 19 Jan 2024 18:42:10 GMT', '2024-01-19T18:42:00Z'],
    ['Jan. 19, 2024 at 6:42 p.m. EST', '2024-01-19T18:42:00-05:00'],
    ['19th of January, 2024', '2024-01-19'],
    ['19.01.2024', '2024-01-19'],
    ['1/19/2024', '2024-01-19'],
    ['03/04/2024', null],
    ['2024-02-31', null],
    ['0001-01-01T00:00:00', null],
    ['two hours ago', null],
  ])('%s → %s', (text, value) => expect(parseDate(text)).toBe(value));
});

describe('dateInUrl', () => {
  it.each([
    ['https://example.org/2024/01/19/strikes', '2024-01-19'],
    ['https://example.org/world/2024/jan/19/strikes', '2024-01-19'],
    ['https://example.org/a-20240119-strikes', '2024-01-19'],
    ['https://example.org/2024/01/240119-strikes/', '2024-01-19'],
    ['https://example.org/2024/01/strikes', null],
    ['https://example.org/story/98765432', null],
  ])('%s → %s', (url, value) => expect(dateInUrl(url)).toBe(value));
});

describe('readDates', () => {
  const dates = (html: string, url: string | null = null, near: string[] = []) => {
    const document = page(`<!doctype html><html>${html}</html>`);
    return readDates(document, readStructuredData(document), metaTags(document), url, near);
  };
  const ld =
    '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2024-01-01","dateModified":"2024-02-01"}]}</script>';
  const meta = '<meta property="article:published_time" content="2024-01-02">';
  const micro = '<span itemprop="datePublished" content="2024-01-03">3 January</span>';
  const time = '<time datetime="2024-01-04">4 January</time>';
  const url = 'https://example.org/2024/01/05/x';

  it.each([
    ['JSON-LD first', `<head>${ld}${meta}</head><body>${micro}${time}</body>`, url, '2024-01-01'],
    ['then meta', `<head>${meta}</head><body>${micro}${time}</body>`, url, '2024-01-02'],
    ['then microdata', `<body>${time}${micro}</body>`, url, '2024-01-03'],
    ['then <time>', `<body>${time}</body>`, url, '2024-01-04'],
    ['then the address', '<body></body>', url, '2024-01-05'],
    ['then the dateline', '<body></body>', null, '2024-01-06'],
  ])('%s', (_, html, address, published) =>
    expect(dates(html, address, ['Published 6 January 2024']).published).toBe(published),
  );

  it('keeps the change apart', () => {
    expect(dates(`<head>${ld}</head>`).modified).toBe('2024-02-01');
    expect(
      dates(
        '<body><article>Updated <time datetime="2024-03-01">1 March</time> <time datetime="2024-01-01">x</time></article></body>',
      ),
    ).toEqual({
      published: '2024-01-01',
      modified: '2024-03-01',
    });
  });

  it('survives broken JSON-LD', () => {
    expect(
      dates('<script type="application/ld+json">{"@type":"NewsArticle", broken</script><body></body>').published,
    ).toBeNull();
  });
});

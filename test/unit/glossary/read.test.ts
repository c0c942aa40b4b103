import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/cli/glossary-files';
import { readAuthored } from '../../../src/glossary/read';

const good = `- id: hamas
  type: armed-group
  name: Hamas
  summary: An armed group.
  facts:
    - {what: founded, value: 1987, from: 1987-12, source: 1}
  sources: [{title: T, publisher: P, url: "https://example.org"}]
  asOf: 2026-11
`;

describe('readAuthored', () => {
  it('takes what the README shows, numbers where text is meant included', () => {
    const { entries, problems } = readAuthored('a.yaml', good);
    expect(problems).toEqual([]);
    expect(entries[0]?.facts[0]).toEqual({ what: 'founded', value: '1987', from: '1987-12', source: [1] });
  });

  it.each([
    [
      'a type that is none',
      good.replace('armed-group', 'gang'),
      /^a\.yaml:2: error: hamas: type: "gang" is not a type/,
    ],
    ['a bad date', good.replace('1987-12', '1987-13'), /^a\.yaml:6: error: hamas: facts\[1\]\.from: must be a date/],
    ['a missing field', good.replace('  name: Hamas\n', ''), /^a\.yaml:1: error: hamas: name: is missing/],
    ['a field that is none', good.replace('summary:', 'sumary:'), /sumary: is not a field/],
    ['an id with capitals', good.replace('id: hamas', 'id: Hamas'), /id: must be small letters/],
    ['broken YAML', `${good}  bad: [`, /^a\.yaml:\d+: error: not readable as YAML/],
    ['no list', 'id: x', /must be a list/],
    ['a bare word in the list', '- hello', /must be an entry/],
  ])('%s: names file, line and field', (_, yaml, expected) => {
    const { entries, problems } = readAuthored('a.yaml', yaml);
    expect(entries).toEqual([]);
    expect(problems.map(formatProblem).join('\n')).toMatch(expected);
  });

  it('is not fooled by __proto__ nor by an alias bomb', () => {
    const { problems } = readAuthored('a.yaml', `- {id: x, __proto__: {type: term}}`);
    expect(problems.length).toBeGreaterThan(0);
    expect(({} as { type?: string }).type).toBeUndefined();
    const bomb = [
      '- &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map((c, i) => `- &${c} [${`*${'abcdefg'[i]},`.repeat(9)}]`),
    ];
    expect(readAuthored('b.yaml', bomb.join('\n')).problems.length).toBeGreaterThan(0);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The table of layers of ARCHITECTURE.md: folder of src → folders of src it may import (itself always). */
const MAY_IMPORT: Record<string, string[]> = {
  model: [],
  glossary: ['model'],
  linking: ['model', 'glossary'],
  time: ['model', 'glossary', 'linking'],
  story: ['model', 'glossary', 'linking', 'time'],
  annotate: ['model', 'glossary', 'linking', 'time', 'story'],
  article: ['model'],
  look: ['model', '_locales'],
  highlight: ['model', 'look'],
  card: ['model', 'look'],
  messaging: ['model'],
  settings: ['model', 'look'],
  brief: ['model', 'look'],
  background: ['model', 'glossary', 'linking', 'time', 'story', 'annotate', 'messaging', 'settings'],
  content: ['model', 'look', 'article', 'highlight', 'card', 'messaging', 'settings'],
  popup: ['model', 'look', 'brief', 'messaging', 'settings'],
  // highlight: its preview draws marks as pages have them.
  options: ['model', 'look', 'brief', 'highlight', 'messaging', 'settings'],
  welcome: ['model', 'look', 'brief', 'messaging', 'settings'],
  cli: ['model', 'glossary', 'linking', 'time', 'story', 'annotate', 'article'],
};

const PURE = ['model', 'glossary', 'linking', 'time', 'story', 'annotate'];
const src = resolve(import.meta.dirname, '../../src');

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((f) => /\.tsx?$/.test(f));
const layerOf = (path: string): string => (path.split('/')[0] ?? '').replace(/\.tsx?$/, '');
const importsOf = (file: string): string[] =>
  [...readFileSync(join(src, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((m) => m[1] as string);

describe('layers', () => {
  it('finds the source', () => expect(files.length).toBeGreaterThan(5));

  it.each(files)('%s imports only what its layer may', (file) => {
    const layer = layerOf(file);
    expect(Object.keys(MAY_IMPORT), `layer of ${file}`).toContain(layer);
    for (const target of importsOf(file)) {
      if (target.startsWith('.')) {
        const to = layerOf(relative(src, resolve(src, dirname(file), target)));
        expect([layer, ...(MAY_IMPORT[layer] ?? [])], `${file} imports ${target}`).toContain(to);
      } else if (PURE.includes(layer)) {
        expect(target, `${file} is pure`).not.toMatch(/^(webextension-polyfill|preact|@floating-ui|node:)/);
      }
    }
  });

  it.each(files.filter((f) => layerOf(f) !== 'settings'))('%s leaves browser.storage to settings/', (file) => {
    expect(readFileSync(join(src, file), 'utf8')).not.toMatch(/\b(?:browser|chrome)\.storage\b/);
  });

  it.each(files)('%s makes no markup or code from strings', (file) => {
    const code = readFileSync(join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    expect(code).not.toMatch(
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML)\b|document\.write|new Function|\beval\(/,
    );
  });
});

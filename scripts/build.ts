/** Builds dist/chrome and dist/firefox from src, manifest.json, icons and the compiled glossary. */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, build as bundle } from 'esbuild';
import { compileGlossary, formatProblem, OUT_DIR, ROOT } from '../src/cli/glossary-files';
import { manifestFor } from './manifest';

export { ROOT };
export const BROWSERS = ['chrome', 'firefox'] as const;
export type Browser = (typeof BROWSERS)[number];

const SCRIPTS = {
  gate: 'src/content/gate.ts',
  content: 'src/content/content.ts',
  background: 'src/background/background.ts',
  options: 'src/options/options.tsx',
  welcome: 'src/welcome/welcome.tsx',
};
/** Modules that load parts later: the popup's drawings, so that it opens at once. */
const MODULES = { popup: 'src/popup/popup.tsx' };
const PAGES = [
  'src/popup/popup.html',
  'src/popup/popup.css',
  'src/options/options.html',
  'src/look/page.css',
  'CHANGELOG.md',
];

/** The first-run page with the demonstration's article in it. */
async function welcomePage(): Promise<string> {
  const [page, demo] = await Promise.all(
    ['src/welcome/welcome.html', 'demo/article.html'].map((path) => readFile(join(ROOT, path), 'utf8')),
  );
  const article = /<article>[\s\S]*<\/article>/.exec(demo as string)?.[0];
  if (!article) throw new Error('demo/article.html has no <article>');
  return (page as string).replace(/<!-- The article of[^>]*-->/, () => article);
}

/** Builds the extension for one browser into dist/<browser> and returns that folder. */
export async function buildFor(browser: Browser): Promise<string> {
  const out = join(ROOT, 'dist', browser);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const common: BuildOptions = {
    absWorkingDir: ROOT,
    outdir: out,
    bundle: true,
    minify: true,
    target: ['chrome128', 'firefox140'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'warning',
  };
  await bundle({ ...common, entryPoints: SCRIPTS, format: 'iife' });
  await bundle({ ...common, entryPoints: MODULES, format: 'esm', splitting: true, chunkNames: 'parts/[name]-[hash]' });
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const manifest = JSON.parse(await readFile(join(ROOT, 'manifest.json'), 'utf8'));
  await writeFile(join(out, 'manifest.json'), `${JSON.stringify(manifestFor(browser, manifest, version), null, 2)}\n`);
  for (const page of PAGES) await cp(join(ROOT, page), join(out, page.split('/').pop() as string));
  await writeFile(join(out, 'welcome.html'), await welcomePage());
  await cp(join(ROOT, 'src/_locales'), join(out, '_locales'), { recursive: true });
  await cp(join(ROOT, 'icons'), join(out, 'icons'), { recursive: true, filter: (f) => !f.endsWith('.svg') });
  for (const problem of compileGlossary()) if (problem.level === 'error') throw new Error(formatProblem(problem));
  await cp(OUT_DIR, join(out, 'glossary'), { recursive: true, filter: (file) => !file.endsWith('stamp') });
  return out;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const browser of BROWSERS) console.log(`built ${await buildFor(browser)}`);
}

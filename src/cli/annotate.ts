/** `npm run --silent annotate -- [FILE|-] [--jsonl] [--format html|text] [--url U] [--published DATE] [--glossary PATH…] [--explain]` */
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { annotate } from '../annotate';
import { loadGlossary } from './glossary-files';
import { type Given, readArticle } from './read-article';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    jsonl: { type: 'boolean', default: false },
    format: { type: 'string' },
    url: { type: 'string' },
    published: { type: 'string' },
    glossary: { type: 'string', multiple: true, default: [] },
    explain: { type: 'boolean', default: false },
  },
});
const { glossary, stories } = loadGlossary(values.glossary);
const file = positionals[0] ?? '-';

function answer(id: unknown, given: Given): string {
  const article = readArticle(given);
  const { isArticle, score, title, byline, published, lang, text } = article;
  const annotation = annotate(article, glossary, { stories, explain: values.explain });
  return JSON.stringify({ id, article: { isArticle, score, title, byline, published, lang, text }, ...annotation });
}

/** One line of input to one line of output; an error is an answer too. */
function answerLine(line: string): string {
  let id: unknown = null;
  try {
    const given: unknown = JSON.parse(line);
    if (typeof given !== 'object' || given === null || Array.isArray(given)) throw new Error('must be a JSON object');
    id = 'id' in given ? given.id : null;
    return answer(id, { url: values.url, published: values.published, ...given });
  } catch (error) {
    return JSON.stringify({ id, error: error instanceof Error ? error.message : String(error) });
  }
}

/** Writes and waits while the reader is slow, so that answers do not pile up in memory. */
const write = (line: string): Promise<void> =>
  new Promise((done) => {
    if (process.stdout.write(`${line}\n`)) done();
    else process.stdout.once('drain', done);
  });
// A reader that has seen enough (`| head`) closes the pipe; that is no error.
process.stdout.on('error', () => process.exit(0));

if (values.jsonl) {
  const input = file === '-' ? process.stdin : createReadStream(file);
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim()) await write(answerLine(line));
  }
} else {
  const source = readFileSync(file === '-' ? 0 : file, 'utf8');
  const html = values.format ? values.format === 'html' : /^\s*<(!doctype|html|\?xml)/i.test(source);
  await write(answer(file, { [html ? 'html' : 'text']: source, url: values.url, published: values.published }));
}

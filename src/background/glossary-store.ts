import browser from 'webextension-polyfill';
import { Glossary, GlossaryIndex } from '../glossary';
import type { Story } from '../model';

/** A missing file of the package is a network error here, or an aborted body in Firefox, with words that name no file. */
async function fetchBytes(path: string): Promise<ArrayBuffer> {
  try {
    const response = await fetch(browser.runtime.getURL(path));
    if (response.ok) return await response.arrayBuffer();
  } catch {
    // Told below, in words that name the file.
  }
  throw new Error(`${path} could not be read`);
}

async function load(): Promise<Glossary> {
  const index = new GlossaryIndex(await fetchBytes('glossary/index.bin'));
  const loadShard = async (n: number) => new Uint8Array(await fetchBytes(`glossary/cards-${n}.json`));
  return new Glossary([{ index, loadShard }]);
}

let loading: Promise<Glossary> | null = null;
let stories: Promise<Story[]> | null = null;

/**
 * The bundled glossary, loaded once per life of the worker.
 * Rejects when the index is missing or damaged; the next call tries again, since a passing fault must not stick.
 */
export function glossary(): Promise<Glossary> {
  loading ??= load().catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

/** The bundled stories. Same rules as `glossary`. */
export function bundledStories(): Promise<Story[]> {
  stories ??= fetchBytes('glossary/stories.json')
    .then((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as Story[])
    .catch((error) => {
      stories = null;
      throw error;
    });
  return stories;
}

import type { Brief } from '../model';

/** Signs before and after a quote that tell it from others of the same words. */
const AROUND = 32;

/**
 * The mentions and dates of an article as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), in a page of
 * annotations that other tools can read. A target is found by quote, and by position in the article's text as we read it.
 */
export function webAnnotations({ meta, text, annotation }: Brief, now: Date): object {
  const target = (start: number, end: number) => ({
    source: meta.url,
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - AROUND), start),
        suffix: text.slice(end, end + AROUND),
      },
      { type: 'TextPositionSelector', start, end },
    ],
  });
  const common = { type: 'Annotation', created: now.toISOString(), generator: { type: 'Software', name: 'Newsgloss' } };
  const names = annotation.mentions.map(({ start, end, name, entry, wikidata }) => ({
    ...common,
    motivation: 'identifying',
    body: {
      type: 'SpecificResource',
      source: wikidata ? `http://www.wikidata.org/entity/${wikidata}` : `urn:newsgloss:${entry}`,
      purpose: 'identifying',
      'rdfs:label': name,
    },
    target: target(start, end),
  }));
  const dates = annotation.dates.map(({ start, end, value }) => ({
    ...common,
    motivation: 'describing',
    body: { type: 'TextualBody', purpose: 'describing', format: 'text/plain', value },
    target: target(start, end),
  }));
  const items = [...names, ...dates].map((one, i) => ({ id: `urn:newsgloss:annotation:${i + 1}`, ...one }));
  return {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { rdfs: 'http://www.w3.org/2000/01/rdf-schema#' }],
    id: 'urn:newsgloss:annotations',
    type: 'AnnotationPage',
    startIndex: 0,
    items,
  };
}

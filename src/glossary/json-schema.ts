/** The format of glossary/README.md as JSON Schema, for the YAML plugins of editors (glossary/schema.json is made from it). */
import { AUTHORED_RELATIONS, ENTRY_TYPES, FACTS, OFFICE_KINDS } from './vocabulary';

const id = { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', description: 'Id of an entry: kebab-case' };
const text = { type: ['string', 'number'] };
const date = {
  type: ['string', 'integer'],
  pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?~?$',
  description: '2024, 2024-09 or 2024-09-27; ~ behind it for "about"',
};
const source = {
  anyOf: [
    { type: 'integer', minimum: 1 },
    { type: 'array', items: { type: 'integer', minimum: 1 } },
  ],
  description: 'Number of the source, counted from 1, or a list of them',
};
const object = (properties: Record<string, unknown>, required: string[]) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const list = <T>(items: T) => ({ type: 'array', items });

const alias = { anyOf: [text, object({ text, case: { const: 'exact' }, needs: { const: 'context' } }, ['text'])] };
const sources = list(
  object({ title: text, publisher: text, url: { type: 'string', format: 'uri' }, date }, ['title', 'publisher', 'url']),
);
const asOf = { type: 'string', pattern: '^\\d{4}-\\d{2}$', description: 'The month in which it was checked' };
const wikidata = { type: 'string', pattern: '^Q[1-9]\\d*$' };
const change = object({ date, text, source }, ['date', 'text']);
const omission = object({ text, unless: list(text), source }, ['text']);

const entry = object(
  {
    id,
    type: { enum: ENTRY_TYPES },
    name: text,
    aliases: list(alias),
    native: { type: 'object', additionalProperties: text },
    wikidata,
    wikipedia: text,
    geonames: { type: 'integer' },
    lat: { type: 'number', minimum: -90, maximum: 90 },
    lon: { type: 'number', minimum: -180, maximum: 180 },
    summary: { type: 'string', description: '25 to 60 words: what it is, then why it is in the news' },
    facts: list(
      object({ what: { enum: FACTS }, who: id, value: text, from: date, to: date, source }, ['what', 'source']),
    ),
    designations: list(object({ by: id, as: text, from: date, to: date, source }, ['by', 'as', 'source'])),
    relations: list(
      object({ is: { enum: AUTHORED_RELATIONS }, to: id, from: date, until: date, source }, ['is', 'to']),
    ),
    since: list(change),
    sources,
    asOf,
  },
  ['id', 'type', 'name', 'summary', 'sources', 'asOf'],
);

const office = object(
  {
    id,
    name: text,
    of: id,
    kind: { enum: OFFICE_KINDS },
    titles: { ...list(text), minItems: 1 },
    wikidata,
    several: { type: 'boolean' },
    holders: list(
      object({ who: id, name: text, aliases: list(alias), wikidata, from: date, to: date, as: text, source }, [
        'name',
        'source',
      ]),
    ),
    sources,
    asOf,
  },
  ['id', 'name', 'of', 'kind', 'titles', 'holders', 'sources', 'asOf'],
);

const story = object(
  {
    id,
    title: text,
    window: object({ from: date, to: date }, []),
    parties: list(id),
    places: list(id),
    words: list(text),
    summary: { type: 'string' },
    timeline: list(change),
    omitted: list(omission),
    disputed: list(omission),
    sources,
    asOf,
    fingerprints: list(
      object({ publisher: text, date, url: text, hashes: list({ type: 'integer' }) }, [
        'publisher',
        'date',
        'url',
        'hashes',
      ]),
    ),
  },
  ['id', 'title', 'window', 'summary', 'sources', 'asOf'],
);

export const jsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Newsgloss glossary file',
  ...list({ anyOf: [entry, office, story] }),
};

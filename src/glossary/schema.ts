/**
 * The shape of authored YAML (glossary/README.md), field by field. Numbers are taken where YAML reads one (`from: 2024`),
 * a single source number where a list is meant. Unknown fields are errors: they are misspellings.
 */
import * as v from 'valibot';
import { AUTHORED_RELATIONS, ENTRY_TYPES, FACTS, OFFICE_KINDS } from './vocabulary';

const id = v.pipe(
  v.string('must be the id of an entry: small letters, digits and hyphens'),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters, digits and hyphens (kebab-case)'),
);
const text = v.pipe(
  v.union([v.string(), v.number()], 'must be text'),
  v.transform((value) => String(value).trim()),
  v.minLength(1, 'must not be empty'),
);
const date = v.pipe(
  v.union([v.string(), v.number()], 'must be a date'),
  v.transform((value) => String(value).trim()),
  v.regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?~?$/,
    'must be a date: 2024, 2024-09 or 2024-09-27, with ~ behind it for "about"',
  ),
);
const month = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(String),
  v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be the month it was checked in: 2026-11'),
);
const number = v.pipe(v.number('must be the number of a source, counted from 1'), v.integer(), v.minValue(1));
const source = v.pipe(
  v.optional(v.union([number, v.array(number)], 'must be the number of a source, or a list of them'), []),
  v.transform((value) => (Array.isArray(value) ? value : [value])),
);
const oneOf = (list: readonly string[], what: string) =>
  v.picklist(list, (issue) => `${JSON.stringify(issue.input)} is not a ${what}; one of: ${list.join(' ')}`);
const wikidata = v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/, 'must be a Wikidata id: Q and digits'));

const sources = v.optional(
  v.array(
    v.strictObject({
      title: text,
      publisher: text,
      url: v.pipe(v.string(), v.url('must be a web address')),
      date: v.optional(date),
    }),
  ),
  [],
);
const aliases = v.pipe(
  v.optional(
    v.array(
      v.union(
        [text, v.strictObject({ text, case: v.optional(v.literal('exact')), needs: v.optional(v.literal('context')) })],
        'must be text, or {text: …, case: exact, needs: context}',
      ),
      'must be a list',
    ),
    [],
  ),
  v.transform((list) => list.map((alias) => (typeof alias === 'string' ? { text: alias } : alias))),
);
const change = v.strictObject({ date, text, source });

export const AuthoredEntry = v.strictObject({
  id,
  type: oneOf(ENTRY_TYPES, 'type'),
  name: text,
  aliases,
  native: v.optional(v.record(v.string(), text), {}),
  wikidata: v.optional(wikidata),
  wikipedia: v.optional(text),
  geonames: v.optional(v.pipe(v.number(), v.integer())),
  lat: v.optional(v.pipe(v.number(), v.minValue(-90), v.maxValue(90))),
  lon: v.optional(v.pipe(v.number(), v.minValue(-180), v.maxValue(180))),
  summary: text,
  facts: v.optional(
    v.array(
      v.pipe(
        v.strictObject({
          what: oneOf(FACTS, 'kind of fact'),
          who: v.optional(id),
          value: v.optional(text),
          from: v.optional(date),
          to: v.optional(date),
          source,
        }),
        v.check((fact) => fact.who !== undefined || fact.value !== undefined, 'needs `who` or `value`'),
      ),
    ),
    [],
  ),
  designations: v.optional(
    v.array(v.strictObject({ by: id, as: text, from: v.optional(date), to: v.optional(date), source })),
    [],
  ),
  relations: v.optional(
    v.array(
      v.strictObject({
        is: oneOf(AUTHORED_RELATIONS, 'relation'),
        to: id,
        from: v.optional(date),
        until: v.optional(date),
        source,
      }),
    ),
    [],
  ),
  since: v.optional(v.array(change), []),
  sources,
  asOf: month,
});
export type AuthoredEntry = v.InferOutput<typeof AuthoredEntry>;

export const AuthoredOffice = v.strictObject({
  id,
  name: text,
  of: id,
  kind: oneOf(OFFICE_KINDS, 'kind of office'),
  titles: v.pipe(v.array(text), v.minLength(1, 'needs one title at least')),
  wikidata: v.optional(wikidata),
  several: v.optional(v.boolean()),
  holders: v.array(
    v.strictObject({
      who: v.optional(id),
      name: text,
      aliases,
      wikidata: v.optional(wikidata),
      from: v.optional(date),
      to: v.optional(date),
      as: v.optional(text),
      source,
    }),
  ),
  sources,
  asOf: month,
});
export type AuthoredOffice = v.InferOutput<typeof AuthoredOffice>;

const omission = v.strictObject({ text, unless: v.optional(v.array(text), []), source });
const fingerprint = v.strictObject({ publisher: text, date, url: text, hashes: v.array(v.number()) });

export const AuthoredStory = v.strictObject({
  id,
  title: text,
  window: v.strictObject({ from: v.optional(date), to: v.optional(date) }),
  parties: v.optional(v.array(id), []),
  places: v.optional(v.array(id), []),
  words: v.optional(v.array(text), []),
  summary: text,
  timeline: v.optional(v.array(change), []),
  omitted: v.optional(v.array(omission), []),
  disputed: v.optional(v.array(omission), []),
  sources,
  asOf: month,
  fingerprints: v.optional(v.array(fingerprint), []),
});
export type AuthoredStory = v.InferOutput<typeof AuthoredStory>;

/** What the schema cannot see: ids that lead nowhere, dates that clash, sources that are not there, names that collide. */
import type { Entry } from '../model';
import { isLowerType, surfacesOf } from './aliases';
import { packDate } from './dates';
import { How } from './format';
import type { Authored, Origin, Problem } from './read';
import type { AuthoredEntry } from './schema';
import { checkOf, tokenize } from './tokens';

const SUMMARY_WORDS = [25, 60] as const;
/** An entry not looked at for this long is stale (months). */
const STALE_MONTHS = 12;

type At = { id: string; at: Origin };
type Report = (item: At, level: Problem['level'], field: string, message: string) => void;
interface Dated {
  from?: string;
  to?: string;
}

const monthsBetween = (from: string, to: string): number => {
  const [a, b] = [from, to].map((m) => Number(m.slice(0, 4)) * 12 + Number(m.slice(5, 7)));
  return b! - a!;
};

function checkSpan(item: At, field: string, { from, to }: Dated, report: Report): void {
  if (from && to && packDate(from, 'from') > packDate(to, 'until'))
    report(item, 'error', field, `ends (${to}) before it begins (${from})`);
}

type Sourced = { source: number[] };

function checkSources(
  item: At & { sources: { title: string; url: string }[] },
  used: [string, Sourced, boolean][],
  report: Report,
): void {
  const count = item.sources.length;
  if (count === 0) report(item, 'error', 'sources', 'there are none');
  for (const [field, { source }, needed] of used) {
    if (needed && source.length === 0) report(item, 'error', field, 'has no source');
    for (const n of source)
      if (n > count) report(item, 'error', field, `source ${n} does not exist; there are ${count}`);
  }
  const urls = new Map<string, number>();
  item.sources.forEach((source, i) => {
    const key = `${source.url} ${source.title}`;
    const first = urls.get(key);
    if (first !== undefined) report(item, 'warning', `sources[${i + 1}]`, `is the same as source ${first + 1}`);
    else urls.set(key, i);
  });
}

const numbered = <T>(name: string, list: readonly T[]): [string, T][] =>
  list.map((one, i) => [`${name}[${i + 1}]`, one]);

function checkSummary(item: At & { summary: string }, report: Report): void {
  const words = item.summary.split(/\s+/).length;
  if (words < SUMMARY_WORDS[0] || words > SUMMARY_WORDS[1])
    report(item, 'warning', 'summary', `has ${words} words; 25 to 60 are meant`);
}

function checkEntry(entry: AuthoredEntry & { at: Origin }, known: (id: string) => boolean, report: Report): void {
  const refer = (field: string, id: string | undefined) => {
    if (id !== undefined && !known(id)) report(entry, 'error', field, `there is no entry ${id}`);
  };
  const facts = numbered('facts', entry.facts);
  const designations = numbered('designations', entry.designations);
  const relations = numbered('relations', entry.relations);
  for (const [field, fact] of facts) {
    refer(`${field}.who`, fact.who);
    checkSpan(entry, field, fact, report);
  }
  for (const [field, one] of designations) {
    refer(`${field}.by`, one.by);
    checkSpan(entry, field, one, report);
  }
  for (const [field, one] of relations) {
    refer(`${field}.to`, one.to);
    checkSpan(entry, field, { from: one.from, to: one.until }, report);
  }
  checkSummary(entry, report);
  if ((entry.lat === undefined) !== (entry.lon === undefined)) report(entry, 'error', 'lat', 'lat and lon go together');
  checkSources(
    entry,
    [
      ...facts.map(([f, x]) => [f, x, true] as [string, Sourced, boolean]),
      ...designations.map(([f, x]) => [f, x, true] as [string, Sourced, boolean]),
      ...relations.map(([f, x]) => [f, x, false] as [string, Sourced, boolean]),
      ...numbered('since', entry.since).map(([f, x]) => [f, x, true] as [string, Sourced, boolean]),
    ],
    report,
  );
}

/** Names that several entries share, and what is made of them. */
export function collisionsOf(entries: readonly Entry[]): { name: string; entries: Entry[]; resolution: string }[] {
  const byName = new Map<string, { entry: Entry; flags: number; lower: boolean }[]>();
  for (const entry of entries) {
    const mine = new Set<string>();
    for (const surface of surfacesOf(entry)) {
      if (surface.flags & How.role) continue;
      const tokens = tokenize(surface.text);
      const key = Array.from({ length: tokens.count }, (_, t) => `${tokens.hash[t]}.${checkOf(tokens, t)}`).join(' ');
      if (mine.has(key)) continue;
      mine.add(key);
      const list = byName.get(key) ?? [];
      list.push({ entry, flags: surface.flags, lower: isLowerType(entry) });
      byName.set(key, list);
    }
  }
  return [...byName.values()]
    .filter((list) => list.length > 1)
    .map((list) => ({
      name: list[0]!.entry.name,
      entries: list.map((one) => one.entry),
      resolution: list.some((one) => one.flags & How.context)
        ? 'one of them needs context'
        : list.some((one) => one.flags & How.name)
          ? 'the article decides; the entry of that very name is likelier'
          : 'the article decides',
    }));
}

/** All problems of authored items, those of reading included. `others`: ids that exist besides (gazetteer). `month`: now. */
export function checkAuthored(
  authored: Authored,
  entries: readonly Entry[],
  others: (id: string) => boolean,
  month: string,
): Problem[] {
  const problems = [...authored.problems];
  const report: Report = ({ id, at }, level, field, message) => problems.push({ level, ...at, id, field, message });
  const ids = new Set(entries.map((entry) => entry.id));
  const known = (id: string) => ids.has(id) || others(id);
  const seen = new Map<string, Origin>();
  const wikidata = new Map<string, string>();
  for (const item of [...authored.entries, ...authored.offices, ...authored.stories]) {
    const first = seen.get(item.id);
    if (first) report(item, 'error', 'id', `is also the id of an item in ${first.file}:${first.line}`);
    else seen.set(item.id, item.at);
    if (monthsBetween(item.asOf, month) > STALE_MONTHS) report(item, 'warning', 'asOf', `last checked ${item.asOf}`);
    if (item.asOf > month) report(item, 'error', 'asOf', `${item.asOf} is in the future`);
    if ('wikidata' in item && item.wikidata) {
      const twin = wikidata.get(item.wikidata);
      if (twin) report(item, 'error', 'wikidata', `${item.wikidata} is also that of ${twin}`);
      else wikidata.set(item.wikidata, item.id);
    }
  }
  for (const entry of authored.entries) checkEntry(entry, known, report);
  for (const office of authored.offices) {
    if (!known(office.of)) report(office, 'error', 'of', `there is no entry ${office.of}`);
    const holders = numbered('holders', office.holders);
    for (const [field, holder] of holders) {
      if (holder.who && !known(holder.who)) report(office, 'error', `${field}.who`, `there is no entry ${holder.who}`);
      if (!holder.from) report(office, 'warning', field, `${holder.name} has no from`);
      checkSpan(office, field, holder, report);
    }
    checkSources(
      office,
      holders.map(([f, x]) => [f, x, true]),
      report,
    );
  }
  for (const story of authored.stories) {
    for (const [field, id] of [...numbered('parties', story.parties), ...numbered('places', story.places)])
      if (!known(id)) report(story, 'error', field, `there is no entry ${id}`);
    checkSummary(story, report);
    checkSpan(story, 'window', story.window, report);
    const said = [
      ...numbered('timeline', story.timeline),
      ...numbered('omitted', story.omitted),
      ...numbered('disputed', story.disputed),
    ];
    checkSources(
      story,
      said.map(([f, x]) => [f, x, true]),
      report,
    );
  }
  const where = new Map(authored.entries.map((entry) => [entry.id, entry.at]));
  for (const { name, entries: sharers, resolution } of collisionsOf(entries.filter((e) => e.origin !== 'gazetteer'))) {
    const [first] = sharers;
    const at = where.get(first!.id);
    if (at)
      report(
        { id: first!.id, at },
        'warning',
        'aliases',
        `"${name}" names ${sharers.map((e) => e.id).join(', ')}: ${resolution}`,
      );
  }
  return problems;
}

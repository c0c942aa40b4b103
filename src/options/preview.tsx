import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { chooseMentions } from '../highlight/density';
import { createPainter, type MarkItem, type Painter } from '../highlight/painter';
import type { Translate } from '../look/translate';
import type { Block, EntryType } from '../model';
import type { Settings } from '../settings/schema';

/** What the settings are tried on: two sections, so that every density shows. */
const SAMPLE = [
  'Hezbollah fired rockets from Lebanon on Thursday. Iran backs Hezbollah; Naim Qassem leads it.',
  'Lebanon asked the United Nations for help. Hezbollah and Iran said nothing about the ceasefire agreement.',
];
const NAMES: [string, EntryType][] = [
  ['Hezbollah', 'armed-group'],
  ['Lebanon', 'country'],
  ['Iran', 'country'],
  ['Naim Qassem', 'person'],
  ['United Nations', 'organisation'],
  ['ceasefire', 'term'],
];

const LENGTHS = SAMPLE.map((paragraph) => paragraph.length);
const BLOCKS: Block[] = SAMPLE.map((_, i) => {
  const start = LENGTHS.slice(0, i).reduce((sum, length) => sum + length, 0);
  return { kind: i === 0 ? 'paragraph' : 'subheading', start, end: start + (LENGTHS[i] ?? 0) };
});
const TEXT = SAMPLE.join('');
const MENTIONS = NAMES.flatMap(([name, type]) =>
  [...TEXT.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
    start: index,
    end: index + name.length,
    entry: name.toLowerCase().replaceAll(' ', '-'),
    type,
  })),
).sort((a, b) => a.start - b.start);

/** A paragraph of news, marked as pages will be. */
export function Preview({ settings, t }: { settings: Settings; t: Translate }): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const painter = useRef<Painter | null>(null);

  useEffect(() => {
    const life = new AbortController();
    painter.current = createPainter(document, life.signal);
    return () => life.abort();
  }, []);

  useEffect(() => {
    const nodes = [...(box.current?.querySelectorAll('p') ?? [])].map((p) => p.firstChild as Text);
    const pieceOf = (start: number, end: number): MarkItem['pieces'] => {
      const at = BLOCKS.findIndex((block) => start < block.end);
      const from = BLOCKS[at]?.start ?? 0;
      return [{ node: nodes[at] as Text, start: start - from, end: end - from }];
    };
    const { density, hiddenKinds, known, markStyle, markColours, dates } = settings;
    const rule = { density, hiddenTypes: new Set(hiddenKinds), known: new Set(known.map(({ entry }) => entry)) };
    const items: MarkItem[] = chooseMentions(MENTIONS, BLOCKS, rule).map((id) => {
      const { start, end, type } = MENTIONS[id]!;
      return { id, kind: type, pieces: pieceOf(start, end) };
    });
    const thursday = TEXT.indexOf('Thursday');
    if (dates) items.push({ id: MENTIONS.length, kind: 'date', pieces: pieceOf(thursday, thursday + 8) });
    painter.current?.restyle({ style: markStyle, colours: markColours });
    painter.current?.paint(items);
  }, [settings]);

  return (
    <section class="free">
      <h2>{t('options_preview')}</h2>
      <div class="sample" lang="en" dir="ltr" ref={box}>
        {SAMPLE.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </section>
  );
}

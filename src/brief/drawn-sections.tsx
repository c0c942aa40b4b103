import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { BriefProps } from './brief-view';
import { Sources } from './cited';

/** A drawing whose code comes after the popup has opened; null until then, and when it fails: the words beside it say the same. */
function useDrawing<P>(load: () => Promise<ComponentType<P>>): ComponentType<P> | null {
  const [drawing, setDrawing] = useState<{ is: ComponentType<P> } | null>(null);
  useEffect(() => {
    load().then(
      (is) => setDrawing({ is }),
      (error) => console.warn('Newsgloss: a drawing could not be loaded:', error),
    );
  }, []);
  return drawing?.is ?? null;
}

const loadMap = async () => (await import('./drawings/locator-map')).LocatorMap;
const loadGraph = async () => (await import('./drawings/relation-graph')).RelationGraph;

/** Where the article's places lie. */
export function WhereSection({ context, t }: BriefProps): JSX.Element | null {
  const LocatorMap = useDrawing(loadMap);
  const places = context?.places ?? [];
  if (places.length === 0) return null;
  const names = places.map(({ name }) => name).join(', ');
  return (
    <section aria-labelledby="where-title">
      <h2 id="where-title">{t('brief_where')}</h2>
      <div class="frame map-frame">
        {LocatorMap && <LocatorMap places={places} label={t('brief_where_drawn', [names])} />}
      </div>
      <p class="hint" lang="en">
        {names}
      </p>
    </section>
  );
}

/** How the article's parties stood to each other on its day. */
export function RelationsSection({ brief, context, t }: BriefProps): JSX.Element | null {
  const Graph = useDrawing(loadGraph);
  const relations = context?.relations ?? [];
  if (relations.length === 0) return null;
  const names = new Map(brief.entities.map(({ entry, name }) => [entry, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  return (
    <section aria-labelledby="relations-title">
      <h2 id="relations-title">{t('brief_relations')}</h2>
      {Graph && (
        <div class="frame">
          <Graph relations={relations} names={names} label={t('brief_relations_drawn', [relations.length])} />
        </div>
      )}
      <ul class="cited relations" lang="en" dir="ltr">
        {relations.map(({ from, to, is, sources }) => (
          <li key={`${from} ${is} ${to}`}>
            {nameOf(from)} <em>{is.replaceAll('-', ' ')}</em> {nameOf(to)} <Sources sources={sources} t={t} />
          </li>
        ))}
      </ul>
    </section>
  );
}

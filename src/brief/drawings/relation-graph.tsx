import type { JSX } from 'preact';
import type { BriefRelation } from '../../model';
import { layOut } from './relation-layout';

const WIDTH = 360;
const TYPE = 11.5;

/** Against whom is told by a broken line, not by colour alone. */
const AGAINST = new Set(['fights', 'rival-of']);
const MUTUAL = new Set(['fights', 'rival-of', 'allied-with']);

/** Who stands how to whom; the list beneath says the same. `names`: entry id → name. */
export function RelationGraph({
  relations,
  names,
  label,
}: {
  relations: readonly BriefRelation[];
  names: ReadonlyMap<string, string>;
  label: string;
}): JSX.Element {
  const present = new Map(relations.flatMap(({ from, to }) => [from, to]).map((id) => [id, names.get(id) ?? id]));
  const { spots, height } = layOut(present, relations, WIDTH, TYPE);
  const at = new Map(spots.map((spot) => [spot.id, spot]));
  return (
    <svg class="graph" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={label} direction="ltr">
      <defs>
        <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M1 1 7 4 1 7" />
        </marker>
      </defs>
      {relations.map(({ from, to, is }) => {
        const [a, b] = [at.get(from)!, at.get(to)!];
        // The line ends short of the name it points at.
        const far = Math.hypot(b.x - a.x, b.y - a.y) || 1;
        const stop = Math.max(0.55, 1 - 20 / far);
        const end = { x: a.x + (b.x - a.x) * stop, y: a.y + (b.y - a.y) * stop };
        return (
          <g key={`${from} ${is} ${to}`} class={AGAINST.has(is) ? 'against' : 'with'}>
            <line x1={a.x} y1={a.y} x2={end.x} y2={end.y} marker-end={MUTUAL.has(is) ? undefined : 'url(#arrow)'} />
            <text class="edge-label" x={(a.x + end.x) / 2} y={(a.y + end.y) / 2} text-anchor="middle" font-size={9.5}>
              {is.replaceAll('-', ' ')}
            </text>
          </g>
        );
      })}
      {spots.map(({ id, x, y }) => (
        <text key={id} class="node" x={x} y={y + TYPE * 0.35} text-anchor="middle" font-size={TYPE}>
          {present.get(id)}
        </text>
      ))}
    </svg>
  );
}

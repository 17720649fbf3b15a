import { type Locale, textIn } from '@mortise/core';
import { lazy, Suspense } from 'react';
import type { ConfigOf } from '../field-view.ts';
import type { location } from './definition.ts';
import type { Spot } from './draw-map.ts';
import { useMapTiles } from './map-tiles.ts';
import { spotLinks } from './spot-links.ts';

/** The library that draws maps comes with the first map. */
const SpotMap = lazy(async () => ({ default: (await import('./spot-map.tsx')).SpotMap }));

interface MapBesideProps {
  readonly config: ConfigOf<typeof location>;
  readonly spot: Spot | null;
  readonly locale: Locale;
  readonly onMove?: ((spot: Spot) => void) | undefined;
}

/** The map of a point, where the field wants one and tiles are to be had, and ways to maps elsewhere. */
export function MapBeside({ config, spot, locale, onMove }: MapBesideProps) {
  const tiles = useMapTiles();
  if (!config.map) return null;
  const { fenced, lng, lat, metres } = config;
  const fence = fenced && lng !== null && lat !== null ? { lng, lat, metres } : null;
  return (
    <>
      {tiles && (spot || fence || onMove) && (
        <Suspense fallback={<div className="mo-map" />}>
          <SpotMap spot={spot} fence={fence} tiles={tiles} locale={locale} onMove={onMove} />
        </Suspense>
      )}
      {spot && (
        <span className="mo-help mo-map-links">
          {spotLinks(spot).map(({ name, href }) => (
            <a key={href} href={href} target="_blank" rel="noopener noreferrer">
              {textIn({ zh: `在${name.zh}中查看`, en: `Open in ${name.en}` }, locale)}
            </a>
          ))}
        </span>
      )}
    </>
  );
}

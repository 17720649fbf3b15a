/// <reference path="../css.d.ts" />
import 'leaflet/dist/leaflet.css';
import { type Locale, textIn } from '@mortise/core';
import { useEffect, useRef, useState } from 'react';
import { type DrawnMap, drawMap, type Fence, type Spot } from './draw-map.ts';
import type { MapTiles } from './map-tiles.ts';

interface SpotMapProps {
  readonly spot: Spot | null;
  readonly fence: Fence | null;
  readonly tiles: MapTiles;
  readonly locale: Locale;
  /** The pin can be dragged, and set by a click. */
  readonly onMove?: ((spot: Spot) => void) | undefined;
}

/** Where a point lies, and the area that it has to keep to. */
export function SpotMap({ spot, fence, tiles, locale, onMove }: SpotMapProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<DrawnMap | null>(null);
  const [isBroken, setIsBroken] = useState(false);
  const heard = useRef(onMove);
  heard.current = onMove;
  const isMovable = onMove !== undefined;
  const { lng, lat, metres } = fence ?? {};

  useEffect(() => {
    let isOver = false;
    let made: DrawnMap | null = null;
    void import('leaflet').then(({ default: leaflet }) => {
      if (isOver || !frame.current) return;
      made = drawMap(leaflet, frame.current, {
        tiles,
        fence: lng === undefined || lat === undefined || metres === undefined ? null : { lng, lat, metres },
        onMove: isMovable ? (moved) => heard.current?.(moved) : null,
        onBroken: () => setIsBroken(true),
      });
      setMap(made);
    });
    return () => {
      isOver = true;
      made?.remove();
      setMap(null);
    };
  }, [tiles, lng, lat, metres, isMovable]);

  const at = spot && `${spot.lng} ${spot.lat}`;
  useEffect(() => {
    const [east, north] = (at ?? '').split(' ').map(Number);
    map?.show(at === null || east === undefined || north === undefined ? null : { lng: east, lat: north });
  }, [map, at]);

  return (
    <>
      <section
        ref={frame}
        className="mo-map"
        aria-label={textIn({ zh: '地图', en: 'Map' }, locale)}
        // What is done on a map is not meant for the form around it.
        onKeyDown={(event) => event.stopPropagation()}
      />
      {isBroken && (
        <p className="mo-help" role="status">
          {textIn(
            { zh: '地图没有全部加载出来，坐标不受影响', en: "Parts of the map didn't load. The coordinates hold" },
            locale,
          )}
        </p>
      )}
    </>
  );
}

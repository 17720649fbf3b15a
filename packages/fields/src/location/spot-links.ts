import type { Bilingual } from '@mortise/core';
import type { Spot } from './draw-map.ts';
import { toGcj02 } from './gcj02.ts';

interface MapLink {
  readonly name: Bilingual;
  readonly href: string;
}

/** Where others show a point. Nothing is told to them until somebody follows the link. */
export function spotLinks(spot: Spot): readonly MapLink[] {
  const shifted = toGcj02(spot);
  const position = `${shifted.lng.toFixed(6)},${shifted.lat.toFixed(6)}`;
  return [
    {
      name: { zh: '高德地图', en: 'Amap' },
      href: `https://uri.amap.com/marker?position=${position}&coordinate=gaode`,
    },
    {
      name: { zh: ' OpenStreetMap ', en: 'OpenStreetMap' },
      href: `https://www.openstreetmap.org/?mlat=${spot.lat}&mlon=${spot.lng}#map=17/${spot.lat}/${spot.lng}`,
    },
  ];
}

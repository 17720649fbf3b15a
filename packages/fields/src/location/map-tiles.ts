'use client';

import { createContext, useContext } from 'react';

/** Whose pictures maps are made of, as whoever runs this product says. */
export interface MapTiles {
  /** From the ground up. `{x}`, `{y}` and `{z}` in an address name the tile, `{s}` one of the servers. */
  readonly layers: readonly { readonly address: string; readonly servers: readonly string[] }[];
  /** Stands in the corner of the map. */
  readonly attribution: string;
  /** What the tiles are drawn in: `gcj02` is shifted, as maps made in China are. */
  readonly datum: 'wgs84' | 'gcj02';
}

const MapTilesContext = createContext<MapTiles | null>(null);

/** Null where nobody is named: then there are no maps. */
export const MapTilesProvider = MapTilesContext.Provider;

export const useMapTiles = () => useContext(MapTilesContext);

import type { MapTiles } from '@mortise/fields/maps';

interface Given {
  readonly MAP_TILES?: string | undefined;
  readonly MAP_ATTRIBUTION: string;
  readonly MAP_DATUM: MapTiles['datum'];
}

/** Addresses of tiles, one layer upon the other, divided by spaces. */
const layersIn = (text: string) => text.split(/\s+/).filter((part) => part !== '');

/** `{1-4}` or `{a-c}` in an address: servers that take turns. */
const serversIn = /\{([a-z0-9])-([a-z0-9])\}/;

/** Where the pictures of maps come from; null where the operator has named nobody, and no map is shown. */
export function mapTilesOf({ MAP_TILES, MAP_ATTRIBUTION, MAP_DATUM }: Given): MapTiles | null {
  if (!MAP_TILES) return null;
  return { layers: layersIn(MAP_TILES).map(layerOf), attribution: MAP_ATTRIBUTION, datum: MAP_DATUM };
}

/** Origins that pages may fetch tiles from. */
export const tileOrigins = (tiles: MapTiles | null): string[] => [
  ...new Set(
    (tiles?.layers ?? []).flatMap(({ address, servers }) =>
      (servers.length === 0 ? [''] : servers).map((server) => new URL(filled(address, server)).origin),
    ),
  ),
];

/** Is it an address of tiles, or several? */
export const areTileAddresses = (text: string): boolean => {
  const layers = layersIn(text);
  return (
    layers.length > 0 &&
    layers.every((layer) => {
      const address = URL.parse(filled(layerOf(layer).address, '1'));
      return /^https?:$/.test(address?.protocol ?? '') && ['{x}', '{y}', '{z}'].every((part) => layer.includes(part));
    })
  );
};

function layerOf(text: string): MapTiles['layers'][number] {
  const [range, first, last] = serversIn.exec(text) ?? [];
  if (range === undefined || first === undefined || last === undefined) return { address: text, servers: [] };
  const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)];
  const servers = Array.from({ length: Math.max(1, to - from + 1) }, (_, i) => String.fromCharCode(from + i));
  return { address: text.replace(range, '{s}'), servers };
}

const filled = (address: string, server: string) => address.replace('{s}', server).replace(/\{[xyz]\}/g, '0');

import type leaflet from 'leaflet';
import { fromGcj02, toGcj02 } from './gcj02.ts';
import type { MapTiles } from './map-tiles.ts';

export interface Spot {
  readonly lng: number;
  readonly lat: number;
}

export interface Fence extends Spot {
  readonly metres: number;
}

export interface DrawnMap {
  readonly show: (spot: Spot | null) => void;
  readonly remove: () => void;
}

interface Wanted {
  readonly tiles: MapTiles;
  readonly fence: Fence | null;
  /** Null: the pin stays where it is. */
  readonly onMove: ((spot: Spot) => void) | null;
  readonly onBroken: () => void;
}

type Leaflet = typeof leaflet;

/** Zoom at which streets are told apart. */
const near = 16;
const allOfChina = { centre: [35, 105] as [number, number], zoom: 3 };

/** Puts a map into an element. All points are of WGS 84; they are shifted to where the tiles show them. */
export function drawMap(L: Leaflet, frame: HTMLElement, { tiles, fence, onMove, onBroken }: Wanted): DrawnMap {
  const onMap = ({ lng, lat }: Spot): [number, number] => {
    const shown = tiles.datum === 'gcj02' ? toGcj02({ lng, lat }) : { lng, lat };
    return [shown.lat, shown.lng];
  };
  const onEarth = ({ lng, lat }: Spot): Spot => {
    const spot = tiles.datum === 'gcj02' ? fromGcj02({ lng, lat }) : { lng, lat };
    // Six places are about 10 cm.
    return { lng: Number(spot.lng.toFixed(6)), lat: Number(spot.lat.toFixed(6)) };
  };

  const map = L.map(frame, {
    attributionControl: false,
    // The wheel and, where nothing is to be moved, the finger scroll the page.
    scrollWheelZoom: false,
    dragging: onMove !== null || !L.Browser.mobile,
    worldCopyJump: true,
  });
  L.control.attribution({ prefix: false }).addAttribution(escaped(tiles.attribution)).addTo(map);
  for (const { address, servers } of tiles.layers)
    L.tileLayer(address, {
      maxZoom: 19,
      maxNativeZoom: 18,
      // Our pages tell nobody where they are; those who give tiles want to know for whom, and get the host alone.
      referrerPolicy: 'origin',
      ...(servers.length > 0 ? { subdomains: [...servers] } : {}),
    })
      .on('tileerror', onBroken)
      .addTo(map);

  const circle =
    fence && L.circle(onMap(fence), { radius: fence.metres, className: 'mo-map-fence', weight: 2, interactive: false });
  map.setView(allOfChina.centre, allOfChina.zoom);
  if (circle) map.fitBounds(circle.addTo(map).getBounds(), { animate: false });

  let pin: leaflet.Marker | null = null;
  let isFirst = true;
  const move = (to: Spot) => onMove?.(onEarth(to));
  if (onMove) map.on('click', ({ latlng }) => move(latlng));

  return {
    show(spot) {
      if (!spot) {
        pin?.remove();
        pin = null;
        return;
      }
      const at = onMap(spot);
      if (pin) pin.setLatLng(at);
      else {
        pin = L.marker(at, { icon: pinIcon(L), draggable: onMove !== null, autoPan: true, keyboard: false });
        pin.on('dragend', () => pin && move(pin.getLatLng())).addTo(map);
      }
      if (isFirst && circle) map.fitBounds(circle.getBounds().extend(at), { animate: false, padding: [24, 24] });
      else if (isFirst) map.setView(at, near, { animate: false });
      else if (!map.getBounds().contains(at)) map.setView(at, Math.max(map.getZoom(), near), { animate: false });
      isFirst = false;
    },
    remove: () => void map.remove(),
  };
}

/** Drawn by ourselves: the pictures that the library brings would be looked for where they are not. */
const pinIcon = (L: Leaflet) =>
  L.divIcon({
    className: 'mo-map-pin',
    iconSize: [28, 36],
    iconAnchor: [14, 35],
    html: '<svg viewBox="0 0 28 36" aria-hidden="true"><path d="M14 35C14 35 26 22.6 26 13.5A12 12 0 1 0 2 13.5C2 22.6 14 35 14 35Z"/><circle cx="14" cy="13.5" r="4.5"/></svg>',
  });

function escaped(text: string): string {
  const holder = document.createElement('span');
  holder.textContent = text;
  return holder.innerHTML;
}

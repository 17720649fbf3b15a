import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { viewContext } from '../test-contexts.ts';
import { location } from './definition.ts';
import { type MapTiles, MapTilesProvider } from './map-tiles.ts';
import { spotLinks } from './spot-links.ts';
import { locationView } from './view.tsx';

const value = { lng: 113.912316, lat: 22.543847, address: '前海' };
const context = viewContext();
const tiles: MapTiles = { layers: [], attribution: '', datum: 'wgs84' };
const { Display, Input, Settings } = locationView;

const shown = (map: boolean, given: MapTiles | null) =>
  renderToStaticMarkup(
    <MapTilesProvider value={given}>
      <Display value={value} config={{ ...location.defaults, map }} context={context} />
    </MapTilesProvider>,
  );
const asked = (at: typeof value | null, more: object) =>
  renderToStaticMarkup(
    <MapTilesProvider value={tiles}>
      <Input
        id="f"
        fieldId="f"
        value={at}
        config={{ ...location.defaults, map: true }}
        onChange={() => undefined}
        context={context}
        {...more}
      />
    </MapTilesProvider>,
  );

test('a point is shown on a map where the field wants one and tiles are to be had', () => {
  expect(shown(true, tiles)).toContain('mo-map"');
  expect(shown(false, tiles)).not.toMatch(/mo-map|amap/);
});

test('without tiles there are links to maps elsewhere, and the builder hears why', () => {
  expect(shown(true, null)).not.toContain('mo-map"');
  expect(shown(true, null)).toContain('在高德地图中查看');
  const hint = (map: boolean, given: MapTiles | null) =>
    renderToStaticMarkup(
      <MapTilesProvider value={given}>
        {Settings && <Settings config={{ ...location.defaults, map }} onChange={() => undefined} context={context} />}
      </MapTilesProvider>,
    );
  expect(hint(true, null)).toContain('MAP_TILES');
  expect(hint(true, tiles)).not.toContain('MAP_TILES');
  expect(hint(false, null)).not.toContain('MAP_TILES');
});

test('a cell and a canvas have no room for a map', () => {
  expect(asked(null, {})).toContain('mo-map"');
  expect(asked(value, { size: 'small' })).not.toContain('mo-map"');
  expect(asked(null, { disabled: true })).not.toContain('mo-map"');
});

test('links go to the same place on maps that are shifted and on maps that are not', () => {
  const [amap, osm] = spotLinks(value).map(({ href }) => new URL(href));
  expect(amap?.searchParams.get('position')).toMatch(/^113\.91717\d,22\.54079\d$/);
  expect(amap?.searchParams.get('coordinate')).toBe('gaode');
  expect(osm?.hash).toBe('#map=17/22.543847/113.912316');
});

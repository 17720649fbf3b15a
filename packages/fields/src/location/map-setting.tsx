import { type Bilingual, textIn } from '@mortise/core';
import { InspectorRow, Note } from '@mortise/ui';
import { Switch } from 'antd';
import type { ConfigOf, SettingsProps } from '../field-view.ts';
import type { location } from './definition.ts';
import { useMapTiles } from './map-tiles.ts';

/** Whether a map is shown; and why there will be none, where whoever runs the product named no tiles. */
export function MapSetting({ config, onChange, context }: SettingsProps<ConfigOf<typeof location>>) {
  const tiles = useMapTiles();
  const t = (text: Bilingual) => textIn(text, context.locale);
  const label = t({ zh: '显示地图', en: 'Show a map' });
  return (
    <>
      <InspectorRow
        label={label}
        help={t({ zh: '可以手工调整时，图钉能拖动', en: 'Where hands may adjust, the pin can be dragged' })}
      >
        <Switch checked={config.map} onChange={(map) => onChange({ ...config, map })} aria-label={label} />
      </InspectorRow>
      {config.map && !tiles && <Note tone="warning">{t(noTiles)}</Note>}
    </>
  );
}

const noTiles: Bilingual = {
  zh: '还没有地图瓦片地址，现在只显示坐标和外部地图的链接。部署的人设置环境变量 MAP_TILES 后才有地图',
  en: 'No map yet: coordinates and links to maps elsewhere are shown. Whoever runs Mortise has to name map tiles in MAP_TILES',
};

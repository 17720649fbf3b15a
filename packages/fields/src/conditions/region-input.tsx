'use client';

import { useText } from '@mortise/ui';
import { Cascader } from 'antd';
import { useEffect, useState } from 'react';
import { loadAreas, loadedAreas } from '#area-data';

/** Provinces, cities and districts by their codes. */
export function RegionInput({ codes, onChange }: { codes: readonly string[]; onChange: (codes: string[]) => void }) {
  const { t } = useText();
  const [areas, setAreas] = useState(loadedAreas);
  useEffect(() => {
    void loadAreas().then(setAreas);
  }, []);
  return (
    <Cascader
      size="small"
      multiple
      changeOnSelect
      showSearch
      loading={areas === null}
      fieldNames={{ label: 'name', value: 'code', children: 'children' }}
      options={(areas ?? []) as never}
      value={codes.map(pathTo)}
      placeholder={t({ zh: '选择地区', en: 'Choose regions' })}
      onChange={(paths) => onChange(paths.flatMap((path) => String(path.at(-1) ?? '') || []))}
    />
  );
}

/** A code of six digits says where it belongs: two of the province, two of the city, two of the district. */
function pathTo(code: string): string[] {
  const province = `${code.slice(0, 2)}0000`;
  const city = `${code.slice(0, 4)}00`;
  return [...new Set([province, city, code])];
}

import { areaList } from '@vant/area-data';
import { type Area, areasOf } from './areas.ts';

let areas: readonly Area[] | undefined;

/** The areas of China; null while a browser has not loaded them. On the server they are always there. */
export function loadedAreas(): readonly Area[] | null {
  areas ??= areasOf(areaList);
  return areas;
}

export const loadAreas = async (): Promise<readonly Area[]> => loadedAreas() ?? [];

import { type Area, areasOf } from './areas.ts';

/** The browser's half of `area-data.ts`: 34 kB gzipped that a list page does not wait for. */

let areas: readonly Area[] | null = null;

export const loadedAreas = (): readonly Area[] | null => areas;

export async function loadAreas(): Promise<readonly Area[]> {
  areas ??= areasOf((await import('@vant/area-data')).areaList);
  return areas;
}

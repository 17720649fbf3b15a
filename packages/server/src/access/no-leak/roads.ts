import type { Check } from './request.ts';
import { aroundRoads } from './roads/around.ts';
import { beforeWritingRoads } from './roads/before-writing.ts';
import { figureRoads } from './roads/figures.ts';
import { listRoads } from './roads/lists.ts';
import { recordRoads } from './roads/records.ts';
import { searchRoads } from './roads/search.ts';

/** Every road by which something of a record is told. */
export const roads: Readonly<Record<string, Check>> = {
  ...listRoads,
  ...figureRoads,
  ...recordRoads,
  ...aroundRoads,
  ...searchRoads,
  ...beforeWritingRoads,
};

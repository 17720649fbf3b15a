import { aroundRoads } from './roads/test-around.ts';
import { beforeWritingRoads } from './roads/test-before-writing.ts';
import { figureRoads } from './roads/test-figures.ts';
import { listRoads } from './roads/test-lists.ts';
import { recordRoads } from './roads/test-records.ts';
import { searchRoads } from './roads/test-search.ts';
import type { Check } from './test-request.ts';

/** Every road by which something of a record is told. */
export const roads: Readonly<Record<string, Check>> = {
  ...listRoads,
  ...figureRoads,
  ...recordRoads,
  ...aroundRoads,
  ...searchRoads,
  ...beforeWritingRoads,
};

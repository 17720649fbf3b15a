import { z } from 'zod';
import { defineJob } from '../job.ts';

/** Builds the indexes that definitions and imports ask for, of all forms, concurrently with everything else. */
export const buildIndexes = defineJob({
  name: 'build-indexes',
  payload: z.object({}),
  options: { attempts: 8, backoffMs: 5_000 },
});

import { z } from 'zod';
import { defineJob } from '../job.ts';

/** Builds the indexes that definitions ask for, concurrently with everything else. */
export const buildIndexes = defineJob({
  name: 'build-indexes',
  payload: z.object({ formId: z.string() }),
  options: { attempts: 8, backoffMs: 5_000 },
});

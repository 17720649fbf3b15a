import { z } from 'zod';
import { defineJob } from '../job.ts';

/** Copies records into forms that were made as copies with them. */
export const copyRecords = defineJob({
  name: 'copy-records',
  payload: z.object({}),
  options: { attempts: 5, backoffMs: 2_000 },
});

import { z } from 'zod';
import { defineJob } from '../job.ts';

/** Makes the file of an export. Begins anew where a worker was killed. */
export const runExport = defineJob({
  name: 'run-export',
  payload: z.object({ exportId: z.string() }),
});

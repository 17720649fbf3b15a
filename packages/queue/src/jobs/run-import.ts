import { z } from 'zod';
import { defineJob } from '../job.ts';

/** Makes the forms of a confirmed import and fills them. Takes up where a killed worker left off. */
export const runImport = defineJob({
  name: 'run-import',
  payload: z.object({ importId: z.string() }),
  options: { attempts: 5 },
});

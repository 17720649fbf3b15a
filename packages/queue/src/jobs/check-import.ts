import { z } from 'zod';
import { defineJob } from '../job.ts';

/** Goes through all rows of an import without writing any. */
export const checkImport = defineJob({
  name: 'check-import',
  payload: z.object({ importId: z.string() }),
});

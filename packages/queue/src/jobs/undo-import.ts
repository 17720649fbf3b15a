import { z } from 'zod';
import { defineJob } from '../job.ts';

/** Undoes what an import did. Takes up where a killed worker left off. */
export const undoImport = defineJob({
  name: 'undo-import',
  payload: z.object({ importId: z.string() }),
});

import { z } from 'zod';
import { defineJob } from '../job.ts';

/** Reads an uploaded file and stores what was found. A file that cannot be read is an answer, not a failed job. */
export const analyseImport = defineJob({
  name: 'analyse-import',
  payload: z.object({ importId: z.string() }),
  options: { attempts: 3 },
});

import { z } from 'zod';
import { defineJob } from '../job.ts';

/** Has an office program render a file as PDF, for whoever looks at it. */
export const renderFile = defineJob({
  name: 'render-file',
  payload: z.object({ fileId: z.string() }),
  options: { attempts: 2 },
});

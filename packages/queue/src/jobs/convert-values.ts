import { z } from 'zod';
import { defineJob } from '../job.ts';

/** Converts stored values that publications with a changed type wait for. */
export const convertValues = defineJob({
  name: 'convert-values',
  payload: z.object({}),
  options: { attempts: 5, backoffMs: 2_000 },
});

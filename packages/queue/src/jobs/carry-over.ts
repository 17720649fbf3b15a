import { z } from 'zod';
import { defineJob } from '../job.ts';

/** Computes derived fields that publishing or a far-reaching change left due. */
export const carryOver = defineJob({
  name: 'carry-over',
  payload: z.object({}),
  options: { attempts: 5, backoffMs: 2_000 },
});

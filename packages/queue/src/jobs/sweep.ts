import { z } from 'zod';
import { defineJob } from '../job.ts';

/** Housekeeping: columns past their keeping time, old outbox rows, files nobody attached, work a crash left behind. */
export const sweep = defineJob({
  name: 'sweep',
  payload: z.object({}),
  options: { attempts: 1 },
});

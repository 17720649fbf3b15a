export { queueSettings } from './backend.ts';
export { openQueue, startJobs } from './open-queue.ts';
export type { JobContext, JobHandlers, JobLog } from './processor.ts';

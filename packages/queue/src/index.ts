export { queueSettings } from './backend.ts';
export { openQueue, startJobs } from './open-queue.ts';
export type { JobHandlers, JobLog } from './processor.ts';

import type { JobHandlers } from '@mortise/queue';
import type { Services } from '../compose.ts';

/** Copies the records of forms that wait for them: the job only says that some do. */
export const handleCopyRecords =
  ({ runRecordCopies }: Services): JobHandlers['copy-records'] =>
  (_payload, { signal }) =>
    runRecordCopies(signal);

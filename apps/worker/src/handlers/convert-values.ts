import type { JobHandlers } from '@mortise/queue';
import type { Services } from '../compose.ts';

/** Converts values that publications wait for: the job only says that some do. */
export const handleConvertValues =
  ({ runTypeChanges }: Services): JobHandlers['convert-values'] =>
  (_payload, { signal }) =>
    runTypeChanges(signal);

import type { JobHandlers } from '@mortise/queue';
import type { Services } from '../compose.ts';

/** Computes every derived field that is due: the job only says that something is. */
export const handleCarryOver =
  ({ carryOver }: Services): JobHandlers['carry-over'] =>
  (_payload, { signal }) =>
    carryOver(signal);

import type { JobHandlers } from '@mortise/queue';
import type { Services } from '../compose.ts';

export const handleRunImport =
  ({ imports }: Services): JobHandlers['run-import'] =>
  ({ importId }, { signal }) =>
    imports.runImport(importId, signal);

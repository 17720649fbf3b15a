import type { JobHandlers } from '@mortise/queue';
import type { Services } from '../compose.ts';

export const handleAnalyseImport =
  ({ imports }: Services): JobHandlers['analyse-import'] =>
  ({ importId }, { signal }) =>
    imports.runAnalysis(importId, signal);

import type { JobHandlers } from '@mortise/queue';
import type { Services } from '../compose.ts';
import { orGiveUp } from './or-give-up.ts';

export const handleAnalyseImport =
  ({ imports }: Services): JobHandlers['analyse-import'] =>
  ({ importId }, context) =>
    orGiveUp(context, imports.runAnalysis(importId, context.signal), () => imports.giveUpImport(importId));

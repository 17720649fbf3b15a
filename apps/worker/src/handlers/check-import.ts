import type { JobHandlers } from '@mortise/queue';
import type { Services } from '../compose.ts';
import { orGiveUp } from './or-give-up.ts';

export const handleCheckImport =
  ({ imports }: Services): JobHandlers['check-import'] =>
  ({ importId }, context) =>
    orGiveUp(context, imports.runTrial(importId, context.signal), () => imports.giveUpImport(importId));

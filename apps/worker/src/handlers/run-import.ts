import type { JobHandlers } from '@mortise/queue';
import type { Services } from '../compose.ts';
import { orGiveUp } from './or-give-up.ts';

export const handleRunImport =
  ({ imports }: Services): JobHandlers['run-import'] =>
  ({ importId }, context) =>
    orGiveUp(context, imports.runImport(importId, context.signal), () => imports.giveUpImport(importId));

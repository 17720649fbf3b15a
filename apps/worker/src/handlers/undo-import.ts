import type { JobHandlers } from '@mortise/queue';
import type { Services } from '../compose.ts';
import { orGiveUp } from './or-give-up.ts';

export const handleUndoImport =
  ({ imports }: Services): JobHandlers['undo-import'] =>
  ({ importId }, context) =>
    orGiveUp(context, imports.runUndo(importId, context.signal), () => imports.giveUpUndo(importId));

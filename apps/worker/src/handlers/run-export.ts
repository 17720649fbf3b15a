import type { JobHandlers } from '@mortise/queue';
import type { Services } from '../compose.ts';
import { orGiveUp } from './or-give-up.ts';

export const handleRunExport =
  ({ exports }: Services): JobHandlers['run-export'] =>
  ({ exportId }, context) =>
    orGiveUp(context, exports.runExport(exportId, context.signal), () => exports.giveUpExport(exportId));

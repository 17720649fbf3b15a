import type { JobHandlers } from '@mortise/queue';
import type { Services } from '../compose.ts';

export const handleRenderFile =
  ({ renderFile }: Services): JobHandlers['render-file'] =>
  ({ fileId }, { signal }) =>
    renderFile(fileId, signal);

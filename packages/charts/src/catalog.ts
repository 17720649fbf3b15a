import { funnel } from './funnel/definition.ts';

/** Every chart. */
export const charts = { funnel } as const;

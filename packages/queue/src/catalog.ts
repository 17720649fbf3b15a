import type { JobKind } from './job.ts';
import { analyseImport } from './jobs/analyse-import.ts';
import { buildIndexes } from './jobs/build-indexes.ts';
import { carryOver } from './jobs/carry-over.ts';
import { checkImport } from './jobs/check-import.ts';
import { convertValues } from './jobs/convert-values.ts';
import { copyRecords } from './jobs/copy-records.ts';
import { renderFile } from './jobs/render-file.ts';
import { runExport } from './jobs/run-export.ts';
import { runImport } from './jobs/run-import.ts';
import { sweep } from './jobs/sweep.ts';
import { undoImport } from './jobs/undo-import.ts';

/** Every kind of job. The worker must have a handler for each, or it does not compile. */
export const jobKinds = {
  'analyse-import': analyseImport,
  'run-import': runImport,
  'run-export': runExport,
  'check-import': checkImport,
  'undo-import': undoImport,
  'build-indexes': buildIndexes,
  'carry-over': carryOver,
  'convert-values': convertValues,
  'copy-records': copyRecords,
  'render-file': renderFile,
  sweep,
} as const;
export type JobKinds = typeof jobKinds;

export const jobKind = (name: string): JobKind | undefined => (jobKinds as Readonly<Record<string, JobKind>>)[name];

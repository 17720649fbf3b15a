import { type ImportJob, ImportPlan, importStates, type LoggedImport, Text } from '@mortise/core';
import { z } from 'zod';
import { Id } from '../answers.ts';

const Moment = z.iso.datetime();
const Count = z.number().int();

/** For the reference; the type is core's. */
export const ImportAnswer = z.object({
  id: Id,
  fileId: Id,
  fileName: z.string(),
  byUserId: Id,
  intoApp: Id.nullable(),
  intoForm: Id.nullable(),
  state: z.enum(importStates),
  reading: z.record(z.string(), z.unknown()).meta({ description: 'Encoding, delimiter and header rows chosen' }),
  analysis: z.unknown().meta({ description: 'What was found in the file: sheets, columns, guesses, relations' }),
  plan: ImportPlan.nullable(),
  progress: z.unknown().meta({ description: '{ done, total, created, rejected, sheet }' }),
  result: z.unknown().meta({ description: 'Per sheet counts, and the first thousand problems' }),
  trial: z.unknown().meta({ description: 'What a check of all rows found: counts, kinds of problems, unclear names' }),
  undo: z.unknown().meta({ description: 'How far the undoing is, and what could not be undone' }),
  errorFileId: Id.nullable(),
  error: z.object({ code: z.string(), message: Text }).nullable(),
  isCancelled: z.boolean(),
  isPaused: z.boolean(),
  createdAt: Moment,
  updatedAt: Moment,
  endedAt: Moment.nullable(),
}) as unknown as z.ZodType<ImportJob>;

export const LoggedImportAnswer = z.object({
  id: Id,
  fileName: z.string(),
  byUserId: Id,
  byName: z.string(),
  state: z.enum(importStates),
  counts: z.object({ done: Count, total: Count, created: Count, updated: Count, rejected: Count }).nullable(),
  undo: z.object({ done: Count, total: Count, removed: Count, restored: Count, conflictCount: Count }).nullable(),
  errorFileId: Id.nullable().meta({ description: 'Of own imports alone' }),
  createdAt: Moment,
  endedAt: Moment.nullable(),
}) as unknown as z.ZodType<LoggedImport>;

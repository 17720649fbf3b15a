import type { AnswerRow } from '@mortise/core';
import { z } from 'zod';

/** Rows of an answer from outside: what each is called, and its values as texts by the names of the outputs. */
export const AnswerRows: z.ZodType<readonly AnswerRow[]> = z
  .array(z.object({ title: z.string(), detail: z.string(), values: z.record(z.string(), z.string()) }))
  .readonly();

import { type DuplicateSeen, type KeyingShown, matchNames, Text } from '@mortise/core';
import type { DuplicateInput, DuplicateResult } from '@mortise/server';
import { z } from 'zod';
import { Id } from '../answers.ts';

const Seen = z.object({
  formId: Id.nullable(),
  formName: Text,
  recordId: Id.nullable(),
  title: z.string(),
  ownerName: z.string().nullable(),
  updatedAt: z.iso.datetime().nullable(),
  isDeleted: z.boolean(),
  similarity: z.number(),
}) satisfies z.ZodType<DuplicateSeen>;

/** An issue as a save would have it, in the caller's language. */
export const HintAnswer = z.object({
  path: z.array(z.union([z.string(), z.number()])).readonly(),
  code: z.string(),
  message: z.string(),
  duplicates: z.array(Seen.extend({ formName: z.string() })).readonly(),
});

export const InputAnswer: z.ZodType<DuplicateInput> = z.object({
  id: z.string(),
  match: z.enum(matchNames),
  label: Text,
});

export const ResultAnswer: z.ZodType<DuplicateResult> = z.object({
  ruleId: Id,
  name: Text,
  duplicates: z.array(Seen).readonly(),
  more: z.boolean(),
  lacking: z.array(Text).readonly(),
});

export const KeyingAnswer: z.ZodType<KeyingShown> = z.object({
  formId: Id,
  done: z.number().int(),
  total: z.number().int(),
});

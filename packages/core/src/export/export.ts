import * as z from 'zod';
import { Condition } from '../conditions/condition.ts';
import { Sort } from '../definitions/view.ts';
import type { Text } from '../text.ts';

export const exportStates = ['running', 'done', 'failed', 'cancelled', 'expired'] as const;
export type ExportState = (typeof exportStates)[number];

/** The most records that somebody picks one by one. */
export const mostPicked = 10_000;

/** What somebody takes out of a form, and how. */
export const ExportRequest = z.object({
  records: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('all') }),
    /** What a list shows. */
    z.object({
      kind: z.literal('list'),
      filter: Condition.nullable().default(null),
      search: z.string().max(200).default(''),
    }),
    z.object({ kind: z.literal('picked'), ids: z.array(z.uuid()).min(1).max(mostPicked) }),
  ]),
  sort: z.array(Sort).max(8).default([]),
  format: z.enum(['xlsx', 'csv']),
  /** Ids of fields, system fields and subforms, in the order of their columns. Those that may not be seen are left out. */
  fields: z.array(z.string().max(60)).min(1).max(2000),
  /** In words and numbers for people, or as stored, with the ids by which an import finds records and people again. */
  values: z.enum(['shown', 'stored']).default('shown'),
  /** Rows of subforms: beside one merged cell per field of their record, with its values repeated, or on sheets of their own. */
  subforms: z.enum(['merged', 'repeated', 'sheets']).default('merged'),
  /**
   * Attachments come along in an archive: under their own names, with the title of their record before them, or in a
   * folder per record.
   */
  attachments: z.enum(['none', 'plain', 'titled', 'folders']).default('none'),
});
export type ExportRequest = z.infer<typeof ExportRequest>;

/** What was asked for, in short. */
export interface ExportOutline extends Pick<ExportRequest, 'format' | 'values' | 'subforms' | 'attachments'> {
  readonly records: ExportRequest['records']['kind'];
  readonly fields: number;
}

export interface ExportResult {
  readonly fileName: string;
  /** bytes */
  readonly size: number;
  readonly records: number;
  /** Attachments that came along, and those that were not there or not to be read any more. */
  readonly files: number;
  readonly missingFiles: number;
  /** Texts that lost their end because a cell of Excel holds 32,767 characters. */
  readonly cutTexts: number;
}

/** One taking out of records, as its maker sees it, and as those who manage the app find it in the log. */
export interface ExportJob {
  readonly id: string;
  readonly formId: string;
  readonly byUserId: string;
  readonly state: ExportState;
  readonly how: ExportOutline;
  /** Records gone through, of as many: more than once where sheets or attachments need another round. */
  readonly done: number;
  /** Null until they are counted. */
  readonly total: number | null;
  readonly result: ExportResult | null;
  /** Why it failed, in words for the person. */
  readonly error: { readonly code: string; readonly message: Text } | null;
  readonly isCancelled: boolean;
  readonly createdAt: string;
  readonly endedAt: string | null;
  /** Until then its file can be fetched. */
  readonly expiresAt: string | null;
}

export interface NamedExport extends ExportJob {
  /** Null where the form is gone. */
  readonly formName: Text | null;
}

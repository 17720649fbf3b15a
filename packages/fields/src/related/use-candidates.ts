import { type Bilingual, type Condition, type Text, textIn } from '@mortise/core';
import type { FieldViewContext, RecordAround } from '../field-view.ts';
import { boundCondition } from './bound-condition.ts';
import { useRecordValues } from './use-record-values.ts';
import { useUnfit } from './use-unfit.ts';

interface Wanted {
  readonly formId: string;
  readonly condition: Condition | null;
  readonly chosen: readonly string[];
  readonly record: RecordAround | undefined;
  readonly context: FieldViewContext;
}

export interface Candidates {
  /** Of the records that may be chosen; null for all. */
  readonly filter: Condition | null;
  /** Names of fields that must be filled in before anything fits. */
  readonly waitsFor: readonly Text[];
  /** What is to be said of chosen records that no longer fit; null where all do. */
  readonly complaint: string | null;
}

/** Which records may be chosen, with the values that the record at hand has at this moment. */
export function useCandidates({ formId, condition, chosen, record, context }: Wanted): Candidates {
  useRecordValues(condition, record);
  const { filter, waitsFor } = boundCondition(condition, record);
  const unfit = useUnfit(context, formId, chosen, filter);
  if (unfit.length === 0) return { filter, waitsFor, complaint: null };
  const names = unfit.map((id) => context.titleOf(id) ?? '…');
  return { filter, waitsFor, complaint: textIn(complaint(names), context.locale) };
}

const complaint = (names: readonly string[]): Bilingual => ({
  zh: `${names.map((name) => `「${name}」`).join('、')}已不符合条件，换一条`,
  en: `${names.map((name) => `"${name}"`).join(', ')} no longer ${names.length === 1 ? 'fits' : 'fit'}. Choose another`,
});

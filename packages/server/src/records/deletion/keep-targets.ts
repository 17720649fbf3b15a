import { type RecordStatements, recordIdsIn, targetsOf } from '@mortise/core';
import type { Draft } from '../draft.ts';
import type { Batch } from '../write-batch.ts';

/**
 * Holds the records that drafts begin to point to by a relation that has a say in their deletion: who deletes one of them
 * waits until we are done and then sees us, or we wait and then see that it is gone.
 */
export async function keepTargets(
  statements: Pick<RecordStatements, 'pin'>,
  { rules, forms }: Pick<Batch, 'rules' | 'forms'>,
  drafts: readonly Draft[],
): Promise<void> {
  const targets = new Map<string, Set<string>>();
  for (const { key, storage } of rules.shape.binding) {
    for (const formId of targetsOf(storage)) {
      const ids = targets.get(formId) ?? new Set();
      targets.set(formId, ids);
      for (const { touched, values } of drafts)
        if (touched.includes(key)) for (const id of recordIdsIn(values[key], formId)) ids.add(id);
    }
  }
  for (const [formId, ids] of targets) {
    const form = forms.find(({ id }) => id === formId);
    if (form && ids.size > 0) await statements.pin(form, [...ids], 'kept');
  }
}

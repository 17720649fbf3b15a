import { ok } from '@mortise/core';
import type { ActionRun } from '../../action.ts';
import type { updateRecord } from './definition.ts';

export const runUpdateRecord: ActionRun<typeof updateRecord> = async (
  { values },
  { record, idempotencyKey, updateRecord: update },
) => {
  const updated = await update({ ...record, values, idempotencyKey });
  return updated.ok ? ok({ version: updated.value.version }) : updated;
};

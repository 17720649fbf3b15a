import { type RecordStatements, type RecordView, recordIdsIn, systemOfRecord, type Values } from '@mortise/core';
import { ownership } from '../prepare-drafts.ts';
import { systemOfNew } from '../system-of-new.ts';
import { validateChange, validateNew } from '../validate-values.ts';
import type { Batch } from '../write-batch.ts';
import { isRead } from './follow.ts';
import { lookAheadInRows } from './row-lookups.ts';
import { isOwnLookup, lookedUp } from './take-over.ts';

interface Pointing {
  readonly index: number;
  readonly old: RecordView | undefined;
  readonly values: Values;
}

/**
 * What is pulled into the records of a batch, by the place of the change, with what stored look-ups are going to hold
 * where a formula or a rule reads them: those are judged by it. Which record a relation will point to may follow from a
 * default or a rule, so the values are worked out once without the look-ups.
 */
export async function lookAhead(
  statements: RecordStatements,
  { changes, rules, pulled, derived, form }: Batch,
  stored: ReadonlyMap<string, RecordView>,
): Promise<ReadonlyMap<number, Values>> {
  await lookAheadInRows(statements, { changes, rules, derived, form }, stored);
  const read = derived.of(form.id).filter((one) => isOwnLookup(one) && isRead(rules.shape, one.field.key));
  if (read.length === 0) return pulled;
  const drafts = changes.flatMap((change, index): Pointing[] => {
    if (change.kind === 'create') {
      const system = () => systemOfNew(change.id ?? '', ownership(change, rules), rules);
      const { values } = validateNew(change.values, rules, system, pulled.get(index));
      return [{ index, old: undefined, values }];
    }
    const old = change.kind === 'update' ? stored.get(change.id.toLowerCase()) : undefined;
    if (change.kind !== 'update' || !old) return [];
    return [{ index, old, values: validateChange(old.values, change.values, rules, systemOfRecord(old)).values }];
  });
  const ahead = new Map(pulled);
  for (const one of read) {
    const pointing = drafts.filter(
      ({ old, values }) => String(recordIdsIn(values[one.via.key])) !== String(recordIdsIn(old?.values[one.via.key])),
    );
    const values = await lookedUp(statements, one, pointing);
    pointing.forEach(({ index }, place) => {
      ahead.set(index, { ...ahead.get(index), [one.field.key]: values[place] });
    });
  }
  return ahead;
}

import type { PublishedForm, RecordStatements } from '@mortise/core';
import { describeRecord } from '../describe-record.ts';
import { shapeOf } from '../form-shape.ts';
import { wholeReach } from './derived-index.ts';
import type { Following } from './follow.ts';

/** What these records are called and found by, from what they hold. */
export async function wordAgain(
  statements: Pick<RecordStatements, 'lock' | 'rewrite'>,
  { actor, stamp, catalog }: Following,
  form: PublishedForm,
  ids: readonly string[],
): Promise<void> {
  const shape = shapeOf(form, catalog);
  const records = await statements.lock(actor, stamp.at, wholeReach(form, catalog), ids);
  const rows = records.map((record) => ({
    ...record,
    before: record.values,
    ...describeRecord(record.values, shape, actor),
  }));
  await statements.rewrite(form, [], rows, { described: true, announced: true }, stamp);
}

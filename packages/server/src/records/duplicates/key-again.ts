import type { PublishedForm, RecordStatements } from '@mortise/core';
import { wholeReach } from '../derived/derived-index.ts';
import type { Following } from '../derived/follow.ts';
import { heldRules, keysAfter } from './held-rules.ts';

/** What duplicate rules find these records by, from what they hold. */
export async function keyAgain(
  statements: Pick<RecordStatements, 'lock' | 'putKeys'>,
  { actor, stamp, catalog, duplicateRules }: Following,
  form: PublishedForm,
  ids: readonly string[],
): Promise<void> {
  const held = heldRules(form, duplicateRules, catalog);
  const records = await statements.lock(actor, stamp.at, wholeReach(form, catalog), ids);
  await statements.putKeys(
    form,
    records.map(({ id, values }) => ({ id, keys: keysAfter(held, 'all', values) ?? [] })),
  );
}

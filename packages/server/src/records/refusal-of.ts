import type { Access, Actor, AppError, Operation, PublishedForm, RecordChange, WriteOptions } from '@mortise/core';

const operationOf: Record<RecordChange['kind'], Operation> = {
  create: 'create',
  update: 'update',
  delete: 'delete',
  restore: 'delete',
};

/** The right that a batch lacks, whatever its records. */
export function refusalOf(
  access: Access,
  actor: Actor,
  form: PublishedForm,
  changes: readonly RecordChange[],
  { road = actor.road }: WriteOptions,
): AppError | null {
  if (actor.viewer) return mayNotWrite;
  const needed = new Set<Operation>(changes.map(({ kind }) => operationOf[kind]));
  if (road === 'import') needed.add('import');
  // Several that exist, by one gesture.
  else if (changes.length > 1 && changes.some(({ kind }) => kind !== 'create')) needed.add('batch');
  const lacking = [...needed].find((operation) => !access.mayOnForm(actor, operation, form.id));
  return lacking === undefined ? null : { code: 'forbidden', permission: `records.${lacking}` };
}

/** Whoever looks through somebody's eyes does nothing in their name. */
export const mayNotWrite: AppError = { code: 'forbidden', permission: 'records.write' };

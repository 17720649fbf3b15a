import type { Actor, RecordView, SystemFieldId } from '@mortise/core';

export type System = Readonly<Partial<Record<SystemFieldId, unknown>>>;

/** System fields of a stored record, as formulas and rules read them. */
export const systemOf = (record: RecordView): System => ({
  $id: record.id,
  $title: record.title,
  $created_at: record.createdAt,
  $created_by: record.createdBy,
  $updated_at: record.updatedAt,
  $updated_by: record.updatedBy,
  $owner: record.ownerId,
  $department: record.departmentId,
});

/** Of a record that is about to be made. */
export function systemOfNew(
  id: string,
  { ownerId, departmentId }: { readonly ownerId: string | null; readonly departmentId: string | null },
  { actor, now }: { readonly actor: Pick<Actor, 'userId'>; readonly now: Date },
): System {
  const [at, by] = [now.toISOString(), actor.userId];
  return {
    $id: id,
    $created_at: at,
    $created_by: by,
    $updated_at: at,
    $updated_by: by,
    $owner: ownerId,
    $department: departmentId,
  };
}

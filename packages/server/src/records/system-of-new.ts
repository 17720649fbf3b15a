import type { Actor, SystemValues } from '@mortise/core';

/** Of a record that is about to be made. */
export function systemOfNew(
  id: string,
  { ownerId, departmentId }: { readonly ownerId: string | null; readonly departmentId: string | null },
  { actor, now }: { readonly actor: Pick<Actor, 'userId'>; readonly now: Date },
): SystemValues {
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

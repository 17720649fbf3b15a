import type { RecordView, Surroundings } from '@mortise/core';

/** Values of system fields, as formulas and rules read them. */
export const systemOfRecord = (record: RecordView): Surroundings['system'] => ({
  $id: record.id,
  $title: record.title,
  $created_at: record.createdAt,
  $created_by: record.createdBy,
  $updated_at: record.updatedAt,
  $updated_by: record.updatedBy,
  $owner: record.ownerId,
  $department: record.departmentId,
});

import type { SystemFieldId } from '../definitions/system-fields.ts';
import type { RecordView } from './record.ts';

/** Values of system fields by their ids. */
export type SystemValues = Readonly<Partial<Record<SystemFieldId, unknown>>>;

/** System fields of a stored record, as formulas and rules read them. */
export const systemOfRecord = (record: RecordView): SystemValues => ({
  $id: record.id,
  $title: record.title,
  $created_at: record.createdAt,
  $created_by: record.createdBy,
  $updated_at: record.updatedAt,
  $updated_by: record.updatedBy,
  $owner: record.ownerId,
  $department: record.departmentId,
});

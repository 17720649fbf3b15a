import { type AuditEntry, type HeldFile, type PublishedForm, raw, type Sql, type Stamp, sql } from '@mortise/core';

interface Traced {
  readonly id: string;
  readonly files?: readonly HeldFile[];
}

/** The further parts of a writing statement: a line of audit per record, and the files that records now hold. */
export function alsoWritten(
  form: PublishedForm,
  rows: readonly Traced[],
  { at, by, road, batch }: Stamp,
  kind: AuditEntry['kind'],
): Sql {
  const ids = rows.map(({ id }) => id);
  return sql`, audited as (
      insert into audit (form_id, record_id, at, by, road, kind, batch_id)
      select ${form.id}::uuid, id, ${at}::timestamptz, ${by}::uuid, ${road}, ${kind}, ${batch ?? null}::uuid from unnest(${ids}::uuid[]) id
    )${heldFiles(form, rows)}`;
}

/**
 * Which records name which files from now on. What was named once is not forgotten: the history still shows it. Files
 * that no record holds are swept after a day.
 */
export function heldFiles(form: PublishedForm, rows: readonly Traced[]): Sql {
  const held = rows.flatMap(({ id, files = [] }) => files.map((file) => ({ ...file, id })));
  if (held.length === 0) return raw('');
  const fileIds = held.map(({ fileId }) => fileId);
  return sql`, held as (
      insert into file_holders (file_id, form_id, record_id, field_id)
      select f.id, ${form.id}::uuid, h.record_id, h.field_id
      from unnest(${fileIds}::uuid[], ${held.map(({ id }) => id)}::uuid[], ${held.map(({ fieldId }) => fieldId)}::text[])
        as h(file_id, record_id, field_id) join files f on f.id = h.file_id
      on conflict do nothing
    ), holding as (${holdingSql(form.id, sql`id = any(${fileIds}::uuid[])`)})`;
}

/** Files say which forms hold them: the first, and the others. */
export const holdingSql = (formId: string, which: Sql): Sql =>
  sql`update files set form_id = coalesce(form_id, ${formId}::uuid),
      also_in = case when form_id is null then also_in else array_append(also_in, ${formId}::uuid) end
    where ${which} and form_id is distinct from ${formId}::uuid and not ${formId}::uuid = any(also_in)`;

/** The outbox row of a batch: the statement's last part. */
export const announced = (
  form: PublishedForm,
  rows: readonly Traced[],
  { at, by }: Stamp,
  kind: AuditEntry['kind'],
  owners: NewOwners = {},
): Sql => sql`insert into outbox (at, kind, form_id, record_ids, by, payload)
    values (${at}::timestamptz, ${`record.${kind}`}, ${form.id}::uuid, ${rows.map(({ id }) => id)}::uuid[], ${by}::uuid,
      ${Object.keys(owners).length === 0 ? null : JSON.stringify({ owners })}::jsonb)`;

/** Whose a record is from now on, by its id, where that is somebody else than whoever made it so. */
type NewOwners = Readonly<Record<string, string>>;

/** An import tells nobody of each record: its thousands would drown everything else. */
export const newOwners = (
  rows: readonly { readonly id: string; readonly ownerId: string | null }[],
  { by, road }: Stamp,
): NewOwners =>
  road === 'import'
    ? {}
    : Object.fromEntries(rows.flatMap(({ id, ownerId }) => (ownerId && ownerId !== by ? [[id, ownerId]] : [])));

import {
  type AuditEntry,
  type Field,
  type FileRef,
  type PublishedForm,
  raw,
  rowsIn,
  type Sql,
  type Stamp,
  sql,
  type Values,
} from '@mortise/core';

interface Traced {
  readonly id: string;
  readonly values?: Values;
}

/** The further parts of a writing statement: a line of audit per record, and the files that records now hold. */
export function alsoWritten(
  form: PublishedForm,
  fields: readonly Field[],
  rows: readonly Traced[],
  { at, by, uploader, road }: Stamp,
  kind: AuditEntry['kind'],
): Sql {
  const ids = rows.map(({ id }) => id);
  return sql`, audited as (
      insert into audit (form_id, record_id, at, by, road, kind)
      select ${form.id}::uuid, id, ${at}::timestamptz, ${by}::uuid, ${road}, ${kind} from unnest(${ids}::uuid[]) id
    )${heldFiles(form, fields, rows, uploader ?? by)}`;
}

/** Files that no record holds are swept after a day. A record takes hold only of what its writer uploaded. */
export function heldFiles(form: PublishedForm, fields: readonly Field[], rows: readonly Traced[], by: string): Sql {
  const holding = holdingFiles(fields);
  if (holding.length === 0) return raw('');
  const ids = rows.flatMap(({ values }) => (values ? filesIn(values, holding) : []));
  if (ids.length === 0) return raw('');
  // Pictures that new records begin with are the builder's.
  const begun = fields.flatMap(({ block }) =>
    block.default?.kind === 'constant' ? picturesIn(block.default.value) : [],
  );
  return sql`, held as (update files set form_id = ${form.id}::uuid where id = any(${ids}::uuid[]) and form_id is null
      and (uploaded_by = ${by}::uuid or id = any(${begun}::uuid[])))`;
}

/** Fields that may hold files, themselves or in the columns of their rows: most forms have none. */
const holdingFiles = (fields: readonly Field[]): Field[] =>
  fields.filter(({ kind, columns }) => kind === 'files' || kind === 'html' || holdingFiles(columns).length > 0);

/** Ids of the files in a record and in the rows of its subforms: those of lists, and the pictures in rich text. */
const filesIn = (values: Values, fields: readonly Field[]): string[] =>
  fields.flatMap(({ key, kind, columns }) => {
    if (kind === 'files') return ((values[key] ?? []) as readonly FileRef[]).map(({ id }) => id);
    if (kind === 'html') return picturesIn(values[key]);
    const inRows = holdingFiles(columns);
    return rowsIn(values[key]).flatMap((row) => filesIn(row, inRows));
  });

const picturesIn = (html: unknown): string[] =>
  typeof html === 'string'
    ? [...html.matchAll(/\/files\/([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})"/g)].flatMap(([, id]) => id ?? [])
    : [];

/** The outbox row of a batch: the statement's last part. */
export const announced = (
  form: PublishedForm,
  rows: readonly Traced[],
  { at, by }: Stamp,
  kind: AuditEntry['kind'],
): Sql => sql`insert into outbox (at, kind, form_id, record_ids, by)
    values (${at}::timestamptz, ${`record.${kind}`}, ${form.id}::uuid, ${rows.map(({ id }) => id)}::uuid[], ${by}::uuid)`;

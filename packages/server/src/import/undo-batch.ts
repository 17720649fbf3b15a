import {
  type Access,
  type Actor,
  type AppError,
  type BatchedRecord,
  type FieldCatalog,
  type Forms,
  fieldsOf,
  type ImportStore,
  type ImportUndo,
  type PublishedForm,
  type RecordChange,
  type RecordReader,
  type RecordWriter,
  type Row,
  rowsIn,
  type UndoConflict,
} from '@mortise/core';

interface Ports {
  readonly imports: Pick<ImportStore, 'batched'>;
  readonly forms: Forms;
  readonly reader: RecordReader;
  readonly writer: RecordWriter;
  readonly catalog: FieldCatalog;
  readonly access: Access;
}

interface Undoing {
  /** What is undone, and by which name the undoing stands in the histories. */
  readonly batchId: string;
  readonly undoneBy: string;
  /** Who is told what stayed: of titles and fields no more than they may see. */
  readonly toldTo: Actor;
  /** Also what somebody has worked on since. */
  readonly force: boolean;
}

const pageSize = 500;
const mostConflicts = 1000;

type Counts = Pick<ImportUndo, 'cursor' | 'done' | 'removed' | 'restored' | 'conflicts' | 'conflictCount'>;

/**
 * The next records of a batch, brought back to what they were: new ones go to the recycle bin, changed fields get the value
 * from before where nobody has changed them since. Null when there are no more. Doing a page twice changes nothing.
 */
export async function undoPage(
  ports: Ports,
  actor: Actor,
  { batchId, undoneBy, toldTo, force }: Undoing,
  counts: Counts,
): Promise<Counts | null> {
  const page = await ports.imports.batched(batchId, undoneBy, { cursor: counts.cursor, limit: pageSize });
  const last = page.at(-1);
  if (!last) return null;
  let { removed, restored } = counts;
  const conflicts: UndoConflict[] = [];
  for (const formId of new Set(page.map((record) => record.formId))) {
    const form = await ports.forms.find(formId);
    if (!form) continue;
    const own = page.filter((record) => record.formId === formId);
    const plan = await planUndo(ports, actor, form, own, force);
    const written = await ports.writer.write(actor, form, plan.changes, {
      atomic: false,
      road: 'import',
      returning: 'ids',
      batch: undoneBy,
      withoutRules: true,
      allowDuplicates: true,
    });
    // Half undone is an accident: it is tried again.
    if (!written.ok) throw new Error(`The import could not be undone: ${written.error.code}`);
    const refused = new Map(written.value.rejected.map(({ index, error }) => [index, error]));
    for (const [index, change] of plan.changes.entries()) {
      const error = refused.get(index);
      if (!error && change.kind === 'delete') removed++;
      else if (!error) restored++;
      // Gone already: by an earlier try, or by somebody who tidied up.
      else if (error.code !== 'not_found') conflicts.push(refusal(form.id, change.id ?? '', error));
    }
    conflicts.push(...plan.conflicts);
  }
  return {
    cursor: last.recordId,
    done: counts.done + page.length,
    removed,
    restored,
    conflicts: [...counts.conflicts, ...(await toldOf(ports, toldTo, conflicts))].slice(0, mostConflicts),
    conflictCount: counts.conflictCount + conflicts.length,
  };
}

interface UndoPlan {
  readonly changes: readonly Extract<RecordChange, { kind: 'update' | 'delete' }>[];
  readonly conflicts: readonly UndoConflict[];
}

async function planUndo(
  { reader, catalog }: Ports,
  actor: Actor,
  form: PublishedForm,
  records: readonly BatchedRecord[],
  force: boolean,
): Promise<UndoPlan> {
  const fields = new Map(fieldsOf(form, catalog).map((field) => [field.key, field]));
  const changes: UndoPlan['changes'][number][] = [];
  const conflicts: UndoConflict[] = [];
  for (const { recordId, isNew, changes: done, later } of records) {
    const last = later.at(-1);
    if (last?.kind === 'deleted') continue;
    const since = new Set(force ? [] : later.flatMap(({ keys }) => keys));
    if (isNew) {
      if (since.size === 0) changes.push({ kind: 'delete', id: recordId });
      else conflicts.push(changedSince(form.id, recordId, [...since]));
      continue;
    }
    const values: Record<string, unknown> = {};
    let ownerId: string | null | undefined;
    const kept: string[] = [];
    for (const key of new Set(done.flatMap((one) => Object.keys(one)))) {
      if (since.has(key)) kept.push(key);
      else if (key === '$owner') ownerId = (firstOld(done, key) as string | null) ?? null;
      else if (fields.get(key)?.storage.in === 'children')
        values[key] = await rowsBefore(reader, actor, form, recordId, key, done);
      else if (fields.has(key)) values[key] = firstOld(done, key);
    }
    if (kept.length > 0) conflicts.push(changedSince(form.id, recordId, kept));
    if (Object.keys(values).length > 0 || ownerId !== undefined)
      changes.push({ kind: 'update', id: recordId, values, ...(ownerId === undefined ? {} : { ownerId }) });
  }
  return { changes, conflicts };
}

const firstOld = (done: BatchedRecord['changes'], key: string): unknown =>
  done.find((one) => key in one)?.[key]?.old ?? null;

/** The rows of a subform as they were: what the history says of them, taken back from what is there, the latest first. */
async function rowsBefore(
  reader: RecordReader,
  actor: Actor,
  form: PublishedForm,
  id: string,
  key: string,
  done: BatchedRecord['changes'],
): Promise<readonly Row[]> {
  const found = await reader.get(actor, form, id);
  let rows = found.ok ? [...rowsIn(found.value.record.values[key])] : [];
  for (const change of done.filter((one) => key in one).toReversed()) {
    const [old, next] = [rowsIn(change[key]?.old), rowsIn(change[key]?.new)];
    const before = new Map(old.map((row) => [row.id, row]));
    const added = new Set(next.map((row) => row.id).filter((rowId) => !before.has(rowId)));
    rows = rows
      .filter((row) => !added.has(row.id))
      .map((row) => ({ ...row, ...withoutPlace(before.get(row.id)), id: row.id }));
    const there = new Set(rows.map((row) => row.id));
    const gone = old.filter((row) => !there.has(row.id)).sort((a, b) => placeOf(a) - placeOf(b));
    for (const row of gone) rows.splice(placeOf(row) - 1, 0, { ...withoutPlace(row), id: row.id });
  }
  return rows;
}

const placeOf = (row: Row): number => Number(row.$at ?? 1);
const withoutPlace = (row: Row | undefined): Record<string, unknown> => {
  const { $at: _, ...cells } = row ?? { id: '' };
  return cells;
};

const changedSince = (formId: string, recordId: string, fields: readonly string[]): UndoConflict => ({
  formId,
  recordId,
  title: '',
  why: 'changed',
  fields,
  message: { zh: '之后有人改过，保留现在的值', en: 'Somebody changed it since. It stays as it is' },
});

function refusal(formId: string, recordId: string, error: AppError): UndoConflict {
  const message =
    (error.code === 'invalid' && error.issues[0]?.message) ||
    (error.code === 'in_use'
      ? { zh: '其他记录依赖它，没有删除', en: 'Other records depend on it. It was not deleted' }
      : { zh: '没有撤销这一条', en: 'This one could not be undone' });
  return { formId, recordId, title: '', why: 'refused', fields: [], message };
}

async function toldOf({ forms, reader, access, catalog }: Ports, actor: Actor, conflicts: readonly UndoConflict[]) {
  const told: UndoConflict[] = [];
  for (const formId of new Set(conflicts.map((conflict) => conflict.formId))) {
    const form = await forms.find(formId);
    const own = conflicts.filter((conflict) => conflict.formId === formId);
    const ids = own.map(({ recordId }) => recordId);
    const titles = form ? await reader.titles(actor, form, ids) : {};
    const hidden = new Set(
      (form ? fieldsOf(form, catalog) : [])
        .filter(({ id }) => access.fieldRight(actor, formId, id) === 'hidden')
        .map(({ key }) => key),
    );
    for (const conflict of own) {
      const fields = conflict.fields.filter((key) => !hidden.has(key));
      told.push({ ...conflict, fields, title: titles[conflict.recordId] ?? '' });
    }
  }
  return told;
}

import {
  type ChangedRow,
  diffRows,
  type NewRow,
  type Reach,
  type RecordChange,
  type RecordView,
  type RowsChange,
  rowsIn,
  type Stamp,
} from '@mortise/core';
import { describeRecord, titleOf } from './describe-record.ts';
import type { Draft } from './draft.ts';
import { keysAfter } from './duplicates/held-rules.ts';
import { maskRecord } from './mask-record.ts';
import { namedFiles } from './named-files.ts';
import type { Rules } from './rules.ts';
import { shownRecord } from './shown-record.ts';

type Describing = Pick<Rules, 'shape' | 'held' | 'actor'>;

/** A checked draft as the store takes it. */
export function newRow(
  draft: Draft,
  { shape, held, actor }: Describing,
  pictures: ReadonlySet<string> = noPictures,
): NewRow {
  const { id, old, touched, ownerId, departmentId, values } = draft;
  const written = shape.namingFiles.filter(({ key }) => old === null || touched.includes(key));
  const files = written.length === 0 ? [] : namedFiles(values, written, (fileId) => pictures.has(fileId));
  const keys = keysAfter(held, old ? touched : 'all', values);
  const described = describeRecord(values, shape, actor);
  return { id, ownerId, departmentId, values, files, ...described, ...(keys === undefined ? {} : { keys }) };
}

const noPictures: ReadonlySet<string> = new Set();

/** `pictures`: files that rich text may show, as far as its writer goes. */
export function changedRow(draft: Draft, rules: Describing, pictures?: ReadonlySet<string>): ChangedRow {
  const { old, touched, values, ownerId } = draft;
  const changes: Record<string, readonly [unknown, unknown]> = {};
  const rowChanges: Record<string, RowsChange> = {};
  for (const key of touched) {
    const field = rules.shape.byKey.get(key);
    if (field?.storage.in !== 'children') {
      changes[key] = [old?.values[key] ?? null, values[key] ?? null];
      continue;
    }
    const change = diffRows(rowsIn(old?.values[key]), rowsIn(values[key]), field.columns);
    if (!change) continue;
    rowChanges[key] = change;
    changes[key] = [change.old, change.new];
  }
  if (draft.ownerChanged) changes.$owner = [old?.ownerId ?? null, ownerId];
  return { ...newRow(draft, rules, pictures), changes, rows: rowChanges };
}

/** The record as the next reader will find it, within what the actor may see. */
export function recordAfter(
  draft: Draft,
  kind: RecordChange['kind'],
  rules: Rules,
  stamp: Stamp,
  reach: Pick<Reach, 'fields' | 'visible' | 'masked'>,
): RecordView {
  const { fields, masked } = reach;
  const at = stamp.at.toISOString();
  const { old, id, ownerId, departmentId } = draft;
  const isTouched = kind === 'create' || draft.touched.length > 0 || draft.ownerChanged;
  const isMark = kind === 'delete' || kind === 'restore';
  const values: Record<string, unknown> = {};
  for (const { key, storage } of fields)
    if (storage.in !== 'inverse' && storage.in !== 'joined') values[key] = draft.values[key] ?? null;
  const record: RecordView = {
    id,
    version: old ? old.version + (isTouched || isMark ? 1 : 0) : 1,
    title: titleOf(draft.values, rules.shape, rules.actor),
    createdAt: old?.createdAt ?? at,
    createdBy: old?.createdBy ?? stamp.by,
    updatedAt: old && (isMark || !isTouched) ? old.updatedAt : at,
    updatedBy: old && (isMark || !isTouched) ? old.updatedBy : stamp.by,
    ownerId,
    departmentId,
    deletedAt: kind === 'delete' ? at : null,
    values,
  };
  const hidden = new Set([...rules.hidden, ...untold(reach)]);
  return shownRecord(maskRecord(record, masked, rules.actor), rules.shape, hidden);
}

/** What is taken from where the actor may not read. */
function untold({ fields, visible }: Pick<Reach, 'fields' | 'visible'>): readonly string[] {
  const derived = withColumns(fields).filter(({ type }) => type.derive);
  if (derived.length === 0) return [];
  const seen = new Set(withColumns(visible).map(({ id }) => id));
  return derived.flatMap(({ id }) => (seen.has(id) ? [] : [id]));
}

const withColumns = (fields: Reach['fields']) => fields.flatMap((field) => [field, ...field.columns]);

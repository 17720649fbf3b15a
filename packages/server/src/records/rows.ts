import type { ChangedRow, NewRow, Reach, RecordChange, RecordView, Stamp } from '@mortise/core';
import { describeRecord, titleOf } from './describe-record.ts';
import type { Draft } from './draft.ts';
import type { Rules } from './rules.ts';
import { shownRecord } from './shown-record.ts';

/** A checked draft as the store takes it. */
export function newRow({ id, ownerId, departmentId, values }: Draft, { shape, actor }: Rules): NewRow {
  return { id, ownerId, departmentId, values, ...describeRecord(values, shape, actor) };
}

export function changedRow(draft: Draft, rules: Rules): ChangedRow {
  const { old, touched, values, ownerId } = draft;
  const changes: Record<string, readonly [unknown, unknown]> = {};
  for (const key of touched) changes[key] = [old?.values[key] ?? null, values[key] ?? null];
  if (draft.ownerChanged) changes.$owner = [old?.ownerId ?? null, ownerId];
  return { ...newRow(draft, rules), changes };
}

/** The record as the next reader will find it, within what the actor may see. */
export function recordAfter(
  draft: Draft,
  kind: RecordChange['kind'],
  rules: Rules,
  stamp: Stamp,
  { fields }: Pick<Reach, 'fields'>,
): RecordView {
  const at = stamp.at.toISOString();
  const { old, id, ownerId, departmentId } = draft;
  const isTouched = kind === 'create' || draft.touched.length > 0 || draft.ownerChanged;
  const isMark = kind === 'delete' || kind === 'restore';
  const values: Record<string, unknown> = {};
  for (const { key, storage } of fields) if (storage.in !== 'inverse') values[key] = draft.values[key] ?? null;
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
  return shownRecord(record, rules.shape, rules.hidden);
}

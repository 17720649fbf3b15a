import {
  type Actor,
  type AuditEntry,
  type Field,
  type Reach,
  type Row,
  recordIdsIn,
  rowsIn,
  type TeamMember,
  targetsOf,
  teamKey,
} from '@mortise/core';
import { isId } from './is-id.ts';
import { reachRelated } from './reach-form.ts';
import type { RecordReaderPorts } from './reading-in.ts';

/**
 * Keys of fields that no longer exist stay where roles say nothing: their values were visible to whoever saw the form then.
 * Of what a role said of them nothing is left.
 */
export function visiblePart(entry: AuditEntry, { fields, visible, shared, mayReadOwner }: Reach): AuditEntry {
  const seen = new Set(visible.map(({ key }) => key));
  const hidden = new Set(fields.map(({ key }) => key).filter((key) => !seen.has(key)));
  if (!mayReadOwner) hidden.add('$owner');
  const cells = new Map(visible.map(({ key, columns }) => [key, new Set(columns.map((column) => column.key))]));
  const withColumns = new Set(fields.filter(({ columns }) => columns.length > 0).map(({ key }) => key));
  const changes = Object.entries(entry.changes)
    .filter(([key]) => !hidden.has(key) && (shared === null || seen.has(key) || key.startsWith('$')))
    .map(([key, change]) => {
      const seenCells = cells.get(key);
      if (!withColumns.has(key) || !seenCells) return [key, change] as const;
      const shown = (rows: unknown) => rowsIn(rows).map((row) => visibleCells(row, seenCells));
      return [key, { old: shown(change.old), new: shown(change.new) }] as const;
    });
  return { ...entry, changes: Object.fromEntries(changes) };
}

const visibleCells = (row: Row, seen: ReadonlySet<string>) =>
  Object.fromEntries(Object.entries(row).filter(([key]) => key === 'id' || key === '$at' || seen.has(key)));

/** Names of what the changes mention: people, departments, and records as far as the actor reads them. */
export async function titlesOfChanges(
  ports: RecordReaderPorts,
  actor: Actor,
  now: Date,
  reach: Reach,
  items: readonly Pick<AuditEntry, 'changes'>[],
): Promise<Readonly<Record<string, string>>> {
  const mentioned = (wanted: (field: Field) => boolean, formId?: string) =>
    reach.visible.flatMap((field) =>
      items.flatMap(({ changes }) => [
        ...(wanted(field) ? idsInChange(changes[field.key], formId) : []),
        ...field.columns.filter(wanted).flatMap((column) => idsInCells(changes[field.key], column.key, formId)),
      ]),
    );
  const people = mentioned(({ kind }) => /^(member|department)s?$/.test(kind));
  const owners = items.flatMap(({ changes }) => [...idsInChange(changes.$owner), ...idsInTeam(changes[teamKey])]);
  const related = await reachRelated(ports, actor, reach);
  const records = [...related.values(), reach].map((target) => {
    const { id } = target.form;
    const ids = mentioned(({ kind, storage }) => namesRecords.test(kind) && targetsOf(storage).includes(id), id);
    return ids.length > 0 && target.scope !== false ? ports.rows.titles(actor, now, target, ids) : {};
  });
  const found = await Promise.all([ports.rows.names([...people, ...owners].filter(isId)), ...records]);
  return Object.assign({}, ...found);
}

const namesRecords = /^(record|pointer)s?$/;

function idsInChange(change: { readonly old: unknown; readonly new: unknown } | undefined, formId?: string): string[] {
  return change ? [change.old, change.new].flatMap((value) => recordIdsIn(value, formId)) : [];
}

const idsInTeam = (change: AuditEntry['changes'][string] | undefined): string[] =>
  change ? [change.old, change.new].flatMap((team) => (team as TeamMember[]).map(({ id }) => id)) : [];

function idsInCells(
  change: { readonly old: unknown; readonly new: unknown } | undefined,
  key: string,
  formId?: string,
): string[] {
  const rows = change ? [...rowsIn(change.old), ...rowsIn(change.new)] : [];
  return rows.flatMap((row) => idsInChange({ old: row[key], new: null }, formId));
}

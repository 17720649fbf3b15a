import {
  type Actor,
  bindVariables,
  type Field,
  type FieldCatalog,
  type Forms,
  LiveRecord,
  type RecordChange,
  type RecordReader,
  type Values,
} from '@mortise/core';
import { shapeOf } from './form-shape.ts';
import { type Rules, surroundingsOf } from './rules.ts';
import { systemOfNew } from './system-values.ts';
import { validateNew } from './validate-values.ts';

export interface PullPorts {
  readonly forms: Forms;
  readonly catalog: FieldCatalog;
  readonly reader: Pick<RecordReader, 'query'>;
}

/** The value that a linked default takes for what is said so far; null where nothing fits or may be read. */
export async function pullLinked(
  { forms, catalog, reader }: PullPorts,
  actor: Actor,
  { block }: Field,
  read: (fieldId: string) => unknown,
): Promise<unknown> {
  if (block.default?.kind !== 'linkage') return null;
  const { formId, fieldId, when } = block.default;
  const filter = bindVariables(when, read);
  const form = filter === null ? null : await forms.find(formId);
  if (!form || filter === null) return null;
  const source = shapeOf(form, catalog).fields.find(({ id }) => id === fieldId);
  const sort = [{ field: '$created_at', direction: 'desc' as const }];
  const found = await reader.query(actor, form, { filter, sort, fields: [fieldId], limit: 1 });
  // What the actor may not read there is no value here, and no reason to refuse the record.
  if (!found.ok || !source) return null;
  return found.value.items[0]?.values[source.key] ?? null;
}

/** Values that linked defaults take in new records that say nothing of them, by the place of the change. */
export async function pullAll(
  ports: PullPorts,
  actor: Actor,
  changes: readonly RecordChange[],
  rules: Rules,
): Promise<ReadonlyMap<number, Values>> {
  const pulled = new Map<number, Values>();
  const { linked } = rules.shape;
  if (linked.length === 0) return pulled;
  for (const [index, change] of changes.entries()) {
    if (change.kind !== 'create' || linked.every(({ key }) => change.values[key] !== undefined)) continue;
    pulled.set(index, await pullFor(ports, actor, change.values, rules));
  }
  return pulled;
}

/** In reading order, so that what is pulled may decide what is pulled next. */
async function pullFor(ports: PullPorts, actor: Actor, given: Values, rules: Rules): Promise<Values> {
  const system = systemOfNew('', { ownerId: actor.userId, departmentId: actor.departmentIds[0] ?? null }, rules);
  const { values } = validateNew(given, rules, system);
  const { logic, linked } = rules.shape;
  const live = new LiveRecord(logic, values, true, surroundingsOf(rules, system));
  const pulled: Record<string, unknown> = {};
  for (const field of linked) {
    if (given[field.key] !== undefined) continue;
    const read = (id: string) => live.values[logic.fields.get(id)?.key ?? ''];
    const value = await pullLinked(ports, actor, field, read);
    if (value === null) continue;
    pulled[field.key] = value;
    live.pull({ [field.key]: value });
  }
  return pulled;
}

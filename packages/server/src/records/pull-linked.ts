import { type Actor, type Block, bindVariables, type FieldCatalog, type Forms, type RecordReader } from '@mortise/core';
import { shapeOf } from './form-shape.ts';

export interface PullPorts {
  readonly forms: Forms;
  readonly catalog: FieldCatalog;
  readonly reader: Pick<RecordReader, 'query'>;
}

/** The value that a linked default takes for what is said so far; null where nothing fits or may be read. */
export async function pullLinked(
  { forms, catalog, reader }: PullPorts,
  actor: Actor,
  { block }: { readonly block: Pick<Block, 'default'> },
  read: (fieldId: string) => unknown,
): Promise<unknown> {
  if (block.default?.kind !== 'linkage') return null;
  const { formId, fieldId, when, several } = block.default;
  const filter = bindVariables(when, read);
  const form = filter === null ? null : await forms.find(formId);
  if (!form || filter === null) return null;
  const source = shapeOf(form, catalog).fields.find(({ id }) => id === fieldId);
  const sort = [{ field: '$created_at', direction: several === 'oldest' ? ('asc' as const) : ('desc' as const) }];
  const limit = several === 'none' ? 2 : 1;
  const found = await reader.query(actor, form, { filter, sort, fields: [fieldId], limit });
  // What the actor may not read there is no value here, and no reason to refuse the record.
  if (!found.ok || !source || found.value.items.length >= 2) return null;
  return found.value.items[0]?.values[source.key] ?? null;
}

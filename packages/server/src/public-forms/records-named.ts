import {
  type Actor,
  type Block,
  type Field,
  type Forms,
  type RecordReader,
  recordIdsIn,
  targetsOf,
  type Values,
} from '@mortise/core';

interface Ports {
  readonly forms: Forms;
  readonly reader: Pick<RecordReader, 'query'>;
}

/** Fields that name records, among those of which the values, by field id, say something. */
export const namingIn = (values: Values, fields: readonly Field[]): readonly Field[] =>
  fields.filter(
    ({ id, storage }) => (values[id] ?? null) !== null && storage.in !== 'children' && targetsOf(storage).length > 0,
  );

/** The titles of the records that values name, by field id; null where one of them is not there, or not for the actor. */
export async function titlesNamed(
  { forms, reader }: Ports,
  actor: Actor,
  values: Values,
  fields: readonly Field[],
): Promise<ReadonlyMap<string, string> | null> {
  const titles = new Map<string, string>();
  for (const { id, storage } of namingIn(values, fields)) {
    const found: string[] = [];
    for (const formId of targetsOf(storage)) {
      const ids = recordIdsIn(values[id], formId);
      const form = ids.length > 0 ? await forms.find(formId) : null;
      const read = form ? await reader.query(actor, form, { ids, fields: [], limit: 200 }) : null;
      const titled = new Map(read?.ok ? read.value.items.map((one) => [one.id, one.title]) : []);
      found.push(...ids.map((one) => titled.get(one.toLowerCase()) ?? ''));
    }
    if (found.length === 0 || found.includes('')) return null;
    titles.set(id, found.join('、'));
  }
  return titles;
}

/** A field that names a record as its visitor sees it: the title as a text, and nothing of the form behind it. */
export const asTitle = (block: Block): Block => ({
  ...block,
  type: 'text',
  version: 0,
  config: {},
  default: null,
  hidden: false,
  required: false,
  unique: false,
  readOnly: true,
});

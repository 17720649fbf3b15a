import {
  type Actor,
  type Block,
  type Field,
  type Forms,
  type RecordReader,
  recordIdsIn,
  rowsIn,
  targetsOf,
  type Values,
} from '@mortise/core';

interface Ports {
  readonly forms: Forms;
  readonly reader: Pick<RecordReader, 'query'>;
}

/** A field or a column, and a value by which it names records. */
interface Mention {
  readonly field: Field;
  readonly value: unknown;
}

/** What a link names, as its visitor sees it. */
export interface NamedRecords {
  /** The values of the fields that name records, by field id, with titles in the place of ids. */
  readonly shown: Values;
  /** Ids of those fields, of the subforms in whose rows records are named, and of the columns that name them. */
  readonly ids: ReadonlySet<string>;
}

/** Every place in the values, by field id, that names records: fields, and cells of rows. */
function mentionsIn(values: Values, fields: readonly Field[]): Mention[] {
  return fields.flatMap((field): Mention[] => {
    const value = values[field.id] ?? null;
    if (field.storage.in !== 'children') return value !== null && names(field) ? [{ field, value }] : [];
    const columns = field.columns.filter(names);
    return columns.flatMap((column) =>
      rowsIn(value).flatMap((row) =>
        (row[column.key] ?? null) === null ? [] : { field: column, value: row[column.key] },
      ),
    );
  });
}

const names = ({ storage }: Field): boolean => storage.in !== 'children' && targetsOf(storage).length > 0;

/** Ids of the fields and columns by which the values, by field id, name records. */
export const namingIn = (values: Values, fields: readonly Field[]): ReadonlySet<string> =>
  new Set(mentionsIn(values, fields).map(({ field }) => field.id));

/** Null where one of the records that values name is not there, or not for the actor. */
export async function recordsNamed(
  ports: Ports,
  actor: Actor,
  values: Values,
  fields: readonly Field[],
): Promise<NamedRecords | null> {
  const mentions = mentionsIn(values, fields);
  const titles = await titlesOf(ports, actor, mentions);
  const isWhole = mentions.every(({ field, value }) => {
    const ids = idsIn(field, value);
    return ids.length > 0 && ids.every(({ id }) => (titles.get(id) ?? '') !== '');
  });
  if (!isWhole) return null;
  const shownAs = (field: Field, value: unknown) =>
    idsIn(field, value)
      .map(({ id }) => titles.get(id))
      .join('、');
  const naming = new Set(mentions.map(({ field }) => field.id));
  const shown: Record<string, unknown> = {};
  const ids = new Set(naming);
  for (const field of fields) {
    const value = values[field.id] ?? null;
    if (naming.has(field.id)) shown[field.id] = shownAs(field, value);
    const columns = field.columns.filter(({ id }) => naming.has(id));
    if (columns.length === 0 || value === null) continue;
    ids.add(field.id);
    shown[field.id] = rowsIn(value).map((row) => ({
      ...row,
      ...Object.fromEntries(columns.map((column) => [column.key, shownAs(column, row[column.key]) || null])),
    }));
  }
  return { shown, ids };
}

const idsIn = ({ storage }: Field, value: unknown) =>
  targetsOf(storage).flatMap((formId) => recordIdsIn(value, formId).map((id) => ({ formId, id: id.toLowerCase() })));

/** Each form is asked once: an address has no room for more records than a page. */
async function titlesOf({ forms, reader }: Ports, actor: Actor, mentions: readonly Mention[]) {
  const titles = new Map<string, string>();
  const named = mentions.flatMap(({ field, value }) => idsIn(field, value));
  for (const formId of new Set(named.map((one) => one.formId))) {
    const ids = [...new Set(named.filter((one) => one.formId === formId).map(({ id }) => id))];
    const form = await forms.find(formId);
    const read = form ? await reader.query(actor, form, { ids, fields: [], limit: 200 }) : null;
    for (const { id, title } of read?.ok ? read.value.items : []) titles.set(id, title);
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

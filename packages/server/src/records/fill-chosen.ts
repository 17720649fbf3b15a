import {
  type Access,
  type Actor,
  type Field,
  fieldsById,
  fill,
  type PublishedForm,
  type RecordChange,
  type RecordReader,
  type Row,
  rowsIn,
  type Values,
} from '@mortise/core';
import { type FillingField, type FormShape, shapeOf } from './form-shape.ts';
import type { PullPorts } from './pull-linked.ts';

interface FillPorts extends PullPorts {
  readonly access: Access;
  readonly reader: Pick<RecordReader, 'query'>;
}

/** The most that a page of records holds. */
const page = 200;

/**
 * The changes of a script with what comes along with the records chosen in them, where they say nothing of it themselves.
 * (A person's browser fills in while they choose, and sends what they left of it.) Each form that is filled from is asked
 * once; what the actor may not read there fills nothing, and what rules hide, set or lock is left to them.
 */
export async function fillChosen(
  ports: FillPorts,
  actor: Actor,
  form: PublishedForm,
  changes: readonly RecordChange[],
): Promise<readonly RecordChange[]> {
  const { filling, locks } = shapeOf(form, ports.catalog);
  const mayEdit = (id: string) => ports.access.fieldRight(actor, form.id, id) === 'edit';
  const wanted = filling.map((one) => ({ ...one, targets: targetsOf(one, mayEdit), ids: new Set<string>() }));
  const open = changes.filter(
    (change) =>
      'values' in change &&
      !(locks && change.kind === 'update') &&
      wanted.some((one) => placesIn(one, change).length > 0),
  );
  if (open.length === 0) return changes;
  const stored = await storedOf(ports, actor, form, open, filling);
  for (const one of wanted) for (const change of open) for (const id of chosenIn(one, change, stored)) one.ids.add(id);
  const sources = await sourcesOf(ports, actor, wanted);
  const comes = (one: Wanted, said: Values): Values => {
    const source = sources.get(one.fills.formId);
    const record = source?.records.get(idIn(one.field, said) ?? '');
    if (!source || !record) return {};
    const context = { locale: actor.locale, timeZone: actor.timeZone, titleOf: (id: string) => source.titles[id] };
    return fill(one.fills.rules, record, fieldsById(source.shape.fields), one.targets, context);
  };
  return changes.map((change): RecordChange => {
    if (!('values' in change) || !open.includes(change)) return change;
    const values: Record<string, unknown> = { ...change.values };
    for (const one of wanted) {
      const { subform } = one;
      const chosen = new Set(placesIn(one, change).filter((said) => isAnew(one, said, change, stored)));
      if (chosen.size === 0) continue;
      if (subform)
        values[subform.key] = rowsIn(values[subform.key]).map(
          (row): Row => (chosen.has(row) ? { ...comes(one, row), ...row } : row),
        );
      else Object.assign(values, { ...comes(one, change.values), ...values });
    }
    return { ...change, values };
  });
}

interface Wanted extends FillingField {
  /** What may be filled, by id. */
  readonly targets: ReadonlyMap<string, Field>;
  /** Of the records chosen. */
  readonly ids: Set<string>;
}

function targetsOf({ beside, subform }: FillingField, mayEdit: (fieldId: string) => boolean) {
  return fieldsById(beside.filter(({ id }) => mayEdit(id) && (subform === null || mayEdit(subform.id))));
}

const idIn = ({ key }: Field, said: Values): string | null => {
  const value = said?.[key];
  return typeof value === 'string' ? value.toLowerCase() : null;
};

/**
 * Where a change names a record and leaves open what comes along with it: the record itself, or rows. A row with an id may
 * be one that is stored: what is not said of such a row stays as it is.
 */
function placesIn({ field, subform, fills, targets }: Wanted, change: RecordChange): Values[] {
  if (!('values' in change)) return [];
  const keys = fills.rules.flatMap(({ to }) => targets.get(to)?.key ?? []);
  const isOpen = (said: Values) => idIn(field, said) !== null && keys.some((key) => said[key] === undefined);
  if (!subform) return isOpen(change.values) ? [change.values] : [];
  const isNew = (row: Row) => change.kind === 'create' || row?.id === undefined;
  return rowsIn(change.values[subform.key]).filter((row) => isNew(row) && isOpen(row));
}

type Stored = ReadonlyMap<string, Values>;

/** Only another choice than before fills anything. */
function isAnew({ field, subform }: FillingField, said: Values, change: RecordChange, stored: Stored): boolean {
  if (subform !== null || change.kind !== 'update') return true;
  return idIn(field, stored.get(change.id.toLowerCase()) ?? {}) !== idIn(field, said);
}

const chosenIn = (one: Wanted, change: RecordChange, stored: Stored): string[] =>
  placesIn(one, change)
    .filter((said) => isAnew(one, said, change, stored))
    .flatMap((said) => idIn(one.field, said) ?? []);

async function storedOf(
  { reader }: FillPorts,
  actor: Actor,
  form: PublishedForm,
  open: readonly RecordChange[],
  filling: readonly FillingField[],
): Promise<Stored> {
  const ids = open.flatMap((change) => (change.kind === 'update' ? [change.id.toLowerCase()] : []));
  const fields = filling.flatMap(({ field, subform }) => (subform ? [] : [field.id]));
  return (await readAll(reader, actor, form, ids, fields)).records;
}

interface Source {
  readonly shape: FormShape;
  readonly records: Stored;
  readonly titles: Readonly<Record<string, string>>;
}

async function sourcesOf(
  { forms, catalog, reader }: FillPorts,
  actor: Actor,
  wanted: readonly Wanted[],
): Promise<ReadonlyMap<string, Source>> {
  const sources = new Map<string, Source>();
  for (const formId of new Set(wanted.map(({ fills }) => fills.formId))) {
    const asking = wanted.filter(({ fills }) => fills.formId === formId);
    const ids = [...new Set(asking.flatMap((one) => [...one.ids]))];
    const form = ids.length > 0 ? await forms.find(formId) : null;
    if (!form) continue;
    const fields = [...new Set(asking.flatMap(({ fills }) => fills.rules.map(({ from }) => from)))];
    sources.set(formId, { shape: shapeOf(form, catalog), ...(await readAll(reader, actor, form, ids, fields)) });
  }
  return sources;
}

/** Page by page; what the actor may not read, or what is no id at all, is not there. */
async function readAll(
  reader: FillPorts['reader'],
  actor: Actor,
  form: PublishedForm,
  ids: readonly string[],
  fields: readonly string[],
): Promise<Omit<Source, 'shape'>> {
  const records = new Map<string, Values>();
  const titles: Record<string, string> = {};
  for (let from = 0; from < ids.length; from += page) {
    const some = ids.slice(from, from + page);
    const found = await reader.query(actor, form, { ids: some, fields, limit: page });
    if (!found.ok) continue;
    for (const { id, values } of found.value.items) records.set(id, values);
    Object.assign(titles, found.value.titles);
  }
  return { records, titles };
}

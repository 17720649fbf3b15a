import {
  type Access,
  type Actor,
  type Field,
  fieldsById,
  fill,
  type PublishedForm,
  type RecordChange,
  type RecordMoment,
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
 * The changes of a script or of a list with what comes along with the records chosen in them, where they say nothing of it
 * themselves. (A form fills in while somebody chooses, and sends what they left of it.) Each form that is filled from is asked
 * once; what the actor may not read there fills nothing, and what rules hide, set or lock is left to them.
 */
export async function fillChosen(
  ports: FillPorts,
  actor: Actor,
  form: PublishedForm,
  changes: readonly RecordChange[],
): Promise<readonly RecordChange[]> {
  const { filling } = shapeOf(form, ports.catalog);
  const mayEdit = (moment: RecordMoment) => (id: string) =>
    ports.access.fieldRight(actor, form.id, id, moment) === 'edit';
  const wanted = filling.map(
    (one): Wanted => ({
      ...one,
      create: targetsOf(one, one.beside, mayEdit('new')),
      update: targetsOf(one, one.besideStored, mayEdit('stored')),
    }),
  );
  const open = changes.flatMap((change) => wanted.flatMap((one) => asksIn(one, change)));
  if (open.length === 0) return changes;
  const stored = await storedOf(ports, actor, form, open);
  const asks = open.filter((ask) => isAnew(ask, stored));
  const sources = await sourcesOf(ports, actor, asks);
  const filled = new Map<Values, Values>();
  for (const { one, change, said, chosen } of asks) {
    const source = sources.get(one.fills.formId);
    const record = source?.records.get(chosen);
    if (!source || !record) continue;
    const context = { locale: actor.locale, timeZone: actor.timeZone, titleOf: (id: string) => source.titles[id] };
    const comes = fill(one.fills.rules, record, fieldsById(source.shape.fields), one[change.kind], context);
    filled.set(said, { ...filled.get(said), ...comes });
  }
  return filled.size === 0 ? changes : changes.map((change) => withFilled(change, filled, wanted));
}

/** What is said itself stands before what comes along. */
function withFilled(
  change: RecordChange,
  filled: ReadonlyMap<Values, Values>,
  wanted: readonly Wanted[],
): RecordChange {
  if (!('values' in change)) return change;
  const values: Record<string, unknown> = { ...filled.get(change.values), ...change.values };
  for (const key of new Set(wanted.flatMap(({ subform }) => subform?.key ?? [])))
    if (values[key] !== undefined)
      values[key] = rowsIn(values[key]).map((row): Row => ({ ...filled.get(row), ...row }));
  return { ...change, values };
}

interface Wanted extends FillingField {
  /** What may be filled in a new record and in a stored one, by id. */
  readonly create: ReadonlyMap<string, Field>;
  readonly update: ReadonlyMap<string, Field>;
}

/** A record that is named in a change, or in a row of it, which leaves open what comes along. */
interface FillAsk {
  readonly one: Wanted;
  readonly change: Valued;
  /** The values of the change, or the row. */
  readonly said: Values;
  readonly chosen: string;
}

/** A change that gives values. */
type Valued = Extract<RecordChange, { kind: 'create' | 'update' }>;

function targetsOf(
  { subform }: FillingField,
  beside: readonly Field[],
  mayEdit: (fieldId: string) => boolean,
): ReadonlyMap<string, Field> {
  return fieldsById(beside.filter(({ id }) => mayEdit(id) && (subform === null || mayEdit(subform.id))));
}

const idIn = ({ key }: Field, said: Values): string | null => {
  const value = said?.[key];
  return typeof value === 'string' ? value.toLowerCase() : null;
};

/** A row with an id may be one that is stored: what is not said of such a row stays as it is. */
function asksIn(one: Wanted, change: RecordChange): FillAsk[] {
  if (!('values' in change)) return [];
  const { field, subform, fills } = one;
  const targets = one[change.kind];
  const keys = fills.rules.flatMap(({ to }) => targets.get(to)?.key ?? []);
  const isNew = (row: Row) => change.kind === 'create' || row?.id === undefined;
  const places: readonly Values[] = subform ? rowsIn(change.values[subform.key]).filter(isNew) : [change.values];
  return places.flatMap((said): FillAsk[] => {
    const chosen = idIn(field, said);
    return chosen !== null && keys.some((key) => said[key] === undefined) ? [{ one, change, said, chosen }] : [];
  });
}

type Stored = ReadonlyMap<string, Values>;

/** Only another choice than before fills anything. */
function isAnew({ one: { field, subform }, change, chosen }: FillAsk, stored: Stored): boolean {
  if (subform !== null || change.kind !== 'update') return true;
  return idIn(field, stored.get(change.id.toLowerCase()) ?? {}) !== chosen;
}

async function storedOf(
  { reader }: FillPorts,
  actor: Actor,
  form: PublishedForm,
  open: readonly FillAsk[],
): Promise<Stored> {
  const updates = open.filter(({ one }) => one.subform === null);
  const ids = updates.flatMap(({ change }) => (change.kind === 'update' ? [change.id.toLowerCase()] : []));
  const fields = updates.map(({ one }) => one.field.id);
  return (await readAll(reader, actor, form, [...new Set(ids)], [...new Set(fields)])).records;
}

interface Source {
  readonly shape: FormShape;
  readonly records: Stored;
  readonly titles: Readonly<Record<string, string>>;
}

async function sourcesOf(
  { forms, catalog, reader }: FillPorts,
  actor: Actor,
  asks: readonly FillAsk[],
): Promise<ReadonlyMap<string, Source>> {
  const sources = new Map<string, Source>();
  for (const formId of new Set(asks.map(({ one }) => one.fills.formId))) {
    const asking = asks.filter(({ one }) => one.fills.formId === formId);
    const form = await forms.find(formId);
    if (!form) continue;
    const ids = [...new Set(asking.map(({ chosen }) => chosen))];
    const fields = [...new Set(asking.flatMap(({ one }) => one.fills.rules.map(({ from }) => from)))];
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

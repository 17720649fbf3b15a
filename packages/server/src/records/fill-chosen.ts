import {
  type Access,
  type Actor,
  type Field,
  type Fills,
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
 * The changes with what comes along with the records chosen in them, where they say nothing of it themselves, as a form does
 * while it is filled in. Each form that is filled from is asked once; what the actor may not read there fills nothing.
 */
export async function fillChosen(
  ports: FillPorts,
  actor: Actor,
  form: PublishedForm,
  changes: readonly RecordChange[],
): Promise<readonly RecordChange[]> {
  const { filling } = shapeOf(form, ports.catalog);
  const open = changes.filter((change) => 'values' in change && filling.some((one) => mayFill(one, change.values)));
  if (open.length === 0) return changes;
  const stored = await storedOf(ports, actor, form, open, filling);
  const wanted = filling.map((one) => ({
    ...one,
    targets: targetsOf(one, (id) => ports.access.fieldRight(actor, form.id, id) === 'edit'),
    ids: new Set(open.flatMap((change) => chosenIn(one, change, stored))),
  }));
  const sources = await sourcesOf(ports, actor, wanted);
  const context = { locale: actor.locale, timeZone: actor.timeZone };
  const comes = ({ fills, targets }: (typeof wanted)[number], id: unknown): Values => {
    const source = sources.get(fills.formId);
    const record = typeof id === 'string' ? source?.records.get(id) : undefined;
    if (!source || !record) return {};
    const titleOf = (named: string) => source.titles[named];
    return fill(fills.rules, record, fieldsById(source.shape.fields), targets, { ...context, titleOf });
  };
  return changes.map((change): RecordChange => {
    if (!('values' in change) || !open.includes(change)) return change;
    const before = beforeOf(change, stored);
    const values: Record<string, unknown> = { ...change.values };
    for (const one of wanted) {
      const { field, subform } = one;
      if (!subform) {
        if (isChosen(field, values, before)) Object.assign(values, { ...comes(one, values[field.key]), ...values });
        continue;
      }
      if (values[subform.key] === undefined) continue;
      const was = new Map(rowsIn(before[subform.key]).map((row) => [row.id, row]));
      values[subform.key] = rowsIn(values[subform.key]).map(
        (row): Row => (isChosen(field, row, was.get(row.id) ?? {}) ? { ...comes(one, row[field.key]), ...row } : row),
      );
    }
    return { ...change, values };
  });
}

const isChosen = ({ key }: Field, now: Values, before: Values) =>
  typeof now?.[key] === 'string' && now[key] !== before[key];

/** Is a record named, and does something that would come along go unsaid? */
function mayFill({ field, beside, fills, subform }: FillingField, values: Values): boolean {
  const targets = fills.rules.flatMap(({ to }) => beside.find(({ id }) => id === to)?.key ?? []);
  const isOpen = (said: Values) =>
    typeof said?.[field.key] === 'string' && targets.some((key) => said[key] === undefined);
  return subform ? rowsIn(values[subform.key]).some(isOpen) : isOpen(values);
}

function targetsOf({ beside, subform }: FillingField, mayEdit: (fieldId: string) => boolean) {
  return fieldsById(beside.filter(({ id }) => mayEdit(subform?.id ?? id)));
}

type Stored = ReadonlyMap<string, Values>;

const beforeOf = (change: RecordChange, stored: Stored): Values =>
  change.kind === 'update' ? (stored.get(change.id) ?? {}) : {};

function chosenIn({ field, subform }: FillingField, change: RecordChange, stored: Stored): string[] {
  if (!('values' in change)) return [];
  const before = beforeOf(change, stored);
  const was = new Map(subform ? rowsIn(before[subform.key]).map((row) => [row.id, row]) : []);
  const places = subform
    ? rowsIn(change.values[subform.key]).map((row) => [row, was.get(row?.id) ?? {}] as const)
    : [[change.values, before] as const];
  return places.flatMap(([now, then]) => (isChosen(field, now, then) ? [now[field.key] as string] : []));
}

/** What is stored now of the records that are changed: only another choice than before fills anything. */
async function storedOf(
  { reader }: FillPorts,
  actor: Actor,
  form: PublishedForm,
  open: readonly RecordChange[],
  filling: readonly FillingField[],
): Promise<Stored> {
  const ids = open.flatMap((change) => (change.kind === 'update' ? [change.id] : []));
  const fields = [...new Set(filling.map(({ field, subform }) => (subform ?? field).id))];
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
  wanted: readonly { readonly fills: Fills; readonly ids: ReadonlySet<string> }[],
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

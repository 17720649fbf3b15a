import {
  type Actor,
  defaultValue,
  type Field,
  LiveRecord,
  type PublishedForm,
  type RecordChange,
  type RecordReader,
  type Row,
  readBy,
  rowsIn,
  type Values,
  type WriteOptions,
} from '@mortise/core';
import { type PullPorts, pullLinked } from './pull-linked.ts';
import { type Rules, surroundingsOf } from './rules.ts';
import { systemOfNew } from './system-of-new.ts';
import { validateNew } from './validate-values.ts';

type Ports = PullPorts & { readonly reader: Pick<RecordReader, 'query' | 'get'> };

type Pulls = WriteOptions['pulls'];

const isPulled =
  (pulls: Pulls) =>
  ({ id, block }: Field): boolean =>
    block.default?.kind === 'linkage' && (!pulls || pulls.fieldIds.has(id));

/** Values that linked defaults take in new records that say nothing of them, by the place of the change. */
export async function pullAll(
  ports: PullPorts,
  changes: readonly RecordChange[],
  rules: Rules,
  pulls: Pulls,
): Promise<ReadonlyMap<number, Values>> {
  const pulled = new Map<number, Values>();
  const linked = rules.shape.linked.filter(isPulled(pulls));
  if (linked.length === 0) return pulled;
  for (const [index, change] of changes.entries()) {
    if (change.kind !== 'create' || linked.every(({ key }) => change.values[key] !== undefined)) continue;
    pulled.set(index, await pullFor(ports, pulls?.as ?? rules.actor, change.values, linked, rules));
  }
  return pulled;
}

/** In reading order, so that what is pulled may decide what is pulled next. */
async function pullFor(
  ports: PullPorts,
  reader: Actor,
  given: Values,
  linked: readonly Field[],
  rules: Rules,
): Promise<Values> {
  const { actor } = rules;
  const system = systemOfNew('', { ownerId: actor.userId, departmentId: actor.departmentIds[0] ?? null }, rules);
  const { values } = validateNew(given, rules, () => system);
  const { logic } = rules.shape;
  const live = new LiveRecord(logic, values, true, surroundingsOf(rules, system));
  const pulled: Record<string, unknown> = {};
  for (const field of linked) {
    if (given[field.key] !== undefined) continue;
    const read = (id: string) => live.values[logic.fields.get(id)?.key ?? ''];
    const value = await pullLinked(ports, reader, field, read);
    if (value === null) continue;
    pulled[field.key] = value;
    live.pull({ [field.key]: value });
  }
  return pulled;
}

/** The changes with the cells of new rows that say nothing of a linked default filled. The same question is asked once. */
export async function pullIntoRows(
  ports: Ports,
  form: PublishedForm,
  changes: readonly RecordChange[],
  rules: Rules,
  pulls: Pulls,
): Promise<readonly RecordChange[]> {
  const isLinked = isPulled(pulls);
  const subforms = rules.shape.fields.filter(({ columns }) => columns.some(isLinked));
  if (subforms.length === 0) return changes;
  const known = new Map<string, unknown>();
  const filled: RecordChange[] = [];
  for (const change of changes) {
    const open = 'values' in change ? subforms.filter((subform) => isOpen(subform, change.values ?? {}, isLinked)) : [];
    const pulling = { ports, reader: pulls?.as ?? rules.actor, form, rules, isLinked, known };
    filled.push(open.length === 0 ? change : await fillRows(pulling, change, open));
  }
  return filled;
}

const isOpen = ({ key, columns }: Field, values: Values, isLinked: Pulling['isLinked']) =>
  rowsIn(values[key]).some((row) => columns.some((column) => isLinked(column) && row?.[column.key] === undefined));

interface Pulling {
  readonly ports: Ports;
  /** As whom the other form is read. */
  readonly reader: Actor;
  readonly form: PublishedForm;
  readonly rules: Rules;
  readonly isLinked: (field: Field) => boolean;
  readonly known: Map<string, unknown>;
}

async function fillRows(pulling: Pulling, change: RecordChange, subforms: readonly Field[]): Promise<RecordChange> {
  if (!('values' in change)) return change;
  const { ports, form } = pulling;
  const { actor } = pulling.rules;
  const found = change.kind === 'update' ? await ports.reader.get(actor, form, change.id) : null;
  // A new record starts from its defaults, which may be what the rows are pulled by.
  const stored = found?.ok ? found.value.record.values : startsOf(pulling.rules, actor);
  const values: Record<string, unknown> = { ...change.values };
  for (const subform of subforms) {
    const before = new Set(rowsIn(stored[subform.key]).map(({ id }) => id));
    const rows: Row[] = [];
    for (const row of rowsIn(values[subform.key]))
      rows.push(before.has(row.id) ? row : await fillRow(pulling, subform, row, { ...stored, ...change.values }));
    values[subform.key] = rows;
  }
  return { ...change, values };
}

const startsOf = ({ shape, now }: Rules, actor: Actor): Values =>
  Object.fromEntries(shape.fields.map((field) => [field.key, defaultValue(field, actor, now)]));

async function fillRow(
  { ports, reader, rules, isLinked, known }: Pulling,
  subform: Field,
  row: Row,
  record: Values,
): Promise<Row> {
  const filled: Record<string, unknown> & { id: string } = { ...row };
  const { actor, shape } = rules;
  const { logic } = shape;
  for (const column of subform.columns) {
    if (!isLinked(column) || filled[column.key] !== undefined) continue;
    const said = readBy(column, (id) => {
      const beside = subform.columns.find((one) => one.id === id);
      if (!beside) return record[logic.fields.get(id)?.key ?? ''];
      const cell = filled[beside.key];
      return cell === undefined ? defaultValue(beside, actor, rules.now) : cell;
    });
    const question = said && `${column.id} ${JSON.stringify(said)}`;
    if (question !== null && !known.has(question))
      known.set(question, await pullLinked(ports, reader, column, (id) => said?.[id]));
    const value = question === null ? null : known.get(question);
    if (value !== null) filled[column.key] = value;
  }
  return filled;
}

import {
  type Actor,
  type Field,
  type FieldCatalog,
  fieldsOf,
  type ImportJob,
  type ImportPlan,
  type Issue,
  isFieldType,
  issue,
  mayFill,
  mostColumns,
  type PlannedColumn,
  type PlannedSheet,
  type PublishedForm,
  tellsRecords,
} from '@mortise/core';
import { hasUnpublished, newFieldsOf, unpublished } from './add-fields.ts';
import type { ImportPorts } from './import-ports.ts';
import { type ReadTable, tablesOf } from './read-table.ts';

type Path = readonly (string | number)[];

/** What of a plan cannot be done, each at its place in the plan. */
export async function checkPlan(
  ports: Pick<ImportPorts, 'forms' | 'definitions' | 'catalog'>,
  actor: Actor,
  plan: ImportPlan,
  job: ImportJob,
): Promise<Issue[]> {
  const tables = tablesOf(job);
  const issues = [...(await checkApp(ports, actor, plan))];
  const seen = new Set<number>();
  for (const [index, sheet] of plan.sheets.entries()) {
    const path = ['sheets', index];
    const table = tables.get(sheet.sheet);
    if (!table || seen.has(sheet.sheet)) issues.push(issue(path, 'unknown_sheet', noSheet));
    seen.add(sheet.sheet);
    if (!table) continue;
    const form = sheet.form.kind === 'existing' ? await ports.forms.find(sheet.form.formId) : null;
    if (sheet.form.kind === 'existing' && !form) issues.push(issue([...path, 'form'], 'unknown_form', noForm));
    else {
      issues.push(...checkColumns(ports, plan, sheet, table, form, path));
      if (form) issues.push(...(await checkNewFields(ports, actor, sheet, form, path)));
      if (form) issues.push(...checkFilling(fieldsOf(form, ports.catalog), sheet, tables, path));
    }
  }
  return issues;
}

async function checkApp({ definitions }: Pick<ImportPorts, 'definitions'>, actor: Actor, { app }: ImportPlan) {
  if (app.kind === 'new') return [];
  const apps = await definitions.listApps(actor);
  const isThere = apps.ok && apps.value.some(({ id }) => id === app.appId);
  return isThere ? [] : [issue(['app'], 'unknown_app', noApp)];
}

function checkColumns(
  { catalog }: Pick<ImportPorts, 'catalog'>,
  plan: ImportPlan,
  { columns }: PlannedSheet,
  table: ReadTable,
  form: PublishedForm | null,
  path: Path,
): Issue[] {
  const made = columns.filter(({ target }) => target.kind === 'new' || target.kind === 'relation').length;
  const tooMany = made > mostColumns ? [issue([...path, 'columns'], 'too_many', tooManyColumns(made))] : [];
  const fields = new Set(form ? fillable(fieldsOf(form, catalog)) : []);
  const used = new Set<number | string>();
  const isTaken = (what: number | string) => used.size === used.add(what).size;
  const wrong = columns.flatMap((planned, position): Issue[] => {
    const { column, target } = planned;
    const at = [...path, 'columns', position];
    if (!table.columns[column] || isTaken(column)) return [issue(at, 'unknown_column', noColumn)];
    if (target.kind === 'skip') return [];
    if (target.kind === 'relation' && form) return [issue(at, 'no_new_field', noNewRelation)];
    if (target.kind !== 'field') return checkNew(catalog, planned, plan, at);
    if (!fields.has(target.fieldId)) return [issue(at, 'unknown_field', noField)];
    return isTaken(target.fieldId) ? [issue(at, 'field_twice', fieldTwice)] : [];
  });
  return [...tooMany, ...wrong];
}

/** What somebody is still designing is not published along with a new field. */
async function checkNewFields(
  ports: Pick<ImportPorts, 'definitions'>,
  actor: Actor,
  sheet: PlannedSheet,
  form: PublishedForm,
  path: Path,
): Promise<Issue[]> {
  const [first] = newFieldsOf(sheet);
  if (!first) return [];
  const open = await hasUnpublished(ports, actor, form.id);
  if (open.ok && !open.value) return [];
  const at = [...path, 'columns', sheet.columns.indexOf(first)];
  return [issue(at, open.ok ? 'unpublished' : 'unknown_form', open.ok ? unpublished : noForm)];
}

function checkNew(catalog: FieldCatalog, { target }: PlannedColumn, plan: ImportPlan, at: Path): Issue[] {
  if (target.kind === 'new') {
    const type = catalog[target.type];
    return type && isFieldType(type) ? [] : [issue(at, 'unknown_type', noType)];
  }
  const isLost = target.kind === 'relation' && !plan.sheets.some(({ sheet }) => sheet === target.toSheet);
  return isLost ? [issue(at, 'unknown_sheet', relatedSheet)] : [];
}

/** Ids that a column may be read into: fields, columns of subforms, the owner, and what tells records. */
const fillable = (fields: readonly Field[]): string[] => [
  ...fields.flatMap((field) => [
    ...(mayFill(field) ? [field.id] : []),
    ...field.columns.filter(mayFill).map(({ id }) => id),
  ]),
  '$owner',
  '$id',
];

/** How rows mean records of a form that is there, and what they have beside their columns. */
function checkFilling(
  fields: readonly Field[],
  { mode, keys, columns, constants, rows }: PlannedSheet,
  tables: ReadonlyMap<number, ReadTable>,
  path: Path,
): Issue[] {
  const mapped = new Set(columns.flatMap(({ target }) => (target.kind === 'field' ? [target.fieldId] : [])));
  const issues: Issue[] = [];
  if (mode !== 'add' && keys.length === 0) issues.push(issue([...path, 'keys'], 'no_key', noKey));
  for (const [at, key] of keys.entries()) {
    const field = fields.find(({ id }) => id === key);
    const tells = key === '$id' || (field !== undefined && tellsRecords(field));
    if (!tells) issues.push(issue([...path, 'keys', at], 'no_key', cannotTell));
    else if (!mapped.has(key)) issues.push(issue([...path, 'keys', at], 'key_without_column', keyWithoutColumn));
  }
  for (const [at, { fieldId }] of constants.entries()) {
    const isKnown = fields.some((field) => field.id === fieldId && mayFill(field));
    if (!isKnown) issues.push(issue([...path, 'constants', at], 'unknown_field', noField));
    else if (mapped.has(fieldId)) issues.push(issue([...path, 'constants', at], 'field_twice', fieldTwice));
  }
  for (const [at, beside] of rows.entries()) {
    const here = [...path, 'rows', at];
    const subform = fields.find(({ id }) => id === beside.subformId);
    const table = tables.get(beside.sheet);
    if (!table?.columns[beside.keyColumn]) issues.push(issue(here, 'unknown_sheet', noSheet));
    else if (subform?.storage.in !== 'children') issues.push(issue(here, 'unknown_field', noField));
    else if (beside.columns.some((column) => !isColumnOf(subform, column)))
      issues.push(issue([...here, 'columns'], 'unknown_field', noField));
  }
  return issues;
}

const isColumnOf = (subform: Field, { target }: PlannedColumn): boolean =>
  target.kind === 'skip' || (target.kind === 'field' && subform.columns.some(({ id }) => id === target.fieldId));

const noKey = { zh: '选择按哪个字段识别记录', en: 'Choose the field that records are told by' };
const cannotTell = { zh: '这个字段不能用来识别记录', en: 'Records cannot be told by this field' };
const keyWithoutColumn = {
  zh: '识别记录的字段没有对应的列',
  en: 'No column is matched to a field that records are told by',
};
const noSheet = { zh: '没有这个工作表，或者它选了两次', en: 'There is no such sheet, or it is chosen twice.' };
const noApp = { zh: '应用不存在或已被删除', en: 'The app does not exist or was deleted.' };
const noForm = { zh: '表单不存在或还没有发布', en: 'The form does not exist or is not published.' };
const noColumn = { zh: '没有这一列，或者它选了两次', en: 'There is no such column, or it is chosen twice.' };
const noType = { zh: '没有这种字段', en: 'There is no such field type.' };
const noField = { zh: '字段已不在表单中，换一个字段', en: 'The field is no longer in the form. Choose another.' };
const tooManyColumns = (count: number) => ({
  zh: `选了 ${count} 列，一个表单最多 ${mostColumns} 个字段。去掉一部分列`,
  en: `${count} columns are chosen and a form holds ${mostColumns} fields. Leave some out.`,
});
const noNewRelation = {
  zh: '导入已有表单时不能新建关联，选一个已有的字段',
  en: 'An import into an existing form makes no relations. Choose a field that is there.',
};
const fieldTwice = { zh: '两列不能填同一个字段', en: 'Two columns cannot fill the same field.' };
const relatedSheet = { zh: '关联的工作表没有选中', en: 'The related sheet is not selected.' };

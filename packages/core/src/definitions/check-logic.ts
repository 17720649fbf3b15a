import { checkCondition } from '../conditions/check-condition.ts';
import { calculatedFrom, columnsRead } from '../derived/reads-of.ts';
import type { FieldCatalog } from '../field-type.ts';
import { conditionField } from '../form/compile-rule.ts';
import { formLogic } from '../form/form-logic.ts';
import { fieldsById, formulaScopeOf, type LogicFields } from '../form/logic-fields.ts';
import { formulasOfNoRecord } from '../form/surroundings.ts';
import { formulaRefs } from '../formula/formula-refs.ts';
import { type FormulaType, typeToFill } from '../formula/type.ts';
import { type Issue, issue } from '../issues.ts';
import { configOf, type Field, fieldsOf } from '../records/storage.ts';
import { type Bilingual, type Text, textIn } from '../text.ts';
import type { Block } from './block.ts';
import { blockName } from './block-name.ts';
import { checkCalls } from './check-calls.ts';
import { checkCandidates, checkLevels } from './check-candidates.ts';
import { checkFills } from './check-fills.ts';
import { checkRange } from './check-range.ts';
import { checkFormulaText, checkRule } from './check-rule.ts';
import type { FormDraft } from './form.ts';
import type { FormContext } from './form-context.ts';
import { sumElsewhere } from './rows-in-row.ts';

/** Formulas, defaults, rules and sets of unique fields: does everything they name exist and fit, and in no circle? */
export function checkLogic(form: FormDraft, catalog: FieldCatalog, context: FormContext): Issue[] {
  const all = fieldsOf(form, catalog);
  const fields = fieldsById(all);
  return [
    ...all.flatMap((field) => checkField(field, { fields, beside: fields }, catalog, context)),
    ...all.flatMap((field) =>
      [field, ...field.columns].flatMap((each) => [
        ...checkCandidates(each, [...field.columns, ...all], catalog, context),
        ...checkLevels(each, catalog, context),
        ...checkRange(each, each === field ? all : [...field.columns, ...all]),
      ]),
    ),
    ...all.flatMap((subform) =>
      subform.columns.flatMap((column) =>
        checkField(column, { fields, beside: fieldsById(subform.columns), subform }, catalog, context),
      ),
    ),
    ...form.blocks.flatMap((block) => checkDrawn(block, fields, catalog)),
    ...all.flatMap((field) => [
      ...checkOptionRules(field, fields),
      ...field.columns.flatMap((column) => checkOptionRules(column, fieldsById([...all, ...field.columns]))),
    ]),
    ...form.rules.flatMap((rule) => checkRule(rule, form.blocks, fields, catalog)),
    ...form.uniqueSets.flatMap((set) => checkUniqueSet(set, fields)),
    ...formLogic(form, all).cycles.map((cycle) => circle(cycle, fields)),
  ];
}

/** Are the fields there whose values a piece of layout draws? */
function checkDrawn(block: Block, fields: LogicFields, catalog: FieldCatalog): Issue[] {
  const type = catalog[block.type];
  const drawn = type?.draws?.(configOf(block, type)) ?? [];
  const scope = formulaScopeOf(fields);
  return drawn.every((ref) => scope.typeOf(ref) !== undefined)
    ? []
    : [issue(['blocks', block.id, 'config'], 'unknown_field', unknownField)];
}

/** Are the fields there that options depend on, or that say more about them? */
function checkOptionRules({ id, type, config }: Field, fields: LogicFields): Issue[] {
  const { parent, supplement } = type.optionRules?.(config) ?? { parent: null, supplement: null };
  const path = ['blocks', id, 'config'];
  return [
    ...(parent && (parent.field === id || fields.get(parent.field)?.kind !== 'option')
      ? [issue(path, 'unknown_field', noParent)]
      : []),
    ...(supplement && fields.get(supplement.field)?.kind !== 'text'
      ? [issue(path, 'unknown_field', noSupplement)]
      : []),
  ];
}

/** Where a field stands: in the record, or in the rows of a subform. */
interface Place {
  /** Of the record. */
  readonly fields: LogicFields;
  /** Of the record, or of the row. */
  readonly beside: LogicFields;
  readonly subform?: Field;
}

function checkField(field: Field, place: Place, catalog: FieldCatalog, context: FormContext): Issue[] {
  return [
    ...checkComputed(field, place),
    ...checkGenerated(field, place.fields),
    ...checkStart(field, place, catalog, context),
    ...checkFills(field, place.beside, catalog, context),
    ...checkCalls(field, place),
  ];
}

function checkComputed({ id, type, config }: Field, { fields, subform }: Place): Issue[] {
  const computation = type.supports.computed ? (type.compute?.(config) ?? null) : null;
  if (!computation) return [];
  const cells = [...fields.values()].flatMap(({ columns }) => columns);
  const read = new Set([...calculatedFrom({ type, config }), ...columnsRead({ type, config })]);
  const unstored = [...read].flatMap((each) =>
    unstoredIssue(id, fields.get(each) ?? cells.find((cell) => cell.id === each)),
  );
  if (unstored.length > 0) return unstored;
  if ('formula' in computation) {
    const { formula, wants, blankIsZero } = computation;
    const path = ['blocks', id, 'config'];
    return checkFormula(path, formula, wants, { fields, subform }, blankIsZero);
  }
  const scope = formulaScopeOf(fields, subform);
  return computation.refs.some((ref) => scope.typeOf(ref) === undefined)
    ? [issue(['blocks', id, 'config'], 'unknown_field', unknownField)]
    : [];
}

/** What a number is made of must be there, stored, and not wait for the number itself. */
function checkGenerated({ id, type, config }: Field, fields: LogicFields): Issue[] {
  const path = ['blocks', id, 'config'];
  return (type.generatedFrom?.(config) ?? []).flatMap((read) => {
    const field = fields.get(read);
    if (!field) return [issue(path, 'unknown_field', unknownField)];
    const way = wayTo(id, field, fields);
    return way ? [circle([id, ...way], fields)] : unstoredIssue(id, field);
  });
}

/** Ids of fields from `field` to the one it is calculated from in the end; null where it is not. */
function wayTo(
  id: string,
  { id: at, type, config }: Field,
  fields: LogicFields,
  seen = new Set<string>(),
): string[] | null {
  if (at === id) return [at];
  if (seen.has(at)) return null;
  seen.add(at);
  for (const read of calculatedFrom({ type, config })) {
    const next = fields.get(read);
    const way = next && wayTo(id, next, fields, seen);
    if (way) return [at, ...way];
  }
  return null;
}

/** What is calculated is stored, so it may only be calculated from what is stored. */
function unstoredIssue(id: string, read: Field | undefined): Issue[] {
  const say = read && notStored[read.storage.in];
  return say ? [issue(['blocks', id, 'config'], 'not_stored', say(blockName(read.block, read.type)))] : [];
}

function checkFormula(
  path: readonly (string | number)[],
  formula: string,
  wants: FormulaType | undefined,
  { fields, subform }: Pick<Place, 'fields'> & { readonly subform: Field | undefined },
  blankIsZero?: boolean,
): Issue[] {
  // Every row would go through all rows.
  if (subform && formulaRefs(formula).some((ref) => ref.startsWith(`${subform.id}.`)))
    return [issue(path, 'rows_in_row', sumElsewhere)];
  return checkFormulaText(path, formula, wants, formulaScopeOf(fields, subform), blankIsZero);
}

function checkStart(
  { id, block, kind, type }: Field,
  { fields, beside, subform }: Place,
  catalog: FieldCatalog,
  { blocksOf }: FormContext,
): Issue[] {
  const start = block.default;
  if (!start || !type.supports.defaults.includes(start.kind)) return [];
  const path = ['blocks', id, 'default'];
  if (start.kind === 'formula') return checkFormula(path, start.formula, typeToFill(kind), { fields, subform });
  if (start.kind !== 'linkage') return [];
  const blocks = blocksOf(start.formId);
  if (!blocks) return [issue(path, 'unknown_form', unknownForm)];
  const others: LogicFields = new Map(fieldsOf({ blocks: [...blocks] }, catalog).map((field) => [field.id, field]));
  const source = conditionField(start.fieldId, others);
  if (!source) return [issue(path, 'unknown_field', unknownField)];
  const wrong = source.kind === kind ? [] : [issue(path, 'kind', differentKind(source.label))];
  const said = [...fields.keys(), ...beside.keys()];
  const condition = checkCondition(start.when, (one) => conditionField(one, others), said, formulasOfNoRecord());
  return [...wrong, ...condition.map((found) => ({ ...found, path: [...path, 'when', ...found.path] }))];
}

function checkUniqueSet({ id, fields: ids }: FormDraft['uniqueSets'][number], fields: LogicFields): Issue[] {
  const path = ['uniqueSets', id];
  if (new Set(ids).size < 2) return [issue(path, 'too_few', tooFew)];
  return ids.flatMap((each) => {
    const field = fields.get(each);
    if (!field) return [issue(path, 'unknown_field', unknownField)];
    const isComparable = field.storage.in === 'column' && !incomparable.has(field.storage.sqlType);
    return isComparable ? [] : [issue(path, 'unfit', cannotBeUnique(blockName(field.block, field.type)))];
  });
}

const incomparable: ReadonlySet<string> = new Set(['jsonb', 'text[]', 'uuid[]']);

function circle(ids: readonly string[], fields: LogicFields): Issue {
  const names = (locale: 'zh' | 'en') =>
    ids.map((id) => {
      const field = fields.get(id);
      return field ? textIn(blockName(field.block, field.type), locale) : id;
    });
  return issue(['blocks', ids[0] ?? '', 'config'], 'cycle', {
    zh: `这些字段互相依赖，算不出来：${names('zh').join(' → ')}。断开其中一处`,
    en: `These fields depend on each other in a circle: ${names('en').join(' → ')}. Break it in one place`,
  });
}

const unknownField = { zh: '其中的字段已不存在，换一个字段', en: 'A field in it no longer exists. Choose another' };
const noParent = {
  zh: '选项依赖的上级字段要是这个表单的另一个单选字段，换一个字段',
  en: 'Options can depend on another single choice of this form. Choose another field',
};
const noSupplement = {
  zh: '「其他」要补充说明，选一个文本字段来填写',
  en: 'Picking “other” needs an explanation. Choose a text field for it',
};
const unknownForm = {
  zh: '数据联动的表单不存在或还没有发布',
  en: 'The form that the value is pulled from does not exist or is not published',
};
const tooFew = { zh: '唯一组合至少要两个字段', en: 'A unique combination needs two fields or more' };
const cannotBeUnique = (name: Text) => ({
  zh: `「${textIn(name, 'zh')}」不能用于唯一组合，换一个字段`,
  en: `${textIn(name, 'en')} cannot be part of a unique combination. Choose another field`,
});
const notStored: Partial<Record<Field['storage']['in'], (name: Text) => Bilingual>> = {
  joined: (name) => ({
    zh: `「${textIn(name, 'zh')}」每次现查，用它算出的值会过时。打开它的「存储并同步」`,
    en: `${textIn(name, 'en')} is read anew each time: what is calculated from it would grow stale. Let it be stored and kept in step`,
  }),
  inverse: (name) => ({
    zh: `「${textIn(name, 'zh')}」存在对方的表单里，公式读不到。用「汇总」字段代替它`,
    en: `${textIn(name, 'en')} is stored in the other form, where formulas do not read. Use a rollup instead`,
  }),
};
const differentKind = (label: Text) => ({
  zh: `「${textIn(label, 'zh')}」的类型与这个字段不同，换一个字段`,
  en: `${textIn(label, 'en')} is of another kind than this field. Choose another`,
});

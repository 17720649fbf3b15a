import { checkCondition } from '../conditions/check-condition.ts';
import { comparisonsOf } from '../conditions/condition.ts';
import type { FieldCatalog } from '../field-type.ts';
import { compileFor } from '../form/compile-formula.ts';
import { actionTargets, conditionField } from '../form/compile-rule.ts';
import { formulaScopeOf, type LogicFields } from '../form/logic-fields.ts';
import { goesThroughRows, rowsAsked } from '../form/rule-place.ts';
import { formulasOfRecord } from '../form/surroundings.ts';
import type { FormulaScope } from '../formula/check.ts';
import { placed } from '../formula/issue.ts';
import { type FormulaType, typeToFill } from '../formula/type.ts';
import { type Issue, issue } from '../issues.ts';
import type { Field } from '../records/storage.ts';
import { textIn } from '../text.ts';
import type { Block } from './block.ts';
import { blockName } from './block-name.ts';
import type { FormRule, RuleAction, RuleWhen } from './form-rule.ts';
import { sumElsewhere } from './rows-in-row.ts';
import { slotsInRules } from './slot-ref.ts';

/** Does everything a rule names exist and fit? Issues name the rule: `['rules', <rule id>, …]`. */
export function checkRule(
  rule: FormRule,
  blocks: readonly Block[],
  fields: LogicFields,
  catalog: FieldCatalog,
): Issue[] {
  const at = (found: Issue): Issue => ({ ...found, path: ['rules', rule.id, ...found.path] });
  const isKnown = (id: string) => blocks.some((block) => block.id === id);
  const isTarget = (id: string) =>
    blocks.some((block) => block.id === id || slotsInRules(block, catalog[block.type]).some(({ ref }) => ref === id));
  const [subform = null, ...others] = rowsAsked(rule.when, fields);
  if (others.length > 0) return [at(issue(['when'], 'unfit', oneSubform))];
  const names: Names = { isKnown, isTarget };
  const found = [...checkWhen(rule.when, fields, subform), ...checkRest(rule, names, fields)];
  return (subform && found.length === 0 ? checkInRows(rule, subform) : found).map(at);
}

/** A rule about cells decides about cells of the same row. */
function checkInRows(rule: FormRule, subform: Field): Issue[] {
  if (goesThroughRows(rule.when, subform)) return [issue(['when'], 'rows_in_row', sumElsewhere)];
  const isColumn = (id: string) => id === '' || subform.columns.some((column) => column.id === id);
  switch (rule.kind) {
    case 'interact':
      return rule.actions.flatMap((action, index) =>
        actionTargets(action).every(isColumn)
          ? []
          : [issue(['actions', index, 'fields'], 'unfit', onlyColumns(subform))],
      );
    case 'validate':
    case 'style':
      return rule.fields.every(isColumn) ? [] : [issue(['fields'], 'unfit', onlyColumns(subform))];
    case 'lock':
      return [issue(['when'], 'unfit', locksRecords)];
  }
}

interface Names {
  /** Is there a block of that id? */
  readonly isKnown: (id: string) => boolean;
  /** Is there a block, or a slot that an interaction may name? */
  readonly isTarget: (id: string) => boolean;
}

function checkRest(rule: FormRule, { isKnown, isTarget }: Names, fields: LogicFields): Issue[] {
  switch (rule.kind) {
    case 'interact':
      if (rule.actions.length === 0) return [issue(['actions'], 'required', noAction)];
      return rule.actions.flatMap((action, index) =>
        checkAction(action, 'fields' in action ? isTarget : isKnown, fields).map((found) => ({
          ...found,
          path: ['actions', index, ...found.path],
        })),
      );
    case 'validate':
      return [
        ...(textIn(rule.message, 'zh').trim() === '' ? [issue(['message'], 'required', noMessage)] : []),
        ...unknown(rule.fields, isKnown),
      ];
    case 'style':
      return rule.fields.length === 0 && !rule.record
        ? [issue(['fields'], 'required', noField)]
        : unknown(rule.fields, isKnown);
    case 'lock':
      return unknown(rule.except, isKnown);
  }
}

function checkAction(action: RuleAction, isKnown: (id: string) => boolean, fields: LogicFields): Issue[] {
  const named = actionTargets(action).filter((id) => id !== '');
  if (named.length === 0) return [issue(['fields'], 'required', noField)];
  const missing = unknown(named, isKnown);
  if (missing.length > 0) return missing;
  if (action.do === 'set') {
    const field = fields.get(action.field);
    const isColumn = [...fields.values()].some(({ columns }) => columns.some(({ id }) => id === action.field));
    if (isColumn) return [issue(['field'], 'unfit', cellsFollow)];
    if (!field || field.type.supports.generated) return [issue(['field'], 'unfit', cannotBeSet)];
    if (action.value.kind === 'formula') {
      const wants = typeToFill(field.kind);
      if (wants === undefined) return [issue(['value'], 'unfit', cannotBeCalculated)];
      return checkFormulaText(['value'], action.value.formula, wants, formulaScopeOf(fields));
    }
    const isRight = action.value.value === null || field.type.value(field.config).safeParse(action.value.value).success;
    return isRight ? [] : [issue(['value'], 'invalid', wrongValue)];
  }
  if (action.do === 'limit' && action.options.length === 0) return [issue(['options'], 'required', noOption)];
  return [];
}

const unknown = (ids: readonly string[], isKnown: (id: string) => boolean): Issue[] =>
  ids.every(isKnown) ? [] : [issue(['fields'], 'unknown_field', unknownField)];

function checkWhen(when: RuleWhen, fields: LogicFields, subform: Field | null): Issue[] {
  if (when.kind === 'always') return [];
  const scope = formulaScopeOf(fields, subform ?? undefined);
  if (when.kind === 'formula') return checkFormulaText(['when'], when.formula, 'boolean', scope);
  if (comparisonsOf(when.condition).length === 0) return [issue(['when', 'condition'], 'required', noCondition)];
  return checkCondition(when.condition, (id) => conditionField(id, fields, subform), [], formulasOfRecord()).map(
    (found) => ({
      ...found,
      path: ['when', 'condition', ...found.path],
    }),
  );
}

/** What is wrong with a formula as it is written, at the path of where it stands. */
export function checkFormulaText(
  path: readonly (string | number)[],
  formula: string,
  wants: FormulaType | undefined,
  scope: FormulaScope,
  blankIsZero?: boolean,
): Issue[] {
  if (formula.trim() === '') return [issue(path, 'required', noFormula)];
  if (wants === undefined) return [issue(path, 'formula', noValue)];
  const compiled = compileFor(formula, scope, wants, { blankIsZero });
  return compiled.ok ? [] : compiled.error.slice(0, 5).map((found) => issue(path, found.code, placed(found)));
}

const noAction = { zh: '规则还没有动作，添加一个', en: 'The rule does nothing yet. Add an action' };
const noMessage = { zh: '还没有写提示语', en: 'There is no message yet' };
const cannotBeCalculated = {
  zh: '这个字段的值不能由公式算出，改填固定值',
  en: 'No formula gives a value of this field. State a fixed one',
};
const noField = { zh: '还没有选字段', en: 'No field is chosen yet' };
const noOption = { zh: '至少留一个可选的选项', en: 'Leave at least one option to choose' };
const unknownField = { zh: '其中的字段已不存在，换一个字段', en: 'A field in it no longer exists. Choose another' };
const cannotBeSet = {
  zh: '这个字段由系统计算或生成，不能设值',
  en: 'This field is made by the system and cannot be set',
};
const cellsFollow = {
  zh: '规则不能给子表单的列设值。给这一列设公式默认值，或改成公式字段',
  en: 'A rule cannot set the cells of a subform. Give the column a default by formula, or make it a formula',
};
const oneSubform = {
  zh: '条件只能看一个子表单的行，其他子表单先在表单中汇总',
  en: 'The conditions can look at the rows of one subform. Sum up the others in fields of the form',
};
const locksRecords = {
  zh: '锁定的是整条记录，条件不能看子表单的行',
  en: 'A lock is about the whole record: its conditions cannot look at rows of a subform',
};
const onlyColumns = ({ block, type }: Field) => {
  const name = blockName(block, type);
  return {
    zh: `条件看的是「${textIn(name, 'zh')}」的行，只能作用于它的列`,
    en: `The conditions look at the rows of ${textIn(name, 'en')}, so the rule can only be about its columns`,
  };
};
const wrongValue = { zh: '设的值不合这个字段的格式', en: 'The value does not fit the field' };
const noCondition = { zh: '还没有设置条件', en: 'There is no condition yet' };
const noFormula = { zh: '还没有写公式', en: 'There is no formula yet' };
const noValue = { zh: '这类字段不能用公式', en: 'A field of this type cannot have a formula' };

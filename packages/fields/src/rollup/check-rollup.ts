import { type Condition, comparisonsOf, type Issue, issue } from '@mortise/core';
import type { RollupConfig } from './config.ts';

/** What is wrong with the settings of a rollup, once it is settled. */
export function checkRollup({ through, aggregate, fieldId, condition, settled }: RollupConfig): Issue[] {
  if (through === '')
    return [issue(['through'], 'no_relation', { zh: '选要汇总哪些记录', en: 'Choose the records to sum up' })];
  if (aggregate !== 'count' && fieldId === '')
    return [issue(['fieldId'], 'no_field', { zh: '选要汇总的字段', en: 'Choose the field to sum up' })];
  if (!settled)
    return [
      issue(['through'], 'no_source', {
        zh: '关联字段已不在，或不是关联多条记录的字段，重新选',
        en: 'The relation is gone or points to one record only. Choose again',
      }),
    ];
  if (settled.wrong === 'field')
    return [
      issue(['fieldId'], 'unfit_field', {
        zh: '这个字段不能这样汇总，换一个字段或汇总方式',
        en: 'This field cannot be summed up like that. Choose another field or figure',
      }),
    ];
  if (settled.wrong === 'condition')
    return [
      issue(['condition'], 'unfit_condition', {
        zh: '条件里有字段已不在，或不能用在这里，重新设置条件',
        en: 'A field of the condition is gone or cannot be used here. Set the condition again',
      }),
    ];
  return condition && depends(condition)
    ? [
        issue(['condition'], 'not_constant', {
          zh: '汇总对所有人都一样，条件里不能用当前用户、当前部门和随日期变化的范围',
          en: 'A rollup is the same for everybody: its condition cannot name the current user, departments or moving dates',
        }),
      ]
    : [];
}

const depends = (condition: Condition) =>
  comparisonsOf(condition).some(({ operand }) => operand && operand.kind !== 'constant' && operand.kind !== 'field');

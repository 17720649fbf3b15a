import { describe, expect, test } from 'vitest';
import type { Condition, Operand } from './condition.ts';
import { type DescribedField, describeCondition } from './describe-condition.ts';

const stages: Readonly<Record<string, string>> = { won: '赢单', lost: '输单' };
const fields: Readonly<Record<string, DescribedField>> = {
  name: { kind: 'text', label: { zh: '客户名称', en: 'Customer' } },
  amount: { kind: 'number', label: { zh: '金额', en: 'Amount' }, format: (value) => `¥${value}` },
  stage: { kind: 'option', label: { zh: '阶段', en: 'Stage' }, format: (id) => stages[String(id)] ?? '' },
  owner: { kind: 'member', label: { zh: '负责人', en: 'Owner' } },
  team: { kind: 'department', label: { zh: '部门', en: 'Team' }, format: () => '销售部' },
  firm: { kind: 'record', label: { zh: '客户', en: 'Firm' }, format: () => '已删除的记录' },
  due: { kind: 'date', label: { zh: '截止日期', en: 'Due' } },
};
const say = (condition: Condition, locale: 'zh' | 'en' = 'zh') =>
  describeCondition(condition, { locale, fieldOf: (id) => fields[id] });
const constant = (value: unknown): Operand => ({ kind: 'constant', value: value as never });

test('a chip says field, operator and value', () => {
  const condition: Condition = { field: 'name', operator: 'contains', operand: constant('华为') };
  expect(say(condition)).toBe('客户名称 包含 华为');
  expect(say(condition, 'en')).toBe('Customer contains 华为');
});

describe('the value', () => {
  test.each<[string, string, Operand | undefined, string]>([
    ['stage', 'is-one-of', constant(['won', 'lost']), '阶段 是其中一个 赢单、输单'],
    ['amount', 'between', constant(['1', '2']), '金额 在范围内 ¥1 至 ¥2'],
    ['amount', 'between', constant([null, '2']), '金额 在范围内 ≤ ¥2'],
    ['amount', 'is-empty', undefined, '金额 为空'],
    ['owner', 'equals', { kind: 'current-user' }, '负责人 等于 本人'],
    ['owner', 'is-one-of', { kind: 'current-subordinates' }, '负责人 是其中一个 下属'],
    ['owner', 'is-one-of', { kind: 'current-subordinates', includeMe: true }, '负责人 是其中一个 本人和下属'],
    ['owner', 'is-one-of', { kind: 'current-departments' }, '负责人 是其中一个 本人所在部门的成员'],
    ['team', 'is-one-of', { kind: 'current-departments', includeBelow: true }, '部门 是其中一个 本人所在部门及下级'],
    ['team', 'in-department', constant(['d1']), '部门 属于（含下级） 销售部'],
    ['firm', 'title-contains', constant('华为'), '客户 标题包含 华为'],
    ['due', 'within', { kind: 'relative', range: 'last-fiscal-year' }, '截止日期 属于 上财年'],
    ['name', 'equals', { kind: 'field', field: 'stage' }, '客户名称 等于 阶段'],
    ['name', 'equals', { kind: 'field', field: 'gone' }, '客户名称 等于 已删除的字段'],
    ['due', 'within', { kind: 'relative', range: 'this-week' }, '截止日期 属于 本周'],
    [
      'due',
      'within',
      { kind: 'relative', range: 'last-n', n: 7, unit: 'day', includeToday: true },
      '截止日期 属于 过去 7 天（含今天）',
    ],
  ])('of %s %s reads well', (field, operator, operand, expected) => {
    expect(say(operand ? { field, operator, operand } : { field, operator })).toBe(expected);
  });
});

test('groups within groups are set off', () => {
  const won: Condition = { field: 'stage', operator: 'equals', operand: constant('won') };
  const mine: Condition = { field: 'owner', operator: 'equals', operand: { kind: 'current-user' } };
  const condition: Condition = { all: [won, { any: [mine, { not: won }] }] };
  expect(say(condition)).toBe('阶段 等于 赢单 且（负责人 等于 本人 或 不满足（阶段 等于 赢单））');
  expect(say(condition, 'en')).toBe('Stage is 赢单 and (Owner is me or not (Stage is 赢单))');
});

import { describe, expect, test } from 'vitest';
import { defaultCalendar } from '../calendar/calendar-settings.ts';
import { workingCalendar } from '../calendar/working-calendar.ts';
import { checkCondition } from '../conditions/check-condition.ts';
import { compileToSql } from '../conditions/compile-to-sql.ts';
import type { Condition } from '../conditions/condition.ts';
import { describeCondition } from '../conditions/describe-condition.ts';
import { evaluate } from '../conditions/evaluate.ts';
import { fieldsIn } from '../conditions/fields-in.ts';
import { settleFormulas } from '../conditions/settle-formulas.ts';
import { sql, toPg } from '../sql.ts';
import type { ValueKind } from '../value-kind.ts';
import { formulasInConditions } from './formulas-in-conditions.ts';

const fields: Record<string, { kind: ValueKind; label: string }> = {
  amount: { kind: 'number', label: '金额' },
  limit: { kind: 'number', label: '额度' },
  due: { kind: 'date', label: '截止日期' },
  name: { kind: 'text', label: '名称' },
  stage: { kind: 'option', label: '阶段' },
  tags: { kind: 'options', label: '标签' },
};
const organisation = { locale: 'zh', calendar: workingCalendar(defaultCalendar) } as const;
const ofRow = formulasInConditions(organisation, 'row');
const constant = formulasInConditions(organisation, 'constant');
const fieldOf = (id: string) => fields[id];
const asked = (field: string, operator: string, formula: string): Condition => ({
  field,
  operator,
  operand: { kind: 'formula', formula },
});
const around = { actor: { userId: 'u', departmentIds: [] }, now: new Date('2026-12-18T02:30:00Z'), timeZone: 'UTC' };
const holds = (condition: Condition, values: Record<string, unknown>) =>
  evaluate(condition, { ...around, formulas: ofRow, fieldOf, valueOf: (id) => values[id] });
const problems = (condition: Condition, formulas = ofRow) =>
  checkCondition(condition, fieldOf, [], formulas).map(({ message }) => (message as { zh: string }).zh);

describe('asked in memory', () => {
  test('a formula reads the fields of the record', () => {
    const condition = asked('amount', 'greater-than', '{limit} * 1.1');

    expect(holds(condition, { amount: '111', limit: '100' })).toBe(true);
    expect(holds(condition, { amount: '110', limit: '100' })).toBe(false);
  });

  test('one that cannot be calculated matches nothing', () => {
    expect(holds(asked('amount', 'equals', '1 / {limit}'), { amount: null, limit: '0' })).toBe(false);
  });

  test('one is compiled anew when a field has become another', () => {
    const condition = asked('name', 'equals', '"" & {x}');
    const ask = (kind: ValueKind, x: unknown) =>
      evaluate(condition, {
        ...around,
        formulas: ofRow,
        fieldOf: (id) => (id === 'x' ? { kind } : fieldOf(id)),
        valueOf: (id) => ({ name: '1.5', x })[id],
      });

    expect(ask('number', '1.50')).toBe(true);
    expect(ask('text', '1.50')).toBe(false);
  });
});

describe('asked in SQL', () => {
  const compile = (condition: Condition) =>
    compileToSql(condition, {
      ...around,
      formulas: constant,
      columnOf: (id) => ({ sql: sql`t.due`, kind: fields[id]?.kind ?? 'text' }),
    });

  test('a formula is calculated once', () => {
    expect(toPg(compile(asked('due', 'before', 'TODAY() + 7'))).values).toContain('2026-12-25');
  });

  test('one that reads fields is an accident: checking refuses it', () => {
    expect(() => compile(asked('amount', 'equals', '{limit}'))).toThrow('becomes SQL');
    expect(problems(asked('amount', 'equals', '{limit}'), constant)).toEqual([
      '筛选条件里的公式不能读取记录的字段。要按字段计算，先在表单里加一个公式字段，再按它筛选',
    ]);
  });
});

describe('settled before it is asked', () => {
  const settle = (condition: Condition) => settleFormulas(condition, { ...around, formulas: constant });

  test('each formula gives way to its value, however deep it stands', () => {
    const due = asked('due', 'before', 'EOMONTH(TODAY(), 0)');
    const name = { field: 'name', operator: 'is-not-empty' };

    expect(settle({ all: [name, { not: { any: [due] } }] })).toEqual({
      all: [
        name,
        { not: { any: [{ field: 'due', operator: 'before', operand: { kind: 'constant', value: '2026-12-31' } }] } },
      ],
    });
  });

  test('one that cannot be calculated matches nothing', () => {
    const settled = settle(asked('amount', 'equals', '1 / 0'));

    expect(settled).toEqual({ field: 'amount', operator: 'equals' });
    expect(holds(settled, { amount: '0' })).toBe(false);
  });

  test('many formulas are refused, and one that goes on for long is cut off', () => {
    const many = { all: Array.from({ length: 51 }, () => asked('amount', 'equals', '1')) };
    const started = performance.now();
    settle(asked('name', 'equals', `REPT("x", 60000)${' & ""'.repeat(490)}`));

    expect(problems(many, constant)).toEqual(['条件里的公式太多，最多 50 个']);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('checking', () => {
  test.each([
    ['amount', 'equals', '{limit} + 1'],
    ['due', 'before', 'TODAY()'],
    ['stage', 'equals', 'IF({amount} > 1, "opt_a", "opt_b")'],
    ['stage', 'is-one-of', '{tags}'],
  ])('%s %s %s is right', (field, operator, formula) => {
    expect(problems(asked(field, operator, formula))).toEqual([]);
  });

  test.each([
    ['amount', 'equals', '"a"', '公式的结果与字段类型不同，不能比较'],
    ['due', 'before', 'TODAY() + {amount} & ""', '公式的结果与字段类型不同，不能比较'],
    ['due', 'before', '1 + 1', '公式的结果与字段类型不同，不能比较'],
    ['amount', 'equals', '{gone}', '字段已不存在，换一个字段'],
    ['amount', 'equals', '1 +', '这里少一个值，填字段、数字或函数'],
    ['amount', 'between', '1', '「金额」的值不能用于「在范围内」，重新填写'],
  ])('%s %s %s is refused', (field, operator, formula, message) => {
    expect(problems(asked(field, operator, formula))).toEqual([message]);
  });

  test('where the caller allows no formulas there are none', () => {
    const [found] = checkCondition(asked('amount', 'equals', '1'), fieldOf);

    expect(found?.code).toBe('formula_unfit');
  });
});

test('a formula is described by labels, and its fields count as used', () => {
  const condition = asked('amount', 'greater-than', '{limit} * 2');

  expect(describeCondition(condition, { locale: 'zh', fieldOf })).toBe('金额 大于 {额度} * 2');
  expect(fieldsIn(condition)).toEqual(['amount', 'limit']);
});

import { describe, expect, test } from 'vitest';
import { LiveRecord } from './live-record.ts';
import { ruleIssues } from './rule-issues.ts';
import { blockOf, calculated, logicOf, ruleOf, somewhere, whenYes } from './test-logic.ts';

const amounts = [blockOf('price', 'number'), blockOf('count', 'number')];

describe('what is calculated', () => {
  const logic = logicOf([
    calculated('total', '{net} * 1.13'),
    calculated('net', '{price} * {count}'),
    ...amounts,
    calculated('half', '{count} / 2'),
  ]);

  test('follows from what it reads, through what is calculated itself, exactly', () => {
    const live = new LiveRecord(logic, { price: '0.1', count: '3' }, true, somewhere);

    expect(live.values).toMatchObject({ net: '0.3', total: '0.339' });
    expect([...live.give({ price: '10' })].sort()).toEqual(['net', 'price', 'total']);
    expect(live.values).toMatchObject({ net: '30', total: '33.9', half: '1.5' });
  });

  test('stays as it is stored until something that it reads changes', () => {
    const live = new LiveRecord(logic, { price: '1', count: '2', net: '7', half: '9' }, false, somewhere);

    live.give({ price: '3' });

    expect(live.values).toMatchObject({ net: '6', half: '9' });
  });

  test('takes nothing that is said of it', () => {
    const live = new LiveRecord(logic, { price: '1', count: '2' }, true, somewhere);

    live.give({ net: '99' });

    expect(live.values.net).toBe('2');
  });

  test('has no value and says why where it cannot be calculated', () => {
    const live = new LiveRecord(logicOf([...amounts, calculated('each', '{price} / {count}')]), {}, true, somewhere);

    live.give({ price: '3', count: '0' });
    expect(live.values.each ?? null).toBeNull();
    expect(live.errorOf('each')?.zh).toBe('除数是 0');

    live.give({ count: '2' });
    expect(live.errorOf('each')).toBeNull();
  });

  test('is not calculated in a circle, which is named by its path', () => {
    const circle = logicOf([calculated('a', '{b} + 1'), calculated('b', '{c}'), calculated('c', '{a}'), ...amounts]);

    expect(circle.cycles).toEqual([['a', 'b', 'c', 'a']]);
    expect(circle.steps).toEqual([]);
  });
});

describe('a default that is a formula', () => {
  const follow = { default: { kind: 'formula', formula: '{price} * 2' } } as const;
  const logic = logicOf([...amounts, blockOf('guess', 'number', follow)]);

  test('follows in a new record until a person says something, even that it is empty', () => {
    const live = new LiveRecord(logic, { price: '1' }, true, somewhere);
    expect(live.values.guess).toBe('2');

    live.give({ guess: null });
    live.give({ price: '5' });

    expect(live.values.guess).toBeNull();
  });

  test('leaves a stored record alone', () => {
    const live = new LiveRecord(logic, { price: '1', guess: null }, false, somewhere);

    live.give({ price: '5' });

    expect(live.values.guess).toBeNull();
  });
});

describe('rules', () => {
  const blocks = [
    blockOf('on', 'boolean'),
    blockOf('box', 'box'),
    blockOf('note', 'text', { parent: 'box', required: true }),
    blockOf('size', 'choice'),
    ...amounts,
  ];
  const show = (clear = false) =>
    ruleOf({ id: 'r1', kind: 'interact', when: whenYes('on'), actions: [{ do: 'show', fields: ['box'], clear }] });

  test('hide a section with all that is in it, and ask nothing of it', () => {
    const live = new LiveRecord(logicOf(blocks, [show()]), {}, true, somewhere);
    expect(live.stateOf('box')?.visible).toBe(false);
    expect(live.stateOf('note')).toMatchObject({ visible: false, required: false });
    live.changedStates();

    live.give({ on: true });

    expect(live.changedStates()).toEqual(['box', 'note']);
    expect(live.stateOf('note')).toMatchObject({ visible: true, required: true });
  });

  test('keep the stored value of what they hide, whatever was said before, and bring that back', () => {
    const live = new LiveRecord(logicOf(blocks, [show()]), { on: true, note: '旧' }, false, somewhere);
    live.give({ note: '新' });

    live.give({ on: false });
    expect(live.values.note).toBe('旧');

    live.give({ on: true });
    expect(live.values.note).toBe('新');
  });

  test('empty what they hide where they say so', () => {
    const live = new LiveRecord(logicOf(blocks, [show(true)]), { on: true, note: '旧' }, false, somewhere);

    live.give({ on: false });

    expect(live.values.note).toBeNull();
  });

  test('set a value while they hold, which nobody may change meanwhile', () => {
    const set = ruleOf({
      id: 'r',
      kind: 'interact',
      when: { kind: 'formula', formula: '{price} > 100' },
      actions: [{ do: 'set', field: 'count', value: { kind: 'formula', formula: '{price} / 100' } }],
    });
    const live = new LiveRecord(logicOf(blocks, [set]), { price: '1', count: '7' }, false, somewhere);

    live.give({ price: '300' });
    expect(live.values.count).toBe('3');
    expect(live.stateOf('count')?.editable).toBe(false);

    live.give({ price: '2' });
    expect(live.values.count).toBe('7');
  });

  test('compare a field with a formula, and follow what the formula reads', () => {
    const operand = { kind: 'formula', formula: '{count} * 10' };
    const dear = ruleOf({
      id: 'r',
      kind: 'interact',
      when: { kind: 'condition', condition: { field: 'price', operator: 'greater-than', operand } },
      actions: [{ do: 'require', fields: ['size'] }],
    });
    const live = new LiveRecord(logicOf(blocks, [dear]), { price: '30', count: '2' }, false, somewhere);
    expect(live.stateOf('size')?.required).toBe(true);

    live.give({ count: '3' });
    expect(live.stateOf('size')?.required).toBe(false);
  });

  test('of which several speak of one field, the later counts', () => {
    const require = ruleOf({ id: 'a', kind: 'interact', actions: [{ do: 'require', fields: ['price'] }] });
    const release = ruleOf({
      id: 'b',
      kind: 'interact',
      when: whenYes('on'),
      actions: [{ do: 'optional', fields: ['price'] }],
    });
    const live = new LiveRecord(logicOf(blocks, [require, release]), {}, true, somewhere);
    expect(live.stateOf('price')?.required).toBe(true);

    live.give({ on: true });

    expect(live.stateOf('price')?.required).toBe(false);
  });

  test('limit options and give colours', () => {
    const limit = ruleOf({
      id: 'a',
      kind: 'interact',
      when: whenYes('on'),
      actions: [{ do: 'limit', field: 'size', options: ['s', 'm'] }],
    });
    const style = ruleOf({ id: 'b', kind: 'style', when: whenYes('on'), color: 'red', fields: ['size'], record: true });
    const live = new LiveRecord(logicOf(blocks, [limit, style]), { on: true }, true, somewhere);

    expect(live.stateOf('size')).toMatchObject({ options: ['s', 'm'], color: 'red' });
    expect(live.color).toBe('red');
  });

  test('lock a record by what is stored in it, not by what is being said', () => {
    const lock = ruleOf({ id: 'l', kind: 'lock', when: whenYes('on'), message: '已归档', except: ['on'] });
    const logic = logicOf(blocks, [lock]);
    const open = new LiveRecord(logic, { on: false }, false, somewhere);
    const shut = new LiveRecord(logic, { on: true }, false, somewhere);

    open.give({ on: true });

    expect([open.lock, shut.lock?.message]).toEqual([null, '已归档']);
    expect([shut.stateOf('note')?.editable, shut.stateOf('on')?.editable]).toEqual([false, true]);
  });

  test('refuse at the fields they name, and say nothing of what is still empty', () => {
    const check = ruleOf({
      id: 'v',
      kind: 'validate',
      when: { kind: 'formula', formula: '{price} >= {count}' },
      refuses: 'fails',
      message: '单价不能小于数量',
      fields: ['price'],
    });
    const live = new LiveRecord(logicOf(blocks, [check]), {}, true, somewhere);
    expect(ruleIssues(live)).toEqual([]);

    live.give({ price: '1', count: '2' });
    expect(ruleIssues(live)).toEqual([{ path: ['price'], code: 'rule', message: '单价不能小于数量' }]);
    expect(ruleIssues(live, new Set(['on']))).toEqual([]);
  });

  test('that hide a field by itself, or by what it hides, go in a circle', () => {
    const hideBy = (id: string, by: string) =>
      ruleOf({ id, kind: 'interact', when: whenYes(by), actions: [{ do: 'hide', fields: [id] }] });
    const twins = [blockOf('x', 'boolean'), blockOf('y', 'boolean')];

    expect(logicOf(twins, [hideBy('x', 'x')]).cycles).toEqual([['x', 'x']]);
    expect(logicOf(twins, [hideBy('x', 'y'), hideBy('y', 'x')]).cycles).toEqual([['x', 'y', 'x']]);
  });
});

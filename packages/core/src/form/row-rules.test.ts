import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FormRule } from '../definitions/form-rule.ts';
import { rowsIn } from '../records/diff-rows.ts';
import type { Values } from '../records/record.ts';
import { fieldsOf } from '../records/storage.ts';
import { FormSession } from './form-session.ts';
import { LiveRecord } from './live-record.ts';
import { ruleIssues } from './rule-issues.ts';
import { blockOf, calculated, logicOf, logicTypes, ruleOf, somewhere } from './test-logic.ts';

const inLines = { parent: 'lines' };
const blocks = [
  blockOf('level', 'text'),
  blockOf('lines', 'lines'),
  blockOf('kind', 'choice', inLines),
  blockOf('price', 'number', inLines),
  blockOf('off', 'number', inLines),
  blockOf('why', 'text', inLines),
  blockOf('size', 'choice', inLines),
  calculated('sum', '{price} - {off}', inLines),
  calculated('total', 'SUM({lines.sum})'),
];
const fields = fieldsOf({ blocks }, logicTypes);

const equals = (field: string, value: unknown) => ({
  field,
  operator: 'equals',
  operand: { kind: 'constant', value },
});
const holding = (condition: unknown) => ({ kind: 'condition', condition });
const interact = (id: string, when: unknown, ...actions: unknown[]) => ruleOf({ id, kind: 'interact', when, actions });

const discounted = holding(equals('kind', 'discount'));
const ruled = (rules: readonly FormRule[], initial: Values = {}, isNew = true) =>
  new FormSession(fields, initial, undefined, { logic: logicOf(blocks, rules), isNew, surroundings: somewhere });

describe('rules about the cells of a row', () => {
  test('show a cell in one row and hide it in another, whose value goes and comes back', () => {
    const session = ruled([interact('r', discounted, { do: 'show', fields: ['off'] })]);
    const rows = [
      { id: 'r1', kind: 'discount', price: '10', off: '2' },
      { id: 'r2', kind: 'plain', price: '10', off: '3' },
    ];
    session.set('lines', rows);

    expect(rowsIn(session.valueOf('lines')).map((row) => session.stateOf('off', row)?.visible)).toEqual([true, false]);
    expect(rowsIn(session.valueOf('lines')).map(({ off }) => off)).toEqual(['2', null]);
    // The column stands there for the rows that show it.
    expect(session.stateOf('off')?.visible).toBe(true);
    expect(session.valueOf('total')).toBe('18');
  });

  test('empty what they hide only where they say so; what is stored stays otherwise', () => {
    const stored = { lines: [{ id: 'r1', kind: 'discount', price: '10', off: '2', sum: '8' }], total: '8' };
    const plain = [{ id: 'r1', kind: 'plain', price: '10', off: '5', sum: '5' }];

    const keeping = ruled([interact('r', discounted, { do: 'show', fields: ['off'] })], stored, false);
    keeping.set('lines', plain);
    const emptying = ruled([interact('r', discounted, { do: 'show', fields: ['off'], clear: true })], stored, false);
    emptying.set('lines', plain);

    expect(rowsIn(keeping.valueOf('lines'))[0]?.off).toBe('2');
    expect(rowsIn(emptying.valueOf('lines'))[0]?.off).toBeNull();
  });

  test('make a row blank by hiding the only cell that says something, and calculate in it once that is shown', () => {
    const session = ruled([interact('r', holding(equals('level', 'B')), { do: 'show', fields: ['why'] })]);
    const sums = () => rowsIn(session.valueOf('lines')).map(({ sum }) => sum ?? null);

    session.set('lines', [{ id: 'r1', why: 'x' }]);
    const hidden = sums();
    session.set('level', 'B');
    const shown = sums();
    session.set('level', 'A');

    expect([hidden, shown, sums()]).toEqual([[null], ['0'], [null]]);
  });

  test('require, fix and limit cells by the row and by the record at once', () => {
    const both = holding({ all: [equals('kind', 'discount'), equals('level', 'A')] });
    const session = ruled([
      interact('r', both, { do: 'require', fields: ['why'] }, { do: 'limit', field: 'size', options: ['s'] }),
      interact('q', holding(equals('kind', 'plain')), { do: 'read-only', fields: ['price'] }),
    ]);
    session.set('lines', [
      { id: 'r1', kind: 'discount', size: 'l' },
      { id: 'r2', kind: 'plain', size: 'l' },
    ]);
    const [first, second] = rowsIn(session.valueOf('lines'));
    if (!first || !second) throw new Error('There are two rows.');
    expect(session.check()).toEqual([]);
    const before = session.doubtsOf('lines');

    session.set('level', 'A');

    expect(session.doubtsOf('lines')).toBeGreaterThan(before);
    expect(session.stateOf('why', first)?.required).toBe(true);
    expect(session.stateOf('why', second)?.required).toBe(false);
    expect([first, second].map((row) => session.stateOf('price', row)?.editable)).toEqual([true, false]);
    expect(session.check()).toEqual(['lines']);
    expect(session.issuesOf('lines').map(({ path, code }) => [...path, code])).toEqual([
      ['lines', 0, 'why', 'required'],
      ['lines', 0, 'size', 'not_offered'],
    ]);
  });

  test('refuse row by row, at the cells they name, or at those they read', () => {
    const tooMuch = { kind: 'formula', formula: '{off} > {price}' };
    const refusing = (more: object) => ruleOf({ id: 'v', kind: 'validate', when: tooMuch, message: '太多', ...more });
    const lines = [
      { id: 'r1', price: '10', off: '2' },
      { id: 'r2', price: '1', off: '2' },
    ];
    const pathsOf = (rule: FormRule) => {
      const live = new LiveRecord(logicOf(blocks, [rule]), {}, true, somewhere);
      live.give({ lines });
      return ruleIssues(live).map(({ path }) => path);
    };

    expect(pathsOf(refusing({ fields: ['why'] }))).toEqual([['lines', 1, 'why']]);
    expect(pathsOf(refusing({}))).toEqual([
      ['lines', 1, 'price'],
      ['lines', 1, 'off'],
    ]);
  });

  test('colour cells, or the whole row', () => {
    const style = (more: object) => ruleOf({ id: 's', kind: 'style', when: discounted, color: 'gold', ...more });
    const rows = [
      { id: 'r1', kind: 'discount' },
      { id: 'r2', kind: 'plain' },
    ];
    const colors = (rule: FormRule, column: string) => {
      const session = ruled([rule]);
      session.set('lines', rows);
      return rowsIn(session.valueOf('lines')).map((row) => session.stateOf(column, row)?.color ?? null);
    };

    expect(colors(style({ fields: ['price'] }), 'price')).toEqual(['gold', null]);
    expect(colors(style({ fields: ['price'] }), 'why')).toEqual([null, null]);
    expect(colors(style({ record: true }), 'why')).toEqual(['gold', null]);
  });
});

const condition = fc.oneof(
  fc.constantFrom('discount', 'plain').map((kind) => holding(equals('kind', kind))),
  fc.constantFrom('A', 'B').map((level) => holding({ any: [equals('level', level), equals('kind', 'plain')] })),
  fc.constantFrom('A', 'B').map((level) => holding(equals('level', level))),
  fc.constantFrom('{price} > 4', 'AND({price} > 4, {level} = "A")').map((formula) => ({ kind: 'formula', formula })),
);
const action = fc.oneof(
  fc.record({
    do: fc.constantFrom('show', 'hide'),
    fields: fc.constantFrom(['off'], ['why', 'off']),
    clear: fc.boolean(),
  }),
  fc.record({ do: fc.constantFrom('require', 'optional', 'read-only'), fields: fc.constantFrom(['off'], ['why']) }),
  fc.record({ do: fc.constant('limit'), field: fc.constant('size'), options: fc.constantFrom(['s'], ['l', 'm']) }),
);
const rules = fc.array(
  fc.oneof(
    fc.tuple(condition, fc.array(action, { minLength: 1, maxLength: 2 })).map(([when, actions]) => ({
      kind: 'interact',
      when,
      actions,
    })),
    condition.map((when) => ({ kind: 'validate', when, message: '不行', fields: ['why'] })),
  ),
  { maxLength: 4 },
);
const edit = fc.record({
  kind: fc.constantFrom('add', 'drop', 'set', 'set', 'set', 'record'),
  at: fc.nat(9),
  cell: fc.oneof(
    fc.tuple(fc.constant('kind'), fc.constantFrom('discount', 'plain', null)),
    fc.tuple(fc.constantFrom('price', 'off'), fc.constantFrom('1', '5', '9', null)),
    fc.tuple(fc.constant('why'), fc.constantFrom('x', null)),
    fc.tuple(fc.constant('size'), fc.constantFrom('s', 'm', 'l', null)),
  ),
  level: fc.constantFrom('A', 'B', null),
});

/** A cell of a stored row that is not said stays as it is: so the writer takes rows. */
const whole = (said: unknown, { lines }: Values) =>
  Array.isArray(said)
    ? rowsIn(said).map((row) => ({ ...rowsIn(lines).find(({ id }) => id === row.id), ...row }))
    : said;

describe('whatever rules there are about rows, and however they are edited', () => {
  test('the writer sees the rows, what is wrong with them and what the rules make of them as the person did', () => {
    fc.assert(
      fc.property(rules, fc.array(edit, { maxLength: 10 }), fc.boolean(), (written, edits, isNew) => {
        const logic = logicOf(
          blocks,
          written.map((rule, at) => ruleOf(Object.assign({ id: `r${at}` }, rule))),
        );
        const begun = new LiveRecord(logic, {}, true, somewhere);
        begun.give({ lines: [{ id: 's', kind: 'discount', price: '3', off: '2', why: 'y', size: 'm' }] });
        const initial = isNew ? {} : begun.values;
        const session = new FormSession(fields, initial, undefined, { logic, isNew, surroundings: somewhere });
        edits.forEach(({ kind, at, cell: [key, value], level }, index) => {
          const now = rowsIn(session.valueOf('lines'));
          const place = now.length === 0 ? 0 : at % now.length;
          if (kind === 'record') session.set('level', level);
          if (kind === 'add') session.set('lines', now.toSpliced(place, 0, { id: `n${index}`, [key]: value }));
          if (kind === 'drop') session.set('lines', now.toSpliced(place, 1));
          if (kind === 'set')
            session.set(
              'lines',
              now.map((row, each) => (each === place ? { ...row, [key]: value } : row)),
            );
        });

        const writer = new LiveRecord(logic, initial, isNew, somewhere);
        writer.give(
          Object.fromEntries(Object.entries(session.changes).map(([key, value]) => [key, whole(value, initial)])),
        );

        const rows = rowsIn(session.valueOf('lines'));
        expect(rowsIn(writer.values.lines)).toEqual(rows);
        expect(writer.values.total ?? null).toEqual(session.valueOf('total'));
        for (const row of rows)
          for (const { id } of fields.flatMap(({ columns }) => columns))
            expect(writer.stateOf(id, row) ?? session.stateOf(id, row)).toEqual(session.stateOf(id, row));
        session.check();
        const said = ['', 'lines'].flatMap((key) => session.issuesOf(key)).filter(({ code }) => code === 'rule');
        expect(new Set(ruleIssues(writer))).toEqual(new Set(said));
        expect([...writer.recalculate()]).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

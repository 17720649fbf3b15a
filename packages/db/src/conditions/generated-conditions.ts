import {
  acceptsField,
  acceptsOperand,
  type Comparison,
  type Condition,
  type ConditionContext,
  defaultCalendar,
  formulasInConditions,
  hierarchyOf,
  type Operand,
  type Operator,
  operatorsFor,
  workingCalendar,
} from '@mortise/core';
import fc from 'fast-check';
import { type TestField, testFields } from './generated-table.ts';
import {
  presentDays,
  storedTitle,
  uuids,
  wantedForms,
  wantedRegion,
  wantedTitle,
  wantedValue,
} from './generated-values.ts';

const ranges = [
  ...(['today', 'yesterday', 'tomorrow', 'this-week', 'last-week', 'next-week', 'this-month', 'last-month'] as const),
  ...(['next-month', 'this-quarter', 'last-quarter', 'next-quarter', 'this-year', 'last-year', 'next-year'] as const),
  ...(['this-fiscal-year', 'last-fiscal-year', 'next-fiscal-year', 'last-n', 'next-n'] as const),
];

const relative = fc.record(
  {
    kind: fc.constant('relative' as const),
    range: fc.constantFrom(...ranges),
    n: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant(3650)),
    unit: fc.constantFrom('day', 'week', 'month', 'year'),
    includeToday: fc.boolean(),
  },
  { requiredKeys: ['kind', 'range'] },
);

/** The right side as JSON, in the shape that the operator takes. */
function wantedJson(operator: Operator, { kind }: TestField): fc.Arbitrary<unknown> {
  if (operator.takes === 'text') return wantedTitle;
  if (operator.takes === 'forms') return wantedForms;
  const one = wantedValue(kind);
  if (operator.takes === 'values' || operator.takes === 'departments')
    return fc.oneof(fc.array(one, { maxLength: 3 }), one);
  if (operator.takes === 'range') return fc.tuple(fc.option(one), fc.option(one));
  if (operator.takes === 'regions') return fc.oneof(fc.array(wantedRegion, { maxLength: 2 }), wantedRegion);
  return one;
}

const nonsense = fc.constantFrom<unknown>(null, '', [], [null], [[]], {}, 0, true, 'x', ['x', 'y'], {
  strings: [''],
  values: [],
});

const variableNames = testFields.flatMap(({ id }) =>
  ['value', 'values', 'range', 'regions', 'departments', 'forms', 'text'].map((takes) => `${id}.${takes}`),
);

/** Formulas of no field, which both back ends calculate: a value of the kind, an empty one, and one that fails. */
function formulaFor({ kind }: TestField): fc.Arbitrary<string> {
  const quoted = (json: unknown) => `"${String(json).replaceAll('"', '""')}"`;
  const one = wantedValue(kind);
  const byKind: Partial<Record<typeof kind, fc.Arbitrary<string>>> = {
    number: fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 })).map(([left, right]) => `${left} / 10 - ${right}`),
    boolean: fc.constantFrom('1 < 2', 'NOT(1 < 2)'),
    date: fc.nat({ max: 5 }).map((days) => `TODAY() - ${days}`),
    moment: fc.nat({ max: 5 }).map((days) => `TODAY() - ${days}`),
  };
  const usual =
    byKind[kind] ?? one.map((json) => (typeof json === 'string' ? `"" & ${quoted(json)}` : 'IF(FALSE, "")'));
  return fc.oneof({ weight: 8, arbitrary: usual }, { weight: 1, arbitrary: fc.constantFrom('1 / 0', 'IF(FALSE, 1)') });
}

function operandFor(operator: Operator, field: TestField): fc.Arbitrary<Operand> {
  const kinds: Record<Operand['kind'], { weight: number; arbitrary: fc.Arbitrary<Operand> }> = {
    constant: {
      weight: 8,
      arbitrary: fc
        .oneof({ weight: 12, arbitrary: wantedJson(operator, field) }, { weight: 1, arbitrary: nonsense })
        .map((value) => ({ kind: 'constant', value: value as never })),
    },
    field: {
      weight: 4,
      arbitrary: fc
        .constantFrom(...testFields.filter((other) => acceptsField(operator, field.kind, other.kind)), field)
        .map(({ id }) => ({ kind: 'field', field: id })),
    },
    variable: {
      weight: 1,
      arbitrary: fc
        .constantFrom(`${field.id}.${operator.takes}`, 'missing', '__proto__')
        .map((name) => ({ kind: 'variable', name })),
    },
    formula: { weight: 2, arbitrary: formulaFor(field).map((formula) => ({ kind: 'formula', formula })) },
    'current-user': { weight: 2, arbitrary: fc.constant({ kind: 'current-user' }) },
    'current-subordinates': {
      weight: 2,
      arbitrary: fc.boolean().map((includeMe) => ({ kind: 'current-subordinates', includeMe })),
    },
    'current-departments': {
      weight: 2,
      arbitrary: fc.boolean().map((includeBelow) => ({ kind: 'current-departments', includeBelow })),
    },
    relative: { weight: 4, arbitrary: relative as fc.Arbitrary<Operand> },
  };
  const fitting = Object.entries(kinds).filter(([kind]) =>
    acceptsOperand(operator, field.kind, kind as Operand['kind']),
  );
  return fc.oneof(...fitting.map(([, weighted]) => weighted));
}

/** Every field and operator alike; operands of every kind that may stand there. */
const comparison: fc.Arbitrary<Comparison> = fc.oneof(
  ...testFields.flatMap((field) =>
    operatorsFor(field.kind).map((operator) => {
      const asked = { field: field.id, operator: operator.name };
      if (operator.takes === 'none') return fc.constant(asked);
      return operandFor(operator, field).map((operand): Comparison => ({ ...asked, operand }));
    }),
  ),
);

/** Trees up to five groups deep, now and then with an empty group. */
export const condition: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition }>((tie) => {
  const parts = fc.array(tie('tree'), { minLength: 1, maxLength: 4 });
  return {
    tree: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      { weight: 12, arbitrary: comparison },
      { weight: 4, arbitrary: parts.map((all) => ({ all })) },
      { weight: 4, arbitrary: parts.map((any) => ({ any })) },
      { weight: 3, arbitrary: tie('tree').map((not) => ({ not })) },
      { weight: 1, arbitrary: fc.constantFrom<Condition>({ all: [] }, { any: [] }) },
    ),
  };
}).tree;

const variableValue = (name: string): fc.Arbitrary<unknown> => {
  const [id, takes] = name.split('.');
  const field = testFields.find((candidate) => candidate.id === id);
  const operator = field && operatorsFor(field.kind).find((candidate) => candidate.takes === takes);
  return field && operator ? wantedJson(operator, field) : fc.constant(null);
};

/** Zones with clocks set forward in March 2026, far from UTC on both sides, or by uneven hours. */
const zones = [
  'Asia/Shanghai',
  'America/New_York',
  'America/Havana',
  'Pacific/Apia',
  'Pacific/Niue',
  'Asia/Kathmandu',
  'UTC',
];

const above = fc.option(fc.constantFrom(...uuids), { freq: 3 });

/** Reporting lines and departments as they may fall, circles included. */
const hierarchy = fc
  .tuple(
    fc.tuple(
      ...uuids.map((id) => fc.record({ id: fc.constant(id), managerId: above, departmentIds: fc.subarray(uuids) })),
    ),
    fc.tuple(...uuids.map((id) => fc.record({ id: fc.constant(id), parentId: above }))),
  )
  .map(([people, departments]) => hierarchyOf(people, departments));

export type AskedContext = ConditionContext & {
  /** Of records; one that is missing is gone. */
  readonly titles: Readonly<Record<string, string | undefined>>;
};

export const context: fc.Arbitrary<AskedContext> = fc.record({
  actor: fc.record({
    userId: fc.constantFrom(...uuids),
    departmentIds: fc.subarray(uuids),
    hierarchy,
    fiscalYearStart: fc.integer({ min: 1, max: 12 }),
  }),
  titles: fc.record(Object.fromEntries(uuids.map((id) => [id, storedTitle])), { requiredKeys: [] }),
  now: fc
    .tuple(fc.constantFrom(...presentDays), fc.constantFrom('00:00:00', '04:30:00', '12:00:00', '23:59:59'))
    .map(([day, time]) => new Date(`${day}T${time}Z`)),
  timeZone: fc.constantFrom(...zones),
  formulas: fc.constant(formulasInConditions({ locale: 'zh', calendar: workingCalendar(defaultCalendar) }, 'constant')),
  variables: fc.record(Object.fromEntries(variableNames.map((name) => [name, variableValue(name)])), {
    requiredKeys: [],
  }),
});

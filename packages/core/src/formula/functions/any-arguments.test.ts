import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileFormula } from '../compile.ts';
import { type FormulaFunction, type Parameter, parameterAt } from '../function.ts';
import { type FormulaType, isListType, type ScalarType } from '../type.ts';
import { formulaFunctions } from './catalog.ts';
import { exampleEnv } from './example-env.ts';

const numbers = fc.oneof(
  fc.integer({ min: -50, max: 50 }).map(String),
  fc.constantFrom('0', '-1', '0.1', '1e15', '-99999999999999999999', '9e399', '1e-399', '170', '1000000', '2147483648'),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e20, max: 1e20 }).map(String),
);
const texts = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    '',
    '>5',
    '<>甲',
    '2026-02-29',
    '#,##0.00',
    'yyyy年m月d日 hh:mm:ss',
    '0000011',
    'd',
    '%E5%',
    '\ud83d',
    '𠮷',
  ),
  fc.constantFrom('a', '甲乙', 'a,').map((part) => part.repeat(20_000)),
);
const dates = fc.constantFrom('0001-01-01', '1970-01-01', '2026-02-14', '2026-12-18', '2028-02-29', '9999-12-31');
const moments = fc.constantFrom('0001-01-02T00:00:00Z', '2026-12-18T02:26:00.123Z', '9999-12-30T00:00:00Z');

/** Values in the JSON form of fields; a function must take every one of its type. */
const valuesOf: Partial<Record<ScalarType, fc.Arbitrary<unknown>>> = {
  number: numbers,
  text: texts,
  boolean: fc.boolean(),
  date: dates,
  moment: moments,
  time: fc.constantFrom('00:00', '23:59:59'),
  member: fc.constantFrom('user-1', 'user-2'),
  department: fc.constantFrom('dept-1', 'dept-2'),
  period: fc.constantFrom({ start: '2026-02-01', end: '2026-02-28' }, {}),
  place: fc.constantFrom({ lat: 31.23, lng: 121.47 }, { lat: -90, lng: 180, address: '南极' }, {}),
};
const known = Object.keys(valuesOf) as ScalarType[];

/** A type that the parameter accepts and a value of it, empty now and then. */
function argumentFor({ type }: Parameter): fc.Arbitrary<{ type: FormulaType; value: unknown }> {
  const element = isListType(type) ? type.list : type;
  return fc.constantFrom(...(element === 'any' ? known : [element])).chain((scalar) => {
    const value = fc.option(valuesOf[scalar] ?? fc.constant(null), { freq: 8 });
    const single = value.map((one) => ({ type: scalar as FormulaType, value: one }));
    if (element !== 'any' && !isListType(type)) return single;
    const list = fc
      .array(value, { maxLength: 6 })
      .map((all) => ({ type: { list: scalar } as FormulaType, value: all }));
    return isListType(type) ? list : fc.oneof(single, list);
  });
}

function callOf(called: FormulaFunction) {
  const least = called.parameters.filter(({ optional }) => !optional).length;
  const most = called.parameters.length + (called.parameters.at(-1)?.rest ? 3 : 0);
  return fc
    .integer({ min: least, max: most })
    .chain((count) =>
      fc.tuple(
        ...Array.from({ length: count }, (_, at) =>
          argumentFor(parameterAt(called, at, count) ?? { name, type: 'any' }),
        ),
      ),
    );
}
const name = { zh: '值', en: 'value' };

test.each(formulaFunctions.map((called) => [called.name, called] as const))(
  '%s answers any arguments of its types within a moment, and never throws',
  (_, called) => {
    fc.assert(
      fc.property(callOf(called), fc.boolean(), (args, emptyAsZero) => {
        const typeOf = (ref: string) => args[Number(ref.slice(1))]?.type;
        const source = `${called.name}(${args.map((_, at) => `{a${at}}`).join(', ')})`;
        const compiled = compileFormula(source, { typeOf }, { emptyAsZero });
        // Pairs that do not come in pairs are refused before they run.
        fc.pre(compiled.ok);
        const startedAt = performance.now();
        const result = compiled.value.run({ ...exampleEnv, valueOf: (ref) => args[Number(ref.slice(1))]?.value });
        expect(performance.now() - startedAt).toBeLessThan(500);
        expect(result).toHaveProperty(result.ok ? 'value' : 'error');
      }),
      { numRuns: 40 },
    );
  },
);

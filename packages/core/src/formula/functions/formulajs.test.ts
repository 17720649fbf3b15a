import * as formulajs from '@formulajs/formulajs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { workingCalendar } from '../../calendar/working-calendar.ts';
import { compileFormula } from '../compile.ts';
import { type Argument, differences, differencesPage } from './differences.ts';
import { exampleEnv } from './example-env.ts';

/** In UTC without public holidays, as formulajs knows none. */
const env = {
  ...exampleEnv,
  timeZone: 'UTC',
  calendar: workingCalendar({ weekend: [6, 7], official: 'none', changes: [] }),
};

const written = (argument: Argument): string => {
  if (typeof argument === 'object') return `LIST(${argument.map(written).join(', ')})`;
  if (typeof argument === 'string') return `"${argument.replaceAll('"', '""')}"`;
  return typeof argument === 'boolean' ? `${String(argument).toUpperCase()}()` : String(argument);
};

/** A number, a text or a truth; `error` for whatever went wrong. */
function ours(name: string, args: readonly Argument[]): unknown {
  const compiled = compileFormula(`${name}(${args.map(written).join(', ')})`, { typeOf: () => undefined });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  const result = compiled.value.run(env);
  if (!result.ok) return 'error';
  const isNumber = compiled.value.type === 'number' && typeof result.value === 'string';
  return isNumber ? Number(result.value) : (result.value ?? '');
}

function theirs(name: string, args: readonly Argument[]): unknown {
  const called = name.split('_').reduce<unknown>((from, part) => Reflect.get(Object(from), part), formulajs);
  if (typeof called !== 'function') throw new Error(`formulajs has no ${name}.`);
  let result: unknown;
  try {
    result = called(...args);
  } catch {
    return 'error';
  }
  if (result instanceof Error || Number.isNaN(result)) return 'error';
  if (result instanceof Date) return result.toISOString().slice(0, 10);
  return Array.isArray(result) ? result.flat() : result;
}

function agree(name: string, theirName: string, args: readonly Argument[]) {
  const one = ours(name, args);
  const other = theirs(theirName, args);
  if (typeof one === 'number' && typeof other === 'number') {
    // Doubles are good for some fifteen digits; ours are exact.
    expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(other)));
  } else expect(one).toEqual(other);
}

const amount = fc.integer({ min: -100_000, max: 100_000 }).map((cents) => cents / 100);
const positive = fc.integer({ min: 1, max: 100_000 }).map((cents) => cents / 100);
const whole = (min: number, max: number) => fc.integer({ min, max });
const small = fc.integer({ min: -100, max: 100 }).map((cents) => cents / 100);
const word = fc.string({ unit: fc.constantFrom('a', 'B', 'c', '客', '户', ' ', '-', '1'), minLength: 1, maxLength: 8 });
const several = fc.array(amount, { minLength: 1, maxLength: 8 });
const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2089-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const truths = fc.array(fc.boolean(), { minLength: 1, maxLength: 4 });

/** Arguments for each function that both have; a second name where theirs is another one. */
const shared: readonly (readonly [string, fc.Arbitrary<readonly Argument[]>, string?])[] = [
  ['ABS', fc.tuple(amount)],
  ['ACOS', fc.tuple(small)],
  ['ACOT', fc.tuple(positive)],
  ['AND', truths],
  ['ASIN', fc.tuple(small)],
  ['ATAN', fc.tuple(amount)],
  ['AVERAGE', several],
  ['AVERAGEIF', fc.tuple(several, fc.constantFrom('>-10000', '<=20000'))],
  ['CEILING', fc.tuple(positive, whole(1, 50))],
  ['CHAR', fc.tuple(whole(32, 126))],
  ['CODE', fc.tuple(word)],
  ['COMBIN', fc.tuple(whole(10, 40), whole(0, 10))],
  ['CONCATENATE', fc.array(word, { minLength: 1, maxLength: 4 })],
  ['COS', fc.tuple(small)],
  ['COT', fc.tuple(positive)],
  ['COUNT', several],
  ['COUNTA', fc.array(fc.oneof(amount, word), { minLength: 1, maxLength: 5 })],
  ['COUNTBLANK', fc.array(fc.oneof(amount, word), { minLength: 1, maxLength: 5 })],
  ['COUNTIF', fc.tuple(several, fc.constantFrom('>0', '<>5', '<=100'))],
  ['COUNTIFS', fc.tuple(several, fc.constantFrom('>0', '<=100'))],
  ['DATE', fc.tuple(whole(1990, 2089), whole(-20, 30), whole(-60, 90))],
  ['DAY', fc.tuple(date)],
  ['DAYS', fc.tuple(date, date)],
  ['DEGREES', fc.tuple(small)],
  ['EDATE', fc.tuple(date, whole(-30, 30))],
  ['EOMONTH', fc.tuple(date, whole(-30, 30))],
  ['EXACT', fc.tuple(word, word)],
  ['EXP', fc.tuple(small)],
  ['FACT', fc.tuple(whole(0, 60))],
  ['FIND', fc.tuple(fc.constantFrom('a', '客', 'B'), word)],
  ['FIXED', fc.tuple(positive, whole(2, 4), fc.boolean())],
  ['FLOOR', fc.tuple(positive, whole(1, 50))],
  ['GCD', fc.array(whole(1, 5000), { minLength: 2, maxLength: 4 })],
  ['IF', fc.tuple(fc.boolean(), amount, amount)],
  ['INT', fc.tuple(amount)],
  ['ISOWEEKNUM', fc.tuple(date)],
  ['LARGE', several.chain((list) => fc.tuple(fc.constant(list), whole(1, list.length)))],
  ['LCM', fc.array(whole(1, 40), { minLength: 2, maxLength: 4 })],
  ['LEFT', fc.tuple(word, whole(0, 9))],
  ['LEN', fc.tuple(word)],
  ['LN', fc.tuple(positive)],
  ['LOG', fc.tuple(positive, whole(2, 20))],
  ['LOG10', fc.tuple(positive)],
  ['LOWER', fc.tuple(word)],
  ['MAX', several],
  ['MEDIAN', several],
  ['MID', fc.tuple(word, whole(1, 9), whole(1, 9))],
  ['MIN', several],
  ['MOD', fc.tuple(whole(0, 1000), whole(1, 50))],
  ['MONTH', fc.tuple(date)],
  ['MROUND', fc.tuple(whole(1, 1000), whole(1, 50))],
  ['NETWORKDAYS', fc.tuple(date, date).map(([a, b]) => (a < b ? [a, b] : [b, a]))],
  [
    'NORM_S_DIST',
    fc.tuple(
      fc.integer({ min: -600, max: 600 }).map((z) => z / 100),
      fc.boolean(),
    ),
  ],
  ['NOT', fc.tuple(fc.boolean())],
  ['OR', truths],
  ['PERMUT', fc.tuple(whole(10, 30), whole(0, 10))],
  ['PI', fc.constant([])],
  ['POWER', fc.tuple(positive, whole(-3, 5))],
  ['PRODUCT', fc.array(small, { minLength: 1, maxLength: 5 })],
  ['PROPER', fc.tuple(fc.stringMatching(/^[a-z]{1,5} [a-z]{1,5}$/))],
  ['QUOTIENT', fc.tuple(whole(-1000, 1000), whole(1, 50))],
  ['RADIANS', fc.tuple(amount)],
  ['RANK', several.chain((list) => fc.tuple(fc.constantFrom(...list), fc.constant(list))), 'RANK_EQ'],
  ['REPLACE', fc.tuple(word, whole(1, 9), whole(0, 5), word)],
  ['REPT', fc.tuple(word, whole(0, 5))],
  ['RIGHT', fc.tuple(word, whole(1, 9))],
  ['ROUND', fc.tuple(amount, whole(0, 3))],
  ['ROUNDDOWN', fc.tuple(amount, whole(2, 4))],
  ['ROUNDUP', fc.tuple(whole(-5000, 5000), whole(-3, 0))],
  ['SEARCH', fc.tuple(fc.constantFrom('a', '客', 'b'), word)],
  ['SIGN', fc.tuple(amount)],
  ['SIN', fc.tuple(amount)],
  ['SMALL', several.chain((list) => fc.tuple(fc.constant(list), whole(1, list.length)))],
  ['SQRT', fc.tuple(amount)],
  ['SUBSTITUTE', fc.tuple(word, fc.constantFrom('a', '客'), word)],
  ['SUM', several],
  ['SUMIF', fc.tuple(several, fc.constantFrom('>0', '<=100'))],
  [
    'SUMPRODUCT',
    fc
      .array(fc.tuple(small, small), { minLength: 1, maxLength: 5 })
      .map((rows) => [rows.map(([a]) => a), rows.map(([, b]) => b)]),
  ],
  ['TAN', fc.tuple(small)],
  ['TEXTJOIN', fc.tuple(fc.constant('-'), fc.boolean(), word, word)],
  ['TRIM', fc.tuple(word)],
  ['TRUNC', fc.tuple(whole(-5000, 5000), whole(-2, 0))],
  ['UPPER', fc.tuple(word)],
  ['WEEKDAY', fc.tuple(date, whole(1, 3))],
  ['WEEKNUM', fc.tuple(date, fc.constant(1))],
  ['WORKDAY', fc.tuple(date, whole(1, 60))],
  ['XOR', truths],
  ['YEAR', fc.tuple(date)],
];

test.each(shared.map(([name, args, theirName = name]) => ({ name, args, theirName })))(
  '$name gives what formulajs gives',
  ({ name, args, theirName }) => {
    fc.assert(
      fc.property(args, (given) => agree(name, theirName, given)),
      { numRuns: 60 },
    );
  },
);

test.each(differences)('$formula differs, as told: $why.en', ({ formula, result, theirName, args, theirResult }) => {
  const compiled = compileFormula(`CONCATENATE(${formula})`, { typeOf: () => undefined });
  const run = compiled.ok ? compiled.value.run(exampleEnv) : undefined;

  expect(run).toEqual({ ok: true, value: result });
  expect(String(theirs(theirName, args))).toBe(theirResult);
});

test.each(['en', 'zh'] as const)('the page of differences is up to date, in %s', async (locale) => {
  const suffix = locale === 'zh' ? '.zh' : '';

  await expect(differencesPage(locale)).toMatchFileSnapshot(
    `../../../../../docs/builder/formula-differences${suffix}.md`,
  );
});

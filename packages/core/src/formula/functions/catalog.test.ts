import { describe, expect, test } from 'vitest';
import type { FormulaScope } from '../check.ts';
import { compileFormula } from '../compile.ts';
import { functionGroups } from '../function.ts';
import { formulaFunctions } from './catalog.ts';
import { exampleChoice, exampleEnv } from './example-env.ts';

const scope: FormulaScope = { typeOf: (ref) => (ref === exampleChoice ? 'option' : undefined) };

/** The result as it reads in a text; what went wrong, where something did. */
function textOfResult(formula: string): unknown {
  const compiled = compileFormula(`CONCATENATE(${formula})`, scope);
  if (!compiled.ok) return compiled.error;
  const result = compiled.value.run(exampleEnv);
  return result.ok ? (result.value ?? '') : result.error;
}

describe.each(formulaFunctions.map((each) => [each.name, each] as const))('%s', (name, each) => {
  test('has an example with the result it tells', () => {
    expect(textOfResult(each.example.formula)).toBe(each.example.result);
    expect(each.example.formula).toContain(`${name}(`);
  });

  test('speaks both languages, about its parameters too', () => {
    const texts = [each.label, each.description, ...each.parameters.map((parameter) => parameter.name)];

    for (const { zh, en } of texts) {
      expect(zh).toMatch(/\S/);
      expect(en).toMatch(/^[^\p{Script=Han}]+$/u);
      expect(`${zh}${en}`).not.toMatch(/请|成功|！|[。.]$/);
    }
  });

  test('has optional parameters only at the end and a rest only last', () => {
    const optional = each.parameters.map((parameter) => parameter.optional === true);

    expect(optional).toEqual([...optional].sort((a, b) => Number(a) - Number(b)));
    expect(each.parameters.slice(0, -1).some((parameter) => parameter.rest)).toBe(false);
  });
});

test('no two functions share a name or an alias', () => {
  const names = formulaFunctions.flatMap(({ name, aliases = [] }) => [name, ...aliases]);

  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !/^[A-Z][A-Z0-9_.]*$/.test(name))).toEqual([]);
});

test('there are at least 110 functions, some in every group', () => {
  expect(formulaFunctions.length).toBeGreaterThanOrEqual(110);
  expect(new Set(formulaFunctions.map(({ group }) => group))).toEqual(new Set(functionGroups));
});

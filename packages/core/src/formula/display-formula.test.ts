import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayFormula, formulaLabels, storedFormula } from './display-formula.ts';
import { formulaRefs, replaceRefs, splitRef } from './formula-refs.ts';

const labels = formulaLabels([
  { ref: 'f1', label: '金额' },
  { ref: 'f2', label: '金额' },
  { ref: 'l.c', label: '明细.小计' },
  { ref: 'f3', label: ' {怪}\n名 ' },
  { ref: 'f4', label: '' },
]);

describe('what people read', () => {
  test('has labels for ids, all else as it was written', () => {
    expect(displayFormula(' {f1}*  SUM({l.c}) & "{f1}" & {gone}', labels)).toBe(
      ' {金额}*  SUM({明细.小计}) & "{f1}" & {gone}',
    );
  });

  test('tells apart two fields of the same label, and quotes braces', () => {
    expect(displayFormula('{f1}+{f2}+{f3}+{f4}', labels)).toBe('{金额}+{金额 2}+{｛怪｝ 名}+{f4}');
  });

  test('reads back to what is stored, whatever the labels', () => {
    const anyFields = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z_.]{1,8}$/), fc.string({ unit: 'grapheme' })), {
      selector: ([ref]) => ref,
      minLength: 1,
    });
    fc.assert(
      fc.property(anyFields, (pairs) => {
        const any = formulaLabels(pairs.map(([ref, label]) => ({ ref, label })));
        const source = pairs.map(([ref]) => `{${ref}}`).join(' & ');

        expect(storedFormula(displayFormula(source, any), any)).toBe(source);
      }),
    );
  });
});

describe('references', () => {
  test('are found once each, also in a formula that is not finished', () => {
    expect(formulaRefs('IF({a} > {l.c}, {a}, "{no}" & {$owner}')).toEqual(['a', 'l.c', '$owner']);
  });

  test('are replaced without touching anything else', () => {
    expect(replaceRefs('{a} +{ b }& "{a}" & {c', (ref) => ({ a: 'x', b: 'l.y' })[ref])).toBe('{x} +{l.y}& "{a}" & {c');
  });

  test('name a field, or a column of it', () => {
    expect(splitRef('f1')).toEqual({ field: 'f1' });
    expect(splitRef('l.c')).toEqual({ field: 'l', column: 'c' });
  });
});

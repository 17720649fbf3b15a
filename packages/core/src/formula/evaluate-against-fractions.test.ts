import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { resultOf } from './test-formula.ts';

/** A number as a fraction of whole numbers, the denominator above zero: the schoolbook's model, with no decimals in it. */
interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}
type Model = Fraction | 'div_zero';

const fraction = (over: bigint, under: bigint): Fraction =>
  under < 0n ? { over: -over, under: -under } : { over, under };

const rules: Record<string, (left: Fraction, right: Fraction) => Model> = {
  '+': (a, b) => fraction(a.over * b.under + b.over * a.under, a.under * b.under),
  '-': (a, b) => fraction(a.over * b.under - b.over * a.under, a.under * b.under),
  '*': (a, b) => fraction(a.over * b.over, a.under * b.under),
  '/': (a, b) => (b.over === 0n ? 'div_zero' : cut(fraction(a.over * b.under, a.under * b.over))),
};

/** A quotient ends at 28 significant digits, half up. */
function cut({ over, under }: Fraction): Fraction {
  const size = over < 0n ? -over : over;
  if (size === 0n) return fraction(0n, 1n);
  let exponent = 0;
  while (scaled(size, under, exponent) < 10n ** 27n) exponent++;
  while (scaled(size, under, exponent) >= 10n ** 28n) exponent--;
  const digits = scaled(size * 2n, under, exponent) + 1n;
  const units = (digits / 2n) * (over < 0n ? -1n : 1n);
  return exponent >= 0 ? fraction(units, 10n ** BigInt(exponent)) : fraction(units * 10n ** BigInt(-exponent), 1n);
}

const scaled = (over: bigint, under: bigint, exponent: number): bigint =>
  exponent >= 0 ? (over * 10n ** BigInt(exponent)) / under : over / (under * 10n ** BigInt(-exponent));

/** A formula and what it must be, made together. */
interface Case {
  readonly source: string;
  readonly model: Model;
}

const anyNumber = fc.tuple(fc.nat({ max: 1_000_000 }), fc.nat({ max: 6 })).map(([units, places]): Case => {
  const digits = String(units).padStart(places + 1, '0');
  const source = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return { source, model: fraction(BigInt(units), 10n ** BigInt(places)) };
});

const combine = (operator: string, left: Case, right: Case): Case => ({
  source: `(${left.source} ${operator} ${right.source})`,
  model:
    typeof left.model === 'string'
      ? left.model
      : typeof right.model === 'string'
        ? right.model
        : (rules[operator]?.(left.model, right.model) ?? 'div_zero'),
});

const negate = ({ source, model }: Case): Case => ({
  source: `(-${source})`,
  model: typeof model === 'string' ? model : fraction(-model.over, model.under),
});

/** Three levels: deeper trees could pass the 60 digits up to which sums and products are exact. */
const anyCase = fc.letrec<{ tree: Case }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    anyNumber,
    fc
      .tuple(fc.constantFrom('+', '-', '*', '/'), tie('tree'), tie('tree'))
      .map(([operator, one, other]) => combine(operator, one, other)),
    tie('tree').map(negate),
  ),
})).tree;

/** A decimal string as a fraction. */
function read(text: string): Fraction {
  const [whole = '', places = ''] = text.split('.');
  return fraction(BigInt(whole + places || '0'), 10n ** BigInt(places.length));
}

const digitsOf = ({ over, under }: Fraction): number => String(over).length + String(under).length;

test('arithmetic is that of fractions, to the last digit', () => {
  fc.assert(
    fc.property(anyCase, ({ source, model }) => {
      fc.pre(typeof model === 'string' || digitsOf(model) < 110);
      const result = String(resultOf(source));

      if (typeof model === 'string') expect(result).toBe(model);
      else {
        const found = read(result);
        expect(found.over * model.under).toBe(model.over * found.under);
      }
    }),
    { numRuns: 2000 },
  );
});

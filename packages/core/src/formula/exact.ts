import { Decimal } from 'decimal.js';

/** Sums, differences and products keep every digit up to this many. */
const Wide = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, maxE: 400, minE: -400 });
/** A quotient, a root or a power that never ends is cut, half up, at this many significant digits. */
const Cut = Wide.clone({ precision: 28 });

const largestSmall = Number.MAX_SAFE_INTEGER;
const mostPlaces = 15;
const powers = Array.from({ length: mostPlaces + 1 }, (_, exponent) => 10 ** exponent);
const isSmall = (units: number): boolean => units <= largestSmall && units >= -largestSmall;
/** What JSON and people write; longer is no number but an attack. */
const written = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;
const longest = 500;
const powerOf = (exponent: number): number => powers[exponent] ?? Number.NaN;

export type RoundingMode = 'half-up' | 'half-even' | 'down' | 'up' | 'floor' | 'ceiling';

const modes: Record<RoundingMode, Decimal.Rounding> = {
  'half-up': Decimal.ROUND_HALF_UP,
  'half-even': Decimal.ROUND_HALF_EVEN,
  down: Decimal.ROUND_DOWN,
  up: Decimal.ROUND_UP,
  floor: Decimal.ROUND_FLOOR,
  ceiling: Decimal.ROUND_CEIL,
};

/**
 * An exact decimal number. Most numbers of a business are small: those are a safe integer and a count of places behind
 * the point, and cost no more than a few instructions; the rest are Decimals. Never a double, so 0.1 + 0.2 is 0.3.
 */
export class Exact {
  /** The number is `units / 10 ** places` where `wide` is null. */
  private readonly units: number;
  private readonly places: number;
  private readonly wide: Decimal | null;

  private constructor(units: number, places: number, wide: Decimal | null) {
    // -0 becomes 0.
    this.units = units + 0;
    this.places = places;
    this.wide = wide;
  }

  static readonly zero = new Exact(0, 0, null);
  static readonly one = new Exact(1, 0, null);

  /** A whole number that a double holds exactly; throws on any other. */
  static whole(value: number): Exact {
    if (!Number.isSafeInteger(value)) throw new Error(`${value} is no safe integer.`);
    return new Exact(value, 0, null);
  }

  /** From the JSON form, or what a person writes without thousands separators; null when that is no number. */
  static read(value: unknown): Exact | null {
    if (typeof value === 'number') return Exact.ofDouble(value);
    if (typeof value !== 'string' || value.length > longest) return null;
    return Exact.readSmall(value) ?? (written.test(value) ? Exact.ofDecimal(new Wide(value)) : null);
  }

  /** Most numbers are at most fifteen digits, a point and a sign; reading those must be quick. */
  private static readSmall(text: string): Exact | null {
    const start = text.charCodeAt(0) === 45 ? 1 : 0;
    const length = text.length - start;
    if (length === 0 || length > mostPlaces) return null;
    let units = 0;
    let point = -1;
    for (let index = start; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code === 46 && point < 0 && index > start) point = index;
      else if (code >= 48 && code <= 57) units = units * 10 + code - 48;
      else return null;
    }
    return new Exact(start ? -units : units, point < 0 ? 0 : text.length - 1 - point, null);
  }

  /** The shortest decimal that names this double; null where it is infinite or no number. */
  static ofDouble(value: number): Exact | null {
    if (Number.isSafeInteger(value)) return new Exact(value, 0, null);
    return Number.isFinite(value) ? Exact.ofDecimal(new Wide(value)) : null;
  }

  /** Null where it is infinite or no number. */
  static ofDecimal(value: Decimal): Exact | null {
    if (!value.isFinite()) return null;
    if (value.precision() <= mostPlaces && value.dp() <= mostPlaces && value.e < mostPlaces) {
      const places = value.dp();
      return new Exact(Number(value.toFixed().replace('.', '')), places, null);
    }
    return new Exact(0, 0, new Wide(value));
  }

  /** Null where the sum is beyond 10 to the power of 400; so for all that follow. */
  plus(other: Exact): Exact | null {
    if (this.wide === null && other.wide === null) {
      const places = Math.max(this.places, other.places);
      const left = this.places === places ? this.units : this.units * powerOf(places - this.places);
      const right = other.places === places ? other.units : other.units * powerOf(places - other.places);
      const sum = left + right;
      if (isSmall(left) && isSmall(right) && isSmall(sum)) return new Exact(sum, places, null);
    }
    return Exact.ofDecimal(this.toDecimal().plus(other.toDecimal()));
  }

  minus(other: Exact): Exact | null {
    return this.plus(other.negated());
  }

  times(other: Exact): Exact | null {
    if (this.wide === null && other.wide === null) {
      const product = this.units * other.units;
      const places = this.places + other.places;
      if (isSmall(product) && places <= mostPlaces) return new Exact(product, places, null);
    }
    return Exact.ofDecimal(this.toDecimal().times(other.toDecimal()));
  }

  /** Exact where it ends within 28 significant digits, else cut there, half up. Null on division by zero too. */
  dividedBy(other: Exact): Exact | null {
    if (other.isZero()) return null;
    if (this.wide === null && other.wide === null) {
      let units = this.units;
      let places = this.places - other.places;
      for (; isSmall(units) && places <= mostPlaces; units *= 10, places++) {
        if (places >= 0 && units % other.units === 0) return new Exact(units / other.units, places, null);
      }
    }
    return Exact.ofDecimal(Cut.div(this.toDecimal(), other.toDecimal()));
  }

  /** What is left of a division that rounds the quotient down, as in Excel: it has the sign of `other`. Null for zero. */
  modulo(other: Exact): Exact | null {
    if (other.isZero()) return null;
    const left = this.toDecimal();
    const right = other.toDecimal();
    const rest = left.modulo(right);
    return Exact.ofDecimal(rest.isZero() || rest.isNegative() === right.isNegative() ? rest : rest.plus(right));
  }

  /** Null where there is no such number, or none of a size that a business could mean. */
  power(exponent: Exact): Exact | null {
    const base = this.toDecimal();
    const wanted = exponent.toDecimal();
    if (wanted.isZero()) return Exact.one;
    if (base.isZero()) return wanted.isNegative() ? null : Exact.zero;
    // The size is known before the work is done: 9^9^9 must cost nothing.
    const size = Math.abs(exponent.toNumber() * Math.log10(Math.abs(this.toNumber()) || Number.MIN_VALUE));
    if (!(size < 400) || Math.abs(exponent.toNumber()) > 1e6) return null;
    return Exact.ofDecimal(Cut.pow(base, wanted));
  }

  negated(): Exact {
    return this.wide === null ? new Exact(-this.units, this.places, null) : new Exact(0, 0, this.wide.negated());
  }

  absolute(): Exact {
    return this.sign() < 0 ? this.negated() : this;
  }

  /** -1, 0 or 1. */
  sign(): -1 | 0 | 1 {
    return (this.wide === null ? Math.sign(this.units) : this.wide.comparedTo(0)) as -1 | 0 | 1;
  }

  isZero(): boolean {
    return this.wide === null ? this.units === 0 : this.wide.isZero();
  }

  isWhole(): boolean {
    return this.wide === null ? this.units % powerOf(this.places) === 0 : this.wide.isInteger();
  }

  /** Below zero when this is the smaller one, as sort wants it. */
  compare(other: Exact): number {
    if (this.wide === null && other.wide === null) {
      if (this.places === other.places) return this.units - other.units;
      const places = Math.max(this.places, other.places);
      const left = this.units * powerOf(places - this.places);
      const right = other.units * powerOf(places - other.places);
      if (isSmall(left) && isSmall(right)) return left - right;
    }
    return this.toDecimal().comparedTo(other.toDecimal());
  }

  equals(other: Exact): boolean {
    return this.compare(other) === 0;
  }

  /** `places` behind the point; before it when negative: 1250 to -2 places is 1300. */
  round(places: number, mode: RoundingMode = 'half-up'): Exact {
    if (this.wide === null) {
      if (places >= this.places) return this;
      if (places >= 0 && mode === 'half-up') {
        const unit = powerOf(this.places - places);
        const whole = Math.trunc(this.units / unit);
        const rest = this.units - whole * unit;
        return new Exact(Math.abs(rest) * 2 >= unit ? whole + Math.sign(rest) : whole, places, null);
      }
    }
    const value = this.toDecimal();
    if (places >= 0) return Exact.ofDecimal(value.toDecimalPlaces(Math.min(places, 400), modes[mode])) ?? this;
    const unit = new Wide(10).pow(Math.min(-places, 399));
    return Exact.ofDecimal(value.div(unit).toDecimalPlaces(0, modes[mode]).times(unit)) ?? this;
  }

  /** The nearest double. */
  toNumber(): number {
    return this.wide === null ? this.units / powerOf(this.places) : this.wide.toNumber();
  }

  toDecimal(): Decimal {
    return this.wide ?? new Wide(this.places === 0 ? this.units : `${this.units}e-${this.places}`);
  }

  /** The one spelling: no exponent, no plus, no needless zeros. */
  toString(): string {
    if (this.wide !== null) return this.wide.toFixed();
    if (this.places === 0) return String(this.units);
    const digits = String(Math.abs(this.units)).padStart(this.places + 1, '0');
    const fraction = digits.slice(-this.places).replace(/0+$/, '');
    const whole = digits.slice(0, -this.places);
    return `${this.units < 0 ? '-' : ''}${whole}${fraction && `.${fraction}`}`;
  }

  toJSON(): string {
    return this.toString();
  }
}

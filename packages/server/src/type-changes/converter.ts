import {
  type Conversion,
  type Converted,
  type ConvertedColumn,
  type ConvertRows,
  comparable,
  convertValue,
  type RecordNames,
  type StoredValues,
  textOfValue,
} from '@mortise/core';
import type { LearningContext } from './convert-context.ts';

/** Converts rows as their columns list the values. Most values occur often: each is converted once. */
export function converterOf(conversions: readonly Conversion[], context: LearningContext): ConvertRows {
  const known = new Map(conversions.map((conversion) => [conversion.to.id, remembered(conversion, context)]));
  return async (rows, columns, names) => {
    const converters = columns.map(({ fieldId }) => known.get(fieldId));
    await Promise.all(
      converters.map((converter, index) =>
        converter?.learn(
          rows.map(({ values }) => values[index]),
          names,
        ),
      ),
    );
    return rows.map(({ id, values }) => {
      const results = values.map((value, index) => converters[index]?.convert(value) ?? { value, lost: null });
      return { id, values: results.map(({ value }) => value), lost: results.map(({ lost }) => lost) };
    });
  };
}

interface Outcome {
  readonly value: unknown;
  /** The text of what could not be converted. */
  readonly lost: string | null;
}
const nothing: Outcome = { value: null, lost: null };

function outcomeOf({ value, lost }: Converted, { from }: Conversion, context: LearningContext): Outcome {
  return { value, lost: lost === null ? null : textOfValue(lost, from, context) };
}

const mostRemembered = 10_000;

function remembered(conversion: Conversion, context: LearningContext) {
  const known = new Map<unknown, Outcome>();
  const keyOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
  const isNothing = (value: unknown) => value === null || value === undefined;
  return {
    async learn(values: readonly unknown[], names: RecordNames) {
      const fresh = values.filter((value) => !isNothing(value) && !known.has(keyOf(value)));
      if (fresh.length > 0) await context.learn(conversion, fresh, names);
    },
    convert(value: unknown): Outcome {
      if (isNothing(value)) return nothing;
      const before = known.get(keyOf(value));
      if (before) return before;
      const outcome = outcomeOf(convertValue(conversion, value, context), conversion, context);
      if (known.size < mostRemembered) known.set(keyOf(value), outcome);
      return outcome;
    },
  };
}

/**
 * Of rows written right after the publication, those with a value that the new field does not take, or that only the old
 * one knew: whoever wrote it did not know of the publication yet.
 */
export function repairerOf(conversions: readonly Conversion[], context: LearningContext): ConvertRows {
  const convert = converterOf(conversions, context);
  return async (rows, columns, names) => {
    const suspects = rows.flatMap((row) => {
      const old = columns.map((column, index) => isOld(column, row.values[index], conversions));
      return old.includes(true) ? [{ row, old }] : [];
    });
    const next = await convert(
      suspects.map(({ row }) => row),
      columns,
      names,
    );
    return next.flatMap((converted, place) => {
      const { row, old } = suspects[place] as (typeof suspects)[number];
      const values = row.values.map((value, index) => (old[index] ? converted.values[index] : value));
      return isSame(values, row) ? [] : [{ ...converted, values }];
    });
  };
}

const isSame = (values: readonly unknown[], row: StoredValues) =>
  values.every((value, index) => comparable('text', value) === comparable('text', row.values[index]));

function isOld({ fieldId }: ConvertedColumn, value: unknown, conversions: readonly Conversion[]): boolean {
  const conversion = conversions.find(({ to }) => to.id === fieldId);
  if (!conversion || value === null || value === undefined) return false;
  const { from, to } = conversion;
  if (!to.type.value(to.config).safeParse(value).success) return true;
  const saysIds = from.type.ownOptions !== undefined || named.has(from.kind);
  return saysIds && to.kind !== from.kind && from.type.value(from.config).safeParse(value).success;
}

/** Kinds whose values are ids, which a field of text would take as they stand. */
const named: ReadonlySet<string> = new Set(['member', 'department', 'record']);

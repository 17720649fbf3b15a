import {
  type Conversion,
  type ConvertContext,
  type ConvertRows,
  comparable,
  convertValue,
  type TypeChangeRun,
  textOfValue,
} from '@mortise/core';

/** Converts rows as `run.columns` lists their values. Most values occur often: each is converted once. */
export function converterOf(
  { columns }: Pick<TypeChangeRun, 'columns'>,
  conversions: readonly Conversion[],
  context: ConvertContext,
): ConvertRows {
  const converters = columns.map(({ fieldId }) => {
    const conversion = conversions.find(({ to }) => to.id === fieldId);
    return remembered((value) => (conversion ? converted(conversion, value, context) : { value, lost: null }));
  });
  return (rows) =>
    rows.map(({ id, values }) => {
      const results = values.map((value, index) => converters[index]?.(value) ?? nothing);
      return { id, values: results.map(({ value }) => value), lost: results.map(({ lost }) => lost) };
    });
}

interface Outcome {
  readonly value: unknown;
  /** The text of what could not be converted. */
  readonly lost: string | null;
}
const nothing: Outcome = { value: null, lost: null };

function converted(conversion: Conversion, value: unknown, context: ConvertContext): Outcome {
  const result = convertValue(conversion, value, context);
  return result.ok
    ? { value: result.value, lost: null }
    : { value: null, lost: textOfValue(value, conversion.from, context) };
}

const mostRemembered = 10_000;

function remembered(convert: (value: unknown) => Outcome): (value: unknown) => Outcome {
  const known = new Map<unknown, Outcome>();
  return (value) => {
    if (value === null || value === undefined) return nothing;
    const key = typeof value === 'string' ? value : JSON.stringify(value);
    const before = known.get(key);
    if (before) return before;
    const outcome = convert(value);
    if (known.size < mostRemembered) known.set(key, outcome);
    return outcome;
  };
}

/**
 * Of rows written right after the publication, those with a value that the new field does not take, or that only the old
 * one knew: whoever wrote it did not know of the publication yet.
 */
export function repairerOf(
  run: Pick<TypeChangeRun, 'columns'>,
  conversions: readonly Conversion[],
  context: ConvertContext,
): ConvertRows {
  const convert = converterOf(run, conversions, context);
  const isOld = ({ from, to }: Conversion, value: unknown) => {
    if (value === null || value === undefined) return false;
    if (!to.type.value(to.config).safeParse(value).success) return true;
    return (
      from.type.ownOptions !== undefined &&
      to.kind !== from.kind &&
      from.type.value(from.config).safeParse(value).success
    );
  };
  return (rows) =>
    rows.flatMap((row) => {
      const old = run.columns.map(({ fieldId }, index) => {
        const conversion = conversions.find(({ to }) => to.id === fieldId);
        return conversion !== undefined && isOld(conversion, row.values[index]);
      });
      if (!old.includes(true)) return [];
      const [next] = convert([row]);
      if (!next) return [];
      const values = row.values.map((value, index) => (old[index] ? next.values[index] : value));
      const isSame = values.every(
        (value, index) => comparable('text', value) === comparable('text', row.values[index]),
      );
      return isSame ? [] : [{ ...next, values }];
    });
}

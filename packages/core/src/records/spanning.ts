import type { Condition } from '../conditions/condition.ts';
import type { ValueKind } from '../value-kind.ts';
import type { Groupable } from './grouping.ts';

/** Where a record stands in a calendar by itself: a day, a moment, or days from one to another. */
export const maySpan = ({ kind, storage }: Groupable): boolean => storage.in === 'column' && spanKinds.has(kind);

const spanKinds: ReadonlySet<ValueKind> = new Set(['date', 'moment', 'period']);

interface Ends {
  readonly start: { readonly id: string; readonly kind: ValueKind };
  /** Id of the field with the last day; null where `start` says it all. */
  readonly end: string | null;
}

/**
 * Records with a day between two, both included, `YYYY-MM-DD`; of moments the days are those of the organisation's zone.
 * Without an end, or with one that is empty, a record takes the day of its start.
 */
export function spanCondition({ start, end }: Ends, from: string, until: string): Condition {
  const constant = (value: string | string[] | { start: string; end: string }) =>
    ({ kind: 'constant', value }) as const;
  if (start.kind === 'period')
    return { field: start.id, operator: 'overlaps', operand: constant({ start: from, end: until }) };
  const begins: Condition = { field: start.id, operator: 'between', operand: constant([from, until]) };
  if (end === null) return begins;
  const goesOn: Condition = {
    all: [
      { field: start.id, operator: 'before', operand: constant(from) },
      { field: end, operator: 'on-or-after', operand: constant(from) },
    ],
  };
  return { any: [begins, goesOn] };
}

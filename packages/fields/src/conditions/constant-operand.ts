import type { Operand } from '@mortise/core';

/** Undefined where nothing is chosen yet. */
export const constant = (value: unknown): Operand | undefined =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
    ? undefined
    : { kind: 'constant', value: value as never };

export const valueIn = (operand: Operand | undefined): unknown => (operand?.kind === 'constant' ? operand.value : null);

import { type CallInput, type FormatContext, typedWords, type ValueKind } from '@mortise/core';
import type { RecordAround } from '../field-view.ts';

/** Kinds whose values go out as they are stored: a service reads 1234.5 and 2026-12-18, not what people read. */
const plain: ReadonlySet<ValueKind> = new Set(['text', 'number', 'boolean', 'date', 'moment', 'time']);

/** What goes out, by the names of the parameters: words typed, and values of fields around; "" for an empty one. */
export function callTexts(
  inputs: readonly CallInput[],
  typed: string,
  record: RecordAround | undefined,
  context: FormatContext,
): Record<string, string> {
  const textOf = (id: string): string => {
    const [field, value] = [record?.fieldOf(id), record?.valueOf(id)];
    if (!field || value === null || value === undefined) return '';
    return plain.has(field.kind) ? String(value) : field.type.format(value, field.config, context);
  };
  return Object.fromEntries(inputs.map(({ from, to }) => [to, from === typedWords ? typed : textOf(from)]));
}

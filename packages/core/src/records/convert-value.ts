import type { z } from 'zod';
import { type Cell, textCell } from '../cell.ts';
import type { Conversion } from '../definitions/type-change.ts';
import type { FormatContext, ParseContext } from '../field-type.ts';
import { err, ok, type Result } from '../result.ts';
import type { ValueKind } from '../value-kind.ts';
import type { Field } from './storage.ts';

export type ConvertContext = FormatContext & ParseContext;

/**
 * The value that a field holds after its type changed, by the types' own formatting and parsing: what a person would get
 * who typed what they see into the new field. An error where nothing would be accepted; null stays null, and is what an
 * option becomes that is replaced by nothing.
 */
export function convertValue(conversion: Conversion, stored: unknown, context: ConvertContext): Result<unknown, null> {
  const { from, to } = conversion;
  const value = withReplacements(stored, to);
  if (value === null || value === undefined) return ok(null);
  const fitted = inShape(value, from, to);
  const direct = fitted === undefined ? null : accepted(fitted, to);
  if (direct?.ok) return direct;
  const parsed = to.type.parse(cellOf(value, from, context), to.config, context);
  if (!parsed.ok) return err(null);
  return parsed.value === null ? ok(null) : accepted(parsed.value, to);
}

function accepted(value: unknown, field: Field): Result<unknown, null> {
  const schema = schemas.get(field) ?? field.type.value(field.config);
  schemas.set(field, schema);
  const checked = schema.safeParse(value);
  return checked.success ? ok(checked.data) : err(null);
}

/** A million values are checked by one schema. */
const schemas = new WeakMap<Field, z.ZodType>();

/** Options that are gone make way for others, however often those were replaced in turn. */
function withReplacements(value: unknown, { block: { replaced } }: Field): unknown {
  if (!replaced) return value;
  const last = (id: string | null): string | null => {
    const seen = new Set<string>();
    let current = id;
    while (current !== null && current in replaced && !seen.has(current)) {
      seen.add(current);
      current = replaced[current] ?? null;
    }
    return current;
  };
  if (typeof value === 'string') return last(value);
  if (!Array.isArray(value)) return value;
  const kept = [...new Set(value.flatMap((id: string) => last(id) ?? []))];
  return kept.length > 0 ? kept : null;
}

/** Kinds that hold one of a thing, by those that hold several. */
const oneOf: Partial<Record<ValueKind, ValueKind>> = {
  options: 'option',
  members: 'member',
  departments: 'department',
};

/** The same value where only one and several differ; undefined where the text decides. */
function inShape(value: unknown, from: Field, to: Field): unknown {
  const isChoice = from.kind in oneOf || Object.values(oneOf).includes(from.kind);
  if (from.kind === to.kind) return isChoice || from.block.type === to.block.type ? value : undefined;
  if (oneOf[to.kind] === from.kind) return [value];
  if (oneOf[from.kind] === to.kind && Array.isArray(value)) return value.length === 1 ? value[0] : undefined;
  return undefined;
}

/** Numbers and days as they are; everything else as people see it. */
function cellOf(value: unknown, { kind, type, config }: Field, context: FormatContext): Cell {
  if (kind === 'number') return { kind: 'number', value: Number(value), text: String(value) };
  if (kind === 'date') return { kind: 'date', iso: String(value) };
  return textCell(type.format(value, config, context));
}

/** What a person saw of a value that could not be converted. */
export const textOfValue = (value: unknown, { type, config }: Field, context: FormatContext): string =>
  type.format(value, config, context);

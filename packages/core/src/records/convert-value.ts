import type { z } from 'zod';
import { type Cell, textCell } from '../cell.ts';
import type { Conversion } from '../definitions/type-change.ts';
import type { FormatContext, ParseContext } from '../field-type.ts';
import { err, ok, type Result } from '../result.ts';
import type { ValueKind } from '../value-kind.ts';
import type { Field } from './storage.ts';

export type ConvertContext = FormatContext & ParseContext;

/** What became of a value. */
export interface Converted {
  /** That the new field holds; null for nothing. */
  readonly value: unknown;
  /** What it does not take, a value of the old field: all of it, or the rest of a list. Null where nothing is lost. */
  readonly lost: unknown;
}

/**
 * The value that a field holds after its type changed, by the types' own formatting and parsing: what a person would get
 * who typed what they see into the new field. Of lists of records or files, those are kept that are taken. Null stays
 * null, and is what an option becomes that is replaced by nothing.
 */
export function convertValue(
  { from, to }: Pick<Conversion, 'from' | 'to'>,
  stored: unknown,
  context: ConvertContext,
): Converted {
  const value = withReplacements(stored, to);
  if (value === null || value === undefined) return { value: null, lost: null };
  const fitted = inShape(value, from, to);
  const direct = fitted === undefined ? null : accepted(fitted, to);
  if (direct?.ok) return { value: direct.value, lost: null };
  const part = Array.isArray(value) && listed.has(from.kind) ? partOf(value, from, to) : null;
  if (part) return part;
  const parsed = to.type.parse(cellOf(value, from, context), to.config, context);
  const read = parsed.ok && parsed.value !== null ? accepted(parsed.value, to) : parsed;
  return read.ok ? { value: read.value, lost: null } : { value: null, lost: stored };
}

/** Lists of things of which some are better than none. */
const listed: ReadonlySet<ValueKind> = new Set(['records', 'pointers', 'files']);

/** As many of the list as the new field takes, in their order; null where it takes no such thing. */
function partOf(list: readonly unknown[], from: Field, to: Field): Converted | null {
  if (to.kind !== from.kind && to.kind !== oneOf[from.kind]) return null;
  const isList = to.kind === from.kind;
  const [kept, lost]: [unknown[], unknown[]] = [[], []];
  for (const each of list) {
    const fits = isList ? accepted([...kept, each], to).ok : kept.length === 0 && accepted(each, to).ok;
    (fits ? kept : lost).push(each);
  }
  const value = isList ? kept : kept[0];
  return { value: kept.length === 0 ? null : value, lost: lost.length === 0 ? null : lost };
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
  records: 'record',
  pointers: 'pointer',
};

/** The same value where only one and several differ; undefined where the text decides. */
function inShape(value: unknown, from: Field, to: Field): unknown {
  const isChoice = from.kind in oneOf || Object.values(oneOf).includes(from.kind) || from.kind === 'files';
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

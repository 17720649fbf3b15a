import { textCell } from '../cell.ts';
import type { FillRule } from '../definitions/fill-rule.ts';
import type { FormatContext } from '../field-type.ts';
import { normaliseEmpty } from '../records/normalise-empty.ts';
import type { Values } from '../records/record.ts';
import type { Field } from '../records/storage.ts';
import { sameTargets } from '../records/target-of.ts';
import type { ValueKind } from '../value-kind.ts';

/** Kinds whose values can be written out and read again by their names. */
const worded: ReadonlySet<ValueKind> = new Set(['text', 'option', 'options']);
/** Kinds that no text stands for. */
const wordless: ReadonlySet<ValueKind> = new Set(['none', 'rows', 'files']);

/** May values of `source` become values of `target`? */
export function fitsInto(source: Pick<Field, 'kind' | 'storage'>, target: Pick<Field, 'kind' | 'storage'>): boolean {
  if (wordless.has(source.kind) || wordless.has(target.kind))
    return source.kind === target.kind && source.kind === 'files';
  const isSame = source.kind === target.kind && sameTargets(source.storage, target.storage);
  return isSame || target.kind === 'text' || (worded.has(source.kind) && worded.has(target.kind));
}

/**
 * What choosing a record puts into this form, by the keys of the fields filled. What is empty there is emptied here, what
 * the field here cannot hold leaves it as it is. `sources` are the fields of the chosen record's form, `targets` those
 * that may be filled, by their ids.
 */
export function fill(
  rules: readonly FillRule[],
  chosen: Values,
  sources: ReadonlyMap<string, Field>,
  targets: ReadonlyMap<string, Field>,
  context: FormatContext,
): Values {
  const filled: Record<string, unknown> = {};
  for (const { from, to } of rules) {
    const [source, target] = [sources.get(from), targets.get(to)];
    if (!source || !target || target.type.supports.generated || !fitsInto(source, target)) continue;
    // What the person may not see is not in the record that they chose.
    if (chosen[source.key] === undefined) continue;
    const value = converted(chosen[source.key], source, target, context);
    if (value !== undefined) filled[target.key] = value;
  }
  return filled;
}

/** Undefined where the target cannot hold it. */
function converted(value: unknown, source: Field, target: Field, context: FormatContext): unknown {
  if (value === null) return null;
  const same = source.kind === target.kind ? target.type.value(target.config).safeParse(value) : null;
  if (same?.success) return normaliseEmpty(same.data);
  if (!worded.has(target.kind)) return undefined;
  return readText(source.type.format(value, source.config, context), target, context);
}

/** What a text from elsewhere is as a value of the field; undefined where it is none. */
export function readText(
  text: string,
  { type, config }: Field,
  { locale, timeZone }: Pick<FormatContext, 'locale' | 'timeZone'>,
): unknown {
  const read = type.parse(textCell(text), config, { locale, timeZone, find: () => [], dateOrder: 'ymd' });
  if (!read.ok || read.value === null) return undefined;
  const taken = type.value(config).safeParse(read.value);
  return taken.success ? taken.data : undefined;
}

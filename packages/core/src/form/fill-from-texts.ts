import type { FillRule } from '../definitions/fill-rule.ts';
import type { FormatContext } from '../field-type.ts';
import type { Values } from '../records/record.ts';
import type { Field } from '../records/storage.ts';
import type { ValueKind } from '../value-kind.ts';
import { readText } from './fill.ts';

/** Kinds that are ids of something here: no text from outside names them. */
const ours: ReadonlySet<ValueKind> = new Set([
  ...(['none', 'rows', 'files', 'html'] as const),
  ...(['member', 'members', 'department', 'departments', 'record', 'records', 'pointer', 'pointers'] as const),
]);

/** May texts from outside become values of the field? */
export const takesTexts = ({ kind, type }: Pick<Field, 'kind' | 'type'>): boolean =>
  !ours.has(kind) && !type.supports.generated;

/**
 * What a row from outside puts into this form, by the keys of the fields filled. An empty text empties its field, one that
 * the field cannot hold leaves it as it is. `targets` are the fields that may be filled, by their ids.
 */
export function fillFromTexts(
  fills: readonly FillRule[],
  texts: Readonly<Record<string, string>>,
  targets: ReadonlyMap<string, Field>,
  context: Pick<FormatContext, 'locale' | 'timeZone'>,
): Values {
  const filled: Record<string, unknown> = {};
  for (const { from, to } of fills) {
    const [text, target] = [texts[from], targets.get(to)];
    if (text === undefined || !target || !takesTexts(target)) continue;
    const value = text === '' ? null : readText(text, target, context);
    if (value !== undefined) filled[target.key] = value;
  }
  return filled;
}

import { formulaRefs, splitRef } from '../../formula/formula-refs.ts';
import { tokensOf } from '../../formula/tokens.ts';
import { slotRef } from '../slot-ref.ts';
import type { OptionTarget } from './use.ts';

/**
 * Does any part of a definition name this field of its form: as a whole string, as most settings do, by one of its slots,
 * as rules do with tabs, or in braces, as formulas and templates do? Types need not say where their settings keep such a
 * name.
 */
export function namesField(part: unknown, fieldId: string): boolean {
  if (typeof part === 'string')
    return (
      part === fieldId || part.startsWith(slotRef(fieldId, '')) || (part.includes('{') && refsIn(part).has(fieldId))
    );
  if (Array.isArray(part)) return part.some((item) => namesField(item, fieldId));
  return typeof part === 'object' && part !== null && Object.values(part).some((item) => namesField(item, fieldId));
}

/** Fields and columns that a formula or a template names. */
function refsIn(text: string): ReadonlySet<string> {
  const named = [...text.matchAll(/\{([^{}\n]+)\}/g)].flatMap(([, ref = '']) => Object.values(splitRef(ref.trim())));
  return new Set(named);
}

/**
 * Does any part of a definition name this option of this field: a comparison or an action that is about the field, or a
 * formula that compares it with the option's name?
 */
export function namesOption(part: unknown, fieldId: string, option: OptionTarget): boolean {
  if (typeof part === 'string') return comparesIn(part, fieldId, option);
  if (Array.isArray(part)) return part.some((item) => namesOption(item, fieldId, option));
  if (typeof part !== 'object' || part === null) return false;
  if ('field' in part && part.field === fieldId && holds(part, option.id)) return true;
  return Object.values(part).some((item) => namesOption(item, fieldId, option));
}

function comparesIn(text: string, fieldId: string, { id, labels }: OptionTarget): boolean {
  if (!text.includes('{') || !formulaRefs(text).some((ref) => Object.values(splitRef(ref)).includes(fieldId)))
    return false;
  return tokensOf(text).some((token) => token.kind === 'text' && [id, ...labels].includes(token.value));
}

/** Is the string anywhere in there, by itself? */
export function holds(part: unknown, wanted: string): boolean {
  if (typeof part === 'object' && part !== null) return Object.values(part).some((item) => holds(item, wanted));
  return part === wanted;
}

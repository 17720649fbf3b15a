import { formulaRefs, splitRef } from '../../formula/formula-refs.ts';
import { tokensOf } from '../../formula/tokens.ts';
import type { OptionTarget } from './use.ts';

/**
 * The same part of a definition with one option of a field in the place of another, in everything that is about that
 * field: comparisons, actions, and the names that formulas compare it with.
 */
export function replaceOption<T>(part: T, fieldId: string, from: OptionTarget, to: OptionTarget): T {
  return replaced(part, fieldId, from, to) as T;
}

function replaced(part: unknown, fieldId: string, from: OptionTarget, to: OptionTarget): unknown {
  if (typeof part === 'string') return inFormula(part, fieldId, from, to);
  if (Array.isArray(part)) return part.map((item) => replaced(item, fieldId, from, to));
  if (typeof part !== 'object' || part === null) return part;
  const isAbout = 'field' in part && part.field === fieldId;
  return Object.fromEntries(
    Object.entries(part).map(([name, item]) => [
      name,
      isAbout && name !== 'field' ? swapped(item, from.id, to.id) : replaced(item, fieldId, from, to),
    ]),
  );
}

/** Every string that is the one becomes the other; a list names each thing once. */
function swapped(part: unknown, from: string, to: string): unknown {
  if (part === from) return to;
  if (Array.isArray(part)) {
    const next = part.map((item) => swapped(item, from, to));
    return part.includes(from) ? [...new Set(next)] : next;
  }
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([name, item]) => [name, swapped(item, from, to)]));
}

function inFormula(text: string, fieldId: string, from: OptionTarget, to: OptionTarget): string {
  const names = text.includes('{') && formulaRefs(text).some((ref) => Object.values(splitRef(ref)).includes(fieldId));
  if (!names) return text;
  let next = '';
  let copied = 0;
  for (const token of tokensOf(text)) {
    if (token.kind !== 'text' || ![from.id, ...from.labels].includes(token.value)) continue;
    const name = token.value === from.id ? to.id : (to.labels[0] ?? to.id);
    next += `${text.slice(copied, token.span.start)}"${name.replaceAll('"', '""')}"`;
    copied = token.span.end;
  }
  return next + text.slice(copied);
}

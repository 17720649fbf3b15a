import type { FieldRef } from './env.ts';
import { tokensOf } from './tokens.ts';

/**
 * Every field that a formula names, each once, also where the formula is unfinished or wrong: for where-used, for the
 * order of calculation, for copying. A column of a subform is named by `subform.column`.
 */
export function formulaRefs(source: string): FieldRef[] {
  const refs = tokensOf(source).flatMap((token) => (token.kind === 'field' && token.ref !== '' ? [token.ref] : []));
  return [...new Set(refs)];
}

/** The same formula with other fields in it, all else as it was written. Fields for which `changed` knows none stay. */
export function replaceRefs(source: string, changed: (ref: FieldRef) => FieldRef | undefined): string {
  let text = '';
  let copied = 0;
  for (const token of tokensOf(source)) {
    if (token.kind !== 'field' || !token.closed) continue;
    const ref = changed(token.ref);
    if (ref === undefined) continue;
    text += `${source.slice(copied, token.span.start)}{${ref}}`;
    copied = token.span.end;
  }
  return text + source.slice(copied);
}

/** The parts of a reference: a field's id, and the id of its column where it names one. */
export function splitRef(ref: FieldRef): { readonly field: string; readonly column?: string } {
  const point = ref.indexOf('.');
  return point < 0 ? { field: ref } : { field: ref.slice(0, point), column: ref.slice(point + 1) };
}

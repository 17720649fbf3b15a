import type { FieldRef } from './env.ts';
import { replaceRefs } from './formula-refs.ts';

/** How fields are called in a formula that people read. */
export interface FormulaLabels {
  labelOf(ref: FieldRef): string | undefined;
  refOf(label: string): FieldRef | undefined;
}

/** One label for each field: where two fields have the same, the later ones are numbered (金额 2). */
export function formulaLabels(fields: readonly { readonly ref: FieldRef; readonly label: string }[]): FormulaLabels {
  const labels = new Map<FieldRef, string>();
  const refs = new Map<string, FieldRef>();
  for (const { ref, label } of fields) {
    const plain = label.replace(/\s+/g, ' ').trim().replaceAll('{', '｛').replaceAll('}', '｝').slice(0, 80) || ref;
    let name = plain;
    for (let number = 2; refs.has(name); number++) name = `${plain} ${number}`;
    labels.set(ref, name);
    refs.set(name, ref);
  }
  return { labelOf: (ref) => labels.get(ref), refOf: (label) => refs.get(label) };
}

/** A stored formula as people read it: `{fld_1} * 2` as `{金额} * 2`. Fields that are gone keep their ids. */
export const displayFormula = (source: string, { labelOf }: FormulaLabels): string => replaceRefs(source, labelOf);

/** What people read, or pasted, as it is stored. Labels that nobody knows stay, and the checker says so. */
export const storedFormula = (display: string, { refOf }: FormulaLabels): string => replaceRefs(display, refOf);

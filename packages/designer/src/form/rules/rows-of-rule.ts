import { actionTargets, type Field, type FormRule, fieldsById, rowsAsked } from '@mortise/core';

/** The subform whose cells the rule may ask about: the one whose columns it is about, or of which it asks already. */
export function rowsOfRule(rule: FormRule, fields: readonly Field[]): Field | null {
  if (rule.kind === 'lock') return null;
  const named = (rule.kind === 'interact' ? rule.actions.flatMap(actionTargets) : rule.fields).filter(
    (id) => id !== '',
  );
  const isAbout = ({ columns }: Field) => named.every((id) => columns.some((column) => column.id === id));
  const about = named.length > 0 ? fields.find(isAbout) : undefined;
  return about ?? rowsAsked(rule.when, fieldsById(fields))[0] ?? null;
}

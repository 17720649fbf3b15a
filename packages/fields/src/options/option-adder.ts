import type { Field } from '@mortise/core';
import type { FieldViewContext, InputProps, RecordAround } from '../field-view.ts';

/**
 * How the control of a field adds an option that is missing. Undefined where nobody may here, and while what the options
 * depend on is still to be chosen.
 */
export function optionAdder(
  { id, type, config }: Pick<Field, 'id' | 'type' | 'config'>,
  { addOption }: FieldViewContext,
  record: RecordAround | undefined,
): InputProps<unknown, unknown>['addOption'] {
  if (!addOption || !type.takesNewOptions?.(config)) return undefined;
  const parent = type.optionRules?.(config).parent ?? null;
  if (!parent) return (label) => addOption(id, label, null);
  const above = record?.valueOf(parent.field);
  return typeof above === 'string' ? (label) => addOption(id, label, above) : undefined;
}

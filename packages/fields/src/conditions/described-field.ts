import { type DescribedField, type FormatContext, isList, textIn } from '@mortise/core';
import type { AskedField } from './asked-field.ts';

/** Fields as conditions describe them: values in the words of their type. */
export const describedField =
  (fieldOf: (id: string) => AskedField | undefined, format: FormatContext) =>
  (id: string): DescribedField | undefined => {
    const field = fieldOf(id);
    if (!field) return undefined;
    return {
      kind: field.kind,
      label: field.label,
      format: (value) => {
        const said = field.kind === 'boolean' ? null : inWords(field, value, format);
        return said ?? plainly(value, format);
      },
    };
  };

/** Null where the value is not one that the type can say, such as a part of a text. */
function inWords({ kind, type, config, isSystem }: AskedField, value: unknown, format: FormatContext): string | null {
  if (kind === 'text' && !isSystem) return null;
  const choice = type.choices?.(config).find(({ id }) => id === value);
  if (choice) return textIn(choice.label, format.locale);
  const whole = isList(kind) ? [value] : value;
  if (!type.value(config).safeParse(whole).success && kind !== 'date') return null;
  return type.format(whole, config, format);
}

function plainly(value: unknown, { locale }: FormatContext): string {
  if (typeof value === 'boolean') return textIn(value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }, locale);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

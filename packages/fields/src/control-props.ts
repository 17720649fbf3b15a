import type { InputProps } from './field-view.ts';

/** What every antd input control takes the same way. */
export function controlProps<C, V>(props: InputProps<C, V>) {
  return {
    id: props.id,
    disabled: props.disabled ?? false,
    readOnly: props.readOnly ?? false,
    autoFocus: props.autoFocus ?? false,
    size: props.size ?? ('middle' as const),
    status: props.invalid ? ('error' as const) : ('' as const),
    'aria-invalid': props.invalid ?? false,
    ...(props.placeholder === undefined ? {} : { placeholder: props.placeholder }),
    ...(props.ariaDescribedBy === undefined ? {} : { 'aria-describedby': props.ariaDescribedBy }),
  };
}

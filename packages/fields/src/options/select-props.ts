import type { InputProps } from '../field-view.ts';

/** What every antd Select takes the same way. A list cannot be read-only there, so read-only looks disabled. */
export function selectProps<C, V>(props: InputProps<C, V>) {
  return {
    id: props.id,
    disabled: props.disabled || props.readOnly || false,
    autoFocus: props.autoFocus ?? false,
    size: props.size ?? ('middle' as const),
    status: props.invalid ? ('error' as const) : ('' as const),
    style: { width: '100%' },
    'aria-invalid': props.invalid ?? false,
    ...(props.onBlur ? { onBlur: () => props.onBlur?.() } : {}),
    ...(props.placeholder === undefined ? {} : { placeholder: props.placeholder }),
    ...(props.ariaDescribedBy === undefined ? {} : { 'aria-describedby': props.ariaDescribedBy }),
  };
}

import { Input } from 'antd';
import { type CSSProperties, type InputHTMLAttributes, type KeyboardEvent, type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import { controlProps } from './control-props.ts';
import type { InputProps } from './field-view.ts';

interface Draft<C> {
  readonly field: InputProps<C, string>;
  /** The text of a value while nobody edits it. Must show what is no value unchanged. */
  readonly resting: (value: string) => string;
  /** The text of a value when editing begins; `resting` when absent. */
  readonly editing?: (value: string) => string;
  /** The value of what was typed; null when it means nothing. */
  readonly read: (text: string) => string | null;
  /** The value after an arrow key, where arrow keys step. */
  readonly step?: (value: string | null, direction: 1 | -1) => string;
  readonly prefix?: ReactNode;
  readonly suffix?: ReactNode;
  readonly inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode'];
  readonly autoComplete?: string;
  readonly style?: CSSProperties;
}

/**
 * A one-line input whose text is not its value: amounts, telephone numbers, addresses. What cannot be read is handed
 * on as it was typed, so that validation names it and nothing a person wrote is lost.
 */
export function DraftInput<C>({ field, resting, editing = resting, read, step, prefix, suffix, ...rest }: Draft<C>) {
  const [draft, setDraft] = useState<string | null>(null);
  const begin = (input: HTMLInputElement) => {
    const text = field.value === null ? '' : editing(field.value);
    const shown = input.value;
    // At once, and selected again: whoever came by Tab had all of it selected and types over it.
    flushSync(() => setDraft(text));
    if (text !== shown) input.select();
  };
  const take = (text: string) => {
    setDraft(text);
    field.onChange(text.trim() === '' ? null : (read(text) ?? text));
  };
  const move = (event: KeyboardEvent) => {
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : null;
    if (!step || !direction || field.readOnly) return;
    event.preventDefault();
    const next = step(field.value, direction);
    setDraft(editing(next));
    field.onChange(next);
  };
  return (
    <Input
      {...controlProps(field)}
      {...rest}
      value={draft ?? (field.value === null ? '' : resting(field.value))}
      onFocus={({ target }) => begin(target)}
      onChange={(event) => take(event.target.value)}
      onKeyDown={move}
      onBlur={() => {
        setDraft(null);
        field.onBlur?.();
      }}
      {...(prefix ? { prefix } : {})}
      {...(suffix ? { suffix } : {})}
    />
  );
}

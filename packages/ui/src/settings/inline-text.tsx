'use client';

import { Input } from 'antd';
import { type ChangeEvent, type KeyboardEvent, useEffect, useState } from 'react';

interface InlineTextProps {
  id: string;
  value: string;
  /** Called with a changed, trimmed value when the person leaves the input or presses Enter. */
  onSave: (value: string) => void;
  required?: boolean;
  maxLength?: number;
  /** Grows with its lines; Enter breaks the line instead of saving. */
  multiline?: boolean;
  placeholder?: string;
}

/** A text that saves itself: Enter or leaving keeps it, Esc puts the old one back. */
export function InlineText({
  id,
  value,
  onSave,
  required = false,
  maxLength = 100,
  multiline = false,
  placeholder,
}: InlineTextProps) {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);

  function save() {
    const next = draft.trim();
    if (next === value) setDraft(value);
    else if (required && next === '') setDraft(value);
    else onSave(next);
  }

  const props = {
    id,
    className: 'mo-setting-input',
    value: draft,
    maxLength,
    placeholder,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => setDraft(event.target.value),
    onBlur: save,
    onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Enter' && !multiline) event.currentTarget.blur();
      if (event.key === 'Escape') setDraft(value);
    },
  };
  return multiline ? <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} {...props} /> : <Input {...props} />;
}

'use client';

import { Input } from 'antd';
import { useEffect, useState } from 'react';

interface InlineTextProps {
  id: string;
  value: string;
  /** Called with a changed, trimmed value when the person leaves the input or presses Enter. */
  onSave: (value: string) => void;
  required?: boolean;
  maxLength?: number;
  placeholder?: string;
}

/** A text that saves itself: Enter or leaving keeps it, Esc puts the old one back. */
export function InlineText({ id, value, onSave, required = false, maxLength = 100, placeholder }: InlineTextProps) {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);

  function save() {
    const next = draft.trim();
    if (next === value) setDraft(value);
    else if (required && next === '') setDraft(value);
    else onSave(next);
  }

  return (
    <Input
      id={id}
      className="web-setting-input"
      value={draft}
      maxLength={maxLength}
      placeholder={placeholder}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') setDraft(value);
      }}
    />
  );
}

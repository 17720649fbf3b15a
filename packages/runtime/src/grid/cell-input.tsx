'use client';

import { type InputProps, viewOf } from '@mortise/fields/views';
import { useEffect, useRef } from 'react';

/** The editor of a field's type, or its input. Comes with the first edit: a list that is only read loads none. */
export function CellInput({ type, ...input }: InputProps<unknown, unknown> & { readonly type: string }) {
  const frame = useRef<HTMLDivElement>(null);
  // After the cell is drawn: inputs that change their text on focus must not do so while React draws.
  useEffect(() => {
    const timer = setTimeout(() => {
      const found = frame.current?.querySelector<HTMLElement>('input, textarea, button, [tabindex]');
      found?.focus();
      if (found instanceof HTMLInputElement && found.type !== 'checkbox' && found.type !== 'radio') found.select();
    });
    return () => clearTimeout(timer);
  }, []);
  const view = viewOf(type);
  if (!view || 'Container' in view) return null;
  const Editor = view.CellEditor ?? view.Input;
  return (
    <div ref={frame} className="rt-editor-input">
      <Editor {...input} />
    </div>
  );
}

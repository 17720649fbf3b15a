'use client';

import { type Field, textIn } from '@mortise/core';
import { Pencil } from 'lucide-react';
import type { MouseEvent } from 'react';
import type { ValueView } from '../field-view.ts';
import { useFormScope } from './form-scope.ts';
import { useColumnStates } from './use-column-states.ts';

interface ValueShownProps {
  field: Field;
  // biome-ignore lint/suspicious/noExplicitAny: a registry holds every Config and Value; each entry is typed where it is defined
  view: ValueView<any, any>;
  value: unknown;
  /** Opens the value to be edited. Absent where it may not be. */
  onOpen?: () => void;
}

/** A value as it is read. A click beside what is a link of its own opens it. */
export function ValueShown({ field, view: { Display, drawsEmpty }, value, onOpen }: ValueShownProps) {
  const { context, record, mode, maskedOf } = useFormScope();
  const stateOf = useColumnStates(field);
  const isFiles = field.kind === 'files';
  const isBlank = value === null || (Array.isArray(value) && value.length === 0);
  const isEmpty = isBlank && !drawsEmpty?.(field.config);
  const masked = maskedOf(field.key);
  const shown =
    masked !== undefined ? (
      <span className="mo-num">{masked}</span>
    ) : isEmpty ? (
      <span className="mo-ink-4" aria-hidden="true">
        —
      </span>
    ) : (
      <Display
        value={value}
        config={field.config}
        archiveUrl={isFiles && record.id !== null ? context.archiveUrl?.(record.id, field.id) : undefined}
        columns={field.columns}
        {...(stateOf ? { stateOf } : {})}
        record={record}
        context={context}
      />
    );
  if (!onOpen) return <div className={mode === 'edit' ? 'mo-form-value mo-form-fixed' : 'mo-form-value'}>{shown}</div>;

  const open = (event: MouseEvent) => {
    const isOwn = event.target instanceof Element && event.target.closest('a, button, img, video');
    if (!isOwn && window.getSelection()?.isCollapsed !== false) onOpen();
  };
  const label = textIn(field.block.label, context.locale);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same by keyboard.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the button in it does the same by keyboard.
    <div className="mo-form-value mo-form-openable" onClick={open}>
      <div className="mo-grow">{shown}</div>
      <button
        type="button"
        className="mo-form-open"
        aria-label={textIn({ zh: `编辑${label}`, en: `Edit ${label}` }, context.locale)}
        onClick={onOpen}
      >
        <Pencil size={14} strokeWidth={1.75} aria-hidden="true" />
      </button>
    </div>
  );
}

'use client';

import type { RecordView, ValueKind } from '@mortise/core';
import { viewOf } from '@mortise/fields/views';
import { useText } from '@mortise/ui';
import type { CustomCellEditorProps } from 'ag-grid-react';
import { useEffect, useRef } from 'react';
import type { ListField } from '../list/list-fields.ts';
import { useGrid } from './grid-context.ts';

/** A pick from a list is a decision: it is saved at once. */
const pickedAtOnce: ReadonlySet<ValueKind> = new Set(['option', 'member', 'department', 'record', 'boolean']);

/** A field's own editor in its cell. Enter saves, Esc restores: the grid sees to both. */
export function FieldEditor({
  data,
  value,
  onValueChange,
  stopEditing,
  field,
}: CustomCellEditorProps<RecordView> & { readonly field: ListField }) {
  const { t } = useText();
  const { fields, issues } = useGrid();
  const frame = useRef<HTMLFieldSetElement>(null);
  // After the cell is drawn: inputs that change their text on focus must not do so while React draws.
  useEffect(() => {
    const timer = setTimeout(() => {
      const input = frame.current?.querySelector<HTMLElement>('input, textarea, button, [tabindex]');
      input?.focus();
      if (input instanceof HTMLInputElement && input.type !== 'checkbox' && input.type !== 'radio') input.select();
    });
    return () => clearTimeout(timer);
  }, []);
  const view = viewOf(field.block.type);
  if (!view || 'Container' in view) return null;
  const Editor = view.CellEditor ?? view.Input;
  const refused = data && issues.of(data.id, field.id);
  return (
    <fieldset ref={frame} className="rt-editor" aria-label={t(field.label)}>
      <Editor
        id={`cell-${data?.id}-${field.id}`}
        value={(refused && value === field.valueOf(data) ? refused.value : value) ?? null}
        config={field.config}
        size="small"
        {...(refused ? { invalid: true } : {})}
        context={fields}
        onChange={(next: unknown) => {
          onValueChange(next);
          // After the editor has drawn what was picked.
          if (pickedAtOnce.has(field.kind)) setTimeout(() => stopEditing());
        }}
      />
    </fieldset>
  );
}

'use client';

import { fillFromTexts, type RecordView, type ValueKind } from '@mortise/core';
import { optionAdder } from '@mortise/fields';
import type { RecordAround } from '@mortise/fields/views';
import { useText } from '@mortise/ui';
import type { CustomCellEditorProps } from 'ag-grid-react';
import { lazy, Suspense, useMemo, useRef } from 'react';
import type { ListField } from '../list/list-fields.ts';
import { cellRecord } from './cell-record.ts';
import { useGrid } from './grid-context.ts';

const CellInput = lazy(() => import('./cell-input.tsx').then((module) => ({ default: module.CellInput })));

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
  const { fields, issues, fieldOf, fillableBeside, save } = useGrid();
  const typed = useRef<unknown>(value);
  const stop = useRef(stopEditing);
  stop.current = stopEditing;
  const record = useMemo(() => {
    if (!data) return undefined;
    // What is chosen and what comes with it is one change: the cell is closed and both are saved together.
    const take: NonNullable<RecordAround['takeTexts']> = (fills, texts) => {
      const along = fillFromTexts(fills, texts, fillableBeside(field.id), fields);
      setTimeout(() => {
        stop.current(true);
        void save(data, field, typed.current, along);
      });
    };
    return cellRecord(data, fieldOf, take, fields);
  }, [data, field, fieldOf, fillableBeside, save, fields]);
  const refused = data && issues.of(data.id, field.id);
  return (
    <fieldset className="rt-editor" aria-label={t(field.label)}>
      <Suspense>
        <CellInput
          type={field.block.type}
          id={`cell-${data?.id}-${field.id}`}
          fieldId={field.id}
          value={(refused && value === field.valueOf(data) ? refused.value : value) ?? null}
          config={field.config}
          size="small"
          {...(refused ? { invalid: true } : {})}
          record={record}
          addOption={optionAdder(field, fields, record)}
          context={fields}
          onChange={(next: unknown) => {
            typed.current = next;
            onValueChange(next);
            // After the editor has drawn what was picked.
            if (pickedAtOnce.has(field.kind)) setTimeout(() => stopEditing());
          }}
        />
      </Suspense>
    </fieldset>
  );
}

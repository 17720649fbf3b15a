'use client';

import type { Field, RecordView } from '@mortise/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useRuntime } from '../../context/runtime-context.tsx';
import type { RuntimeForm } from '../../context/use-form.ts';
import { StagePath } from './stage-path.tsx';
import { optionIn, useStageMove } from './use-stage-move.ts';

const AskDialog = lazy(() =>
  import('../../view-kinds/changing/ask-dialog.tsx').then((module) => ({ default: module.AskDialog })),
);

interface StagePathsProps {
  readonly form: RuntimeForm;
  readonly record: RecordView;
  /** The fields whose ways are shown. */
  readonly fields: readonly Field[];
  /** Nothing can be moved, as while the record is edited. */
  readonly isFixed: boolean;
  readonly onSaved: (record: RecordView) => void;
}

/** The ways that the tracked fields of a record have gone, one below the other. */
export function StagePaths({ form, record, fields, isFixed, onSaved }: StagePathsProps) {
  const { api } = useRuntime();
  const formId = form.form.id;
  const paths = useQuery({
    queryKey: ['stages', formId, record.id, ...fields.map(({ key }) => record.values[key])],
    queryFn: () => api.call('GET /forms/:form/records/:id/stages', { params: { form: formId, id: record.id } }),
    placeholderData: (before) => before,
  });
  const { move, moving, asking } = useStageMove(form, onSaved);
  return (
    <div className="mo-stage-paths">
      {fields.map((field) => (
        <StagePath
          key={field.id}
          field={field}
          current={moving?.fieldId === field.id ? moving.to : optionIn(record, field)}
          moves={paths.data?.find(({ fieldId }) => fieldId === field.id)?.moves ?? null}
          onMove={isFixed || moving !== null || !mayMove(form, field) ? null : (to) => void move(record, field, to)}
        />
      ))}
      {asking && (
        <Suspense>
          <AskDialog form={form} asked={asking} />
        </Suspense>
      )}
    </div>
  );
}

const mayMove = ({ rights }: RuntimeForm, { id, block }: Field) =>
  rights.may('update') && rights.right(id) === 'edit' && !block.readOnly;

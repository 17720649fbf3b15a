'use client';

import type { ApiClient } from '@mortise/api/client';
import { type Actor, type Condition, checkCondition, fieldsOf } from '@mortise/core';
import { askedFields, fieldTypes } from '@mortise/fields';
import { ConditionEditor } from '@mortise/fields/conditions';
import { PageSkeleton } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { fieldContextOf } from '../form/document/field-context.ts';
import { ConditionModal } from './condition-modal.tsx';

interface ConditionDialogProps {
  readonly api: ApiClient;
  readonly actor: Actor;
  /** Whose records are asked about. */
  readonly formId: string;
  readonly title: string;
  readonly value: Condition | null;
  readonly onChange: (next: Condition | null) => void;
  readonly onClose: () => void;
}

/** A condition on the records of a published form. */
export function ConditionDialog({ api, actor, formId, title, value, onChange, onClose }: ConditionDialogProps) {
  const form = useQuery(publishedForm(api, formId));
  const fields = useMemo(() => (form.data ? askedFields(fieldsOf(form.data, fieldTypes)) : []), [form.data]);
  const context = useMemo(() => fieldContextOf(api, actor), [api, actor]);
  return (
    <ConditionModal
      title={title}
      value={value}
      problemOf={(draft) => checkCondition(draft, (id) => fields.find((field) => field.id === id), [])[0] ?? null}
      isReady={form.data !== undefined}
      onChange={onChange}
      onClose={onClose}
    >
      {(draft, setDraft) =>
        form.data ? (
          <ConditionEditor fields={fields} value={draft} onChange={setDraft} context={context} />
        ) : (
          <PageSkeleton />
        )
      }
    </ConditionModal>
  );
}

/** A form as it is published, to choose fields from. */
export const publishedForm = (api: ApiClient, formId: string) => ({
  queryKey: ['published-form', formId],
  queryFn: () => api.call('GET /forms/:form', { params: { form: formId } }),
});

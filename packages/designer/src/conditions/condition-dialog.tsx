'use client';

import type { ApiClient } from '@mortise/api/client';
import { type Actor, type Condition, checkCondition, fieldsOf, textIn } from '@mortise/core';
import { askedFields, fieldTypes, isNothing } from '@mortise/fields';
import { ConditionEditor } from '@mortise/fields/conditions';
import { PageSkeleton, useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useMemo, useState } from 'react';
import { fieldContextOf } from '../form/document/field-context.ts';

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
  const { t, locale } = useText();
  const [draft, setDraft] = useState(value);
  const form = useQuery(publishedForm(api, formId));
  const fields = useMemo(() => (form.data ? askedFields(fieldsOf(form.data, fieldTypes)) : []), [form.data]);
  const context = useMemo(() => fieldContextOf(api, actor), [api, actor]);
  const problem = draft && (checkCondition(draft, (id) => fields.find((field) => field.id === id), [])[0] ?? null);
  return (
    <Modal
      open
      width={720}
      title={title}
      okText={t({ zh: '确定', en: 'OK' })}
      cancelText={t({ zh: '取消', en: 'Cancel' })}
      okButtonProps={{ disabled: problem !== null || !form.data }}
      onOk={() => onChange(draft && isNothing(draft) ? null : draft)}
      onCancel={onClose}
    >
      <div className="mo-condition-dialog">
        {form.data ? (
          <ConditionEditor fields={fields} value={draft} onChange={setDraft} context={context} />
        ) : (
          <PageSkeleton />
        )}
        {problem && <p className="mo-help">{textIn(problem.message, locale)}</p>}
      </div>
    </Modal>
  );
}

/** A form as it is published, to choose fields from. */
export const publishedForm = (api: ApiClient, formId: string) => ({
  queryKey: ['published-form', formId],
  queryFn: () => api.call('GET /forms/:form', { params: { form: formId } }),
});

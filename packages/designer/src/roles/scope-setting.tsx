'use client';

import type { ApiClient } from '@mortise/api/client';
import { type Actor, type Condition, checkCondition, fieldsOf, scopeKinds, textIn } from '@mortise/core';
import { askedFields, fieldTypes, isNothing } from '@mortise/fields';
import { ConditionEditor } from '@mortise/fields/conditions';
import { PageSkeleton, useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { Modal, Select } from 'antd';
import { useMemo, useState } from 'react';
import { fieldContextOf } from '../form/document/field-context.ts';
import type { GrantScope } from './role-edits.ts';
import { scopeWords } from './role-words.ts';

interface ScopeSettingProps {
  readonly api: ApiClient;
  readonly actor: Actor;
  readonly formId: string;
  readonly label: string;
  readonly scope: GrantScope;
  readonly isDisabled: boolean;
  readonly onChange: (next: GrantScope) => void;
}

/** Which records: by who owns them, or by a condition made in a dialog. */
export function ScopeSetting({ api, actor, formId, label, scope, isDisabled, onChange }: ScopeSettingProps) {
  const { t } = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Select<GrantScope['kind']>
        size="small"
        variant="borderless"
        className="mo-role-scope"
        popupMatchSelectWidth={false}
        aria-label={label}
        disabled={isDisabled}
        value={scope.kind}
        options={scopeKinds.map((kind) => ({ value: kind, label: t(scopeWords[kind]) }))}
        onSelect={(kind) => (kind === 'condition' ? setIsOpen(true) : onChange({ kind }))}
      />
      {isOpen && (
        <ConditionDialog
          api={api}
          actor={actor}
          formId={formId}
          title={label}
          value={scope.kind === 'condition' ? scope.condition : null}
          onClose={() => setIsOpen(false)}
          onChange={(condition) => {
            onChange(condition ? { kind: 'condition', condition } : { kind: 'all' });
            setIsOpen(false);
          }}
        />
      )}
    </>
  );
}

interface ConditionDialogProps extends Pick<ScopeSettingProps, 'api' | 'actor' | 'formId'> {
  readonly title: string;
  readonly value: Condition | null;
  readonly onChange: (next: Condition | null) => void;
  readonly onClose: () => void;
}

function ConditionDialog({ api, actor, formId, title, value, onChange, onClose }: ConditionDialogProps) {
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

export const publishedForm = (api: ApiClient, formId: string) => ({
  queryKey: ['roles-form', formId],
  queryFn: () => api.call('GET /forms/:form', { params: { form: formId } }),
});

'use client';

import type { ApiClient } from '@mortise/api/client';
import { blockName, fieldsOf } from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { InspectorField, Note, PageSkeleton, SettingsSection, useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { publishedForm } from '../conditions/condition-dialog.tsx';
import { problemText } from '../problem-text.ts';
import { rightWords } from './role-words.ts';
import type { RolesApp } from './use-roles.ts';
import { ViewAsButton } from './view-as-button.tsx';

interface AccessExplainedProps {
  readonly api: ApiClient;
  readonly app: RolesApp;
}

/** Why somebody can or cannot see a form, one of its records or one of its fields: by the engine that decides it. */
export function AccessExplained({ api, app }: AccessExplainedProps) {
  const { t } = useText();
  const [user, setUser] = useState<string | null>(null);
  const [formId, setFormId] = useState<string | null>(app.forms[0]?.id ?? null);
  const [record, setRecord] = useState<string | null>(null);
  const [field, setField] = useState<string | null>(null);
  const [needle, setNeedle] = useState('');
  const people = useQuery({ queryKey: ['people'], queryFn: () => api.call('GET /people') });
  const form = useQuery({ ...publishedForm(api, formId ?? ''), enabled: formId !== null });
  const records = useQuery({
    queryKey: ['roles-records', formId, needle],
    queryFn: () =>
      api.call('POST /forms/:form/records/query', {
        params: { form: formId ?? '' },
        body: { search: needle, limit: 20, fields: [] },
      }),
    enabled: formId !== null,
    placeholderData: (before) => before,
  });
  const answer = useQuery({
    queryKey: ['access-of', user, formId, record, field],
    queryFn: () =>
      api.call('GET /forms/:form/access-of/:user', {
        params: { form: formId ?? '', user: user ?? '' },
        query: { ...(record ? { record } : {}), ...(field ? { field } : {}) },
      }),
    enabled: user !== null && formId !== null,
    staleTime: 0,
    retry: false,
  });
  const fields = form.data ? fieldsOf(form.data, fieldTypes) : [];
  const person = people.data?.find(({ id }) => id === user);
  const found = records.data?.items ?? [];
  const search = { optionFilterProp: 'label' };

  return (
    <div className="mo-sheet-open">
      <SettingsSection
        title={t({ zh: '权限说明', en: 'Why' })}
        note={t({
          zh: '选一个人和一张表单，看他能不能看到、为什么',
          en: 'Choose a person and a form to see whether they can see it, and why',
        })}
        extra={person && <ViewAsButton api={api} appId={app.id} person={person} />}
      >
        <div className="mo-role-asked">
          <InspectorField label={t({ zh: '谁', en: 'Who' })} htmlFor="why-user">
            <Select
              id="why-user"
              showSearch={search}
              placeholder={t({ zh: '选择成员', en: 'Choose a person' })}
              value={user}
              options={(people.data ?? [])
                .filter(({ status }) => status === 'active')
                .map(({ id, name, userName }) => ({ value: id, label: `${name} ${userName}` }))}
              onChange={setUser}
            />
          </InspectorField>
          <InspectorField label={t({ zh: '表单', en: 'Form' })} htmlFor="why-form">
            <Select
              id="why-form"
              showSearch={search}
              value={formId}
              options={app.forms.map(({ id, name }) => ({ value: id, label: t(name) }))}
              onChange={(id) => {
                setFormId(id);
                setRecord(null);
                setField(null);
                setNeedle('');
              }}
            />
          </InspectorField>
          <InspectorField label={t({ zh: '记录，选填', en: 'Record, optional' })} htmlFor="why-record">
            <Select
              id="why-record"
              allowClear
              showSearch={{ filterOption: false, onSearch: setNeedle }}
              placeholder={t({ zh: '搜索记录', en: 'Search records' })}
              value={record}
              options={found.map(({ id, title }) => ({
                value: id,
                label: title || t({ zh: '未命名', en: 'Untitled' }),
              }))}
              onChange={(id) => setRecord(id ?? null)}
            />
          </InspectorField>
          <InspectorField label={t({ zh: '字段，选填', en: 'Field, optional' })} htmlFor="why-field">
            <Select
              id="why-field"
              allowClear
              showSearch={search}
              placeholder={t({ zh: '不问字段', en: 'No field' })}
              value={field}
              options={fields.map((one) => ({ value: one.id, label: t(blockName(one.block, one.type)) }))}
              onChange={(id) => setField(id ?? null)}
            />
          </InspectorField>
        </div>
      </SettingsSection>
      {answer.isFetching && !answer.data && <PageSkeleton />}
      {answer.error && <Note tone="danger">{problemText(answer.error, t)}</Note>}
      {answer.data && person && (
        <section className="mo-role-answer" aria-live="polite" aria-label={t({ zh: '结论', en: 'Answer' })}>
          <Note tone={answer.data.may ? 'success' : 'warning'}>
            <b>
              {answer.data.may
                ? t({ zh: `${person.name}能看到`, en: `${person.name} can see it` })
                : t({ zh: `${person.name}看不到`, en: `${person.name} cannot see it` })}
            </b>
            {answer.data.right && (
              <span className="mo-ink-2">
                {' '}
                {t({
                  zh: `字段权限：${rightWords[answer.data.right].zh}`,
                  en: `Right on the field: ${rightWords[answer.data.right].en.toLowerCase()}`,
                })}
              </span>
            )}
          </Note>
          <ol>
            {answer.data.reasons.map((reason, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no identity but their place.
              <li key={index}>{t(reason)}</li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

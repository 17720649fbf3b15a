'use client';

import type { RecordRef } from '@mortise/core';
import { useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { useDesk } from '../desk/desk-context.tsx';

type Linked = RecordRef & { readonly title: string };

interface RecordSelectProps {
  readonly id: string;
  readonly value: Linked | null;
  readonly onChange: (record: Linked | null) => void;
}

interface Picked {
  readonly value: string;
  readonly label: string;
}
interface Option extends Picked {
  readonly place: string;
  readonly record: Linked;
}

const pause = 200;

/** A record of any form, by what it is found by. */
export function RecordSelect({ id, value, onChange }: RecordSelectProps) {
  const { t } = useText();
  const { api, apps } = useDesk();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), pause);
    return () => clearTimeout(timer);
  }, [text]);
  const found = useQuery({
    queryKey: ['search', asked],
    enabled: asked !== '',
    queryFn: () => api.call('GET /search', { query: { q: asked, limit: 20 } }),
    placeholderData: (before) => before,
  });
  const formName = (formId: string) =>
    t(apps.flatMap(({ forms }) => forms).find((form) => form.id === formId)?.name ?? '');
  const hits = asked === '' ? [] : (found.data ?? []);
  const untitled = t({ zh: '未命名', en: 'Untitled' });
  const options: Option[] = hits.map(({ formId, recordId, title }) => ({
    value: recordId,
    label: title || untitled,
    place: formName(formId),
    record: { formId, recordId, title },
  }));
  return (
    <Select<Picked, Option>
      id={id}
      allowClear
      value={value ? { value: value.recordId, label: value.title || untitled } : null}
      labelInValue
      showSearch={{ filterOption: false, onSearch: setText }}
      placeholder={t({ zh: '搜索记录，支持拼音首字母', en: 'Search records' })}
      notFoundContent={
        asked === '' ? t({ zh: '输入名称来找', en: 'Type a name' }) : t({ zh: '没有找到', en: 'Nothing found' })
      }
      options={options}
      optionRender={({ data, label }) => (
        <span className="rt-task-person">
          <span className="mo-cut">{label}</span>
          <span className="mo-meta">{data.place}</span>
        </span>
      )}
      onChange={(picked?: Picked) => onChange(options.find((option) => option.value === picked?.value)?.record ?? null)}
    />
  );
}

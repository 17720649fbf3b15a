'use client';

import type { TeamMember } from '@mortise/core';
import { Avatar, Icon, useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { UserPlus } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useFieldContext } from '../../context/field-context.tsx';

interface TeamPickerProps {
  /** Ids that are not offered. */
  readonly taken: readonly string[];
  readonly onPick: (kind: TeamMember['kind'], id: string) => void;
}

/** Finds people and departments by a part of their name, one at a time. */
export function TeamPicker({ taken, onPick }: TeamPickerProps) {
  const { t } = useText();
  const { search } = useFieldContext();
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  const found = useQuery({
    queryKey: ['team-choices', wanted],
    queryFn: async () => {
      const [user, department] = await Promise.all([search('user', wanted), search('department', wanted)]);
      return { user, department };
    },
    placeholderData: (before) => before,
  });
  const optionsOf = (kind: TeamMember['kind']) =>
    (found.data?.[kind] ?? [])
      .filter(({ id }) => !taken.includes(id))
      .map(({ id, title, detail }) => ({ value: `${kind} ${id}`, label: title, title, id, kind, detail }));
  const groups = [
    { label: t({ zh: '成员', en: 'People' }), options: optionsOf('user') },
    { label: t({ zh: '部门', en: 'Departments' }), options: optionsOf('department') },
  ].filter(({ options }) => options.length > 0);
  const label = t({ zh: '添加成员或部门', en: 'Add people or departments' });
  return (
    <Select<string, (typeof groups)[number]['options'][number]>
      className="rt-team-picker"
      size="middle"
      value={null}
      placeholder={label}
      aria-label={label}
      suffixIcon={<Icon of={UserPlus} size={16} />}
      showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
      loading={found.isFetching}
      notFoundContent={t({ zh: '没有找到', en: 'Nobody by that name' })}
      options={groups as never}
      optionRender={({ data }) => (
        <span className="mo-person">
          <Avatar id={data.id} name={data.title} size={20} shape={data.kind === 'user' ? 'person' : 'thing'} />
          <span className="mo-cut">{data.title}</span>
          {data.detail && <span className="mo-meta">{data.detail}</span>}
        </span>
      )}
      onChange={(value) => {
        const [kind, id] = String(value).split(' ');
        setText('');
        if (id) onPick(kind === 'department' ? 'department' : 'user', id);
      }}
    />
  );
}

'use client';

import { Avatar, useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useDesk } from '../desk/desk-context.tsx';

interface PeopleSelectProps {
  readonly id: string;
  readonly value: readonly string[];
  readonly onChange: (ids: string[]) => void;
  /** Names of those who are chosen already. */
  readonly names: Readonly<Record<string, string>>;
}

/** Members by name, pinyin or initials. */
export function PeopleSelect({ id, value, onChange, names }: PeopleSelectProps) {
  const { t } = useText();
  const { api } = useDesk();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(names);
  const found = useQuery({
    queryKey: ['people-found', text],
    queryFn: () => api.call('GET /people/search', { query: { q: text, limit: 30 } }),
    placeholderData: (before) => before,
  });
  const nameOf = (personId: string) => chosen[personId] ?? names[personId] ?? '';
  const people = (found.data ?? []).map((person) => ({ id: person.id, name: person.name }));
  const rest = text === '' ? value.filter((one) => !people.some((person) => person.id === one)) : [];
  const options = [...rest.map((one) => ({ id: one, name: nameOf(one) })), ...people];
  return (
    <Select
      id={id}
      mode="multiple"
      value={[...value]}
      showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
      placeholder={t({ zh: '选择负责人', en: 'Choose people' })}
      notFoundContent={t({ zh: '没有这个人', en: 'Nobody by that name' })}
      options={options.map((person) => ({ value: person.id, label: person.name }))}
      optionRender={({ value: personId, label }) => (
        <span className="rt-task-person">
          <Avatar id={String(personId)} name={String(label)} size={20} />
          {label}
        </span>
      )}
      onChange={(ids: string[]) => {
        setChosen({ ...chosen, ...Object.fromEntries(people.map((person) => [person.id, person.name])) });
        setText('');
        onChange(ids);
      }}
    />
  );
}

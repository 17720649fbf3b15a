'use client';

import type { Department, Person } from '@mortise/core';
import { EmptyLine, Icon, OptionTag, PersonChip, SettingsSection, useText } from '@mortise/ui';
import { Button, Input, Segmented, Table, type TableProps } from 'antd';
import { Plus, Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useDepartments, usePeople } from '../organisation.ts';
import { Loaded } from './loaded.tsx';
import { MemberDrawer } from './member-drawer.tsx';
import { OnlyAdministrators } from './only-administrators.tsx';
import { roleNames } from './role-names.ts';
import { ViewLog } from './view-log.tsx';

export function MemberSettings() {
  return (
    <OnlyAdministrators>
      <Members />
    </OnlyAdministrators>
  );
}

function Members() {
  const { t } = useText();
  const people = usePeople();
  const departments = useDepartments();
  const [opened, setOpened] = useState<Person | 'new' | null>(null);

  return (
    <SettingsSection
      title={t({ zh: '成员', en: 'Members' })}
      note={t({
        zh: '离职的成员不能再登录，他们做过的事仍留着名字',
        en: 'Who left can no longer sign in. Their name stays on what they did',
      })}
      width="wide"
      extra={
        <span className="mo-row">
          <ViewLog />
          <Button type="primary" icon={<Icon of={Plus} />} onClick={() => setOpened('new')}>
            {t({ zh: '新建成员', en: 'New member' })}
          </Button>
        </span>
      }
    >
      <Loaded query={people} failure={t({ zh: '成员没有加载出来', en: "Couldn't load the members" })}>
        {(list) => <MemberTable people={list} departments={departments.data ?? []} onOpen={setOpened} />}
      </Loaded>
      <MemberDrawer
        member={opened}
        people={people.data ?? []}
        departments={departments.data ?? []}
        onClose={() => setOpened(null)}
      />
    </SettingsSection>
  );
}

interface MemberTableProps {
  people: readonly Person[];
  departments: readonly Department[];
  onOpen: (person: Person) => void;
}

const holds = (person: Person, needle: string) =>
  [person.name, person.userName, person.email ?? '', person.phone ?? ''].some((text) =>
    text.toLowerCase().includes(needle),
  );

function MemberTable({ people, departments, onOpen }: MemberTableProps) {
  const { t } = useText();
  const [needle, setNeedle] = useState('');
  const [status, setStatus] = useState<Person['status']>('active');
  const names = useMemo(() => new Map(departments.map(({ id, name }) => [id, name])), [departments]);
  const byId = useMemo(() => new Map(people.map((person) => [person.id, person])), [people]);
  const shown = people.filter((person) => person.status === status && holds(person, needle.trim().toLowerCase()));
  const count = (wanted: Person['status']) => people.filter((person) => person.status === wanted).length;

  const columns: TableProps<Person>['columns'] = [
    {
      title: t({ zh: '姓名', en: 'Name' }),
      key: 'name',
      render: (_, person) => (
        <button type="button" className="web-row-button" onClick={() => onOpen(person)}>
          <PersonChip person={person} size={24} hasLeft={person.status === 'left'} />
        </button>
      ),
    },
    {
      title: t({ zh: '账号', en: 'Account' }),
      key: 'account',
      responsive: ['md'],
      ellipsis: true,
      render: (_, person) => <span className="mo-ink-2">{person.email ?? person.userName}</span>,
    },
    {
      title: t({ zh: '部门', en: 'Department' }),
      key: 'departments',
      ellipsis: true,
      render: (_, person) =>
        person.departmentIds
          .map((id) => names.get(id))
          .filter(Boolean)
          .join(t({ zh: '、', en: ', ' })),
    },
    {
      title: t({ zh: '直接上级', en: 'Manager' }),
      key: 'manager',
      responsive: ['lg'],
      render: (_, person) => {
        const manager = person.managerId ? byId.get(person.managerId) : undefined;
        return manager && <PersonChip person={manager} />;
      },
    },
    {
      title: t({ zh: '角色', en: 'Role' }),
      key: 'roles',
      responsive: ['md'],
      render: (_, person) =>
        person.roles.map((role) => (
          <OptionTag key={role} color={role === 'administrator' ? 'indigo' : role === 'builder' ? 'teal' : undefined}>
            {t(roleNames[role].name)}
          </OptionTag>
        )),
    },
  ];

  return (
    <>
      <div className="web-tools">
        <Input
          size="small"
          className="web-search"
          allowClear
          prefix={<Icon of={Search} size={14} />}
          placeholder={t({ zh: '搜索姓名、账号或手机', en: 'Search name, account or phone' })}
          value={needle}
          onChange={(event) => setNeedle(event.target.value)}
        />
        <Segmented<Person['status']>
          size="small"
          aria-label={t({ zh: '状态', en: 'Status' })}
          value={status}
          onChange={setStatus}
          options={[
            { value: 'active', label: t({ zh: `在职 ${count('active')}`, en: `Active ${count('active')}` }) },
            { value: 'left', label: t({ zh: `离职 ${count('left')}`, en: `Left ${count('left')}` }) },
          ]}
        />
      </div>
      <Table<Person>
        className="web-table"
        rowKey="id"
        size="middle"
        columns={columns}
        dataSource={shown}
        pagination={shown.length > 50 ? { pageSize: 50, showSizeChanger: false, placement: ['bottomEnd'] } : false}
        onRow={(person) => ({ onClick: () => onOpen(person) })}
        locale={{
          emptyText: (
            <EmptyLine>
              {needle
                ? t({ zh: `没有符合「${needle}」的成员`, en: `No member matches “${needle}”` })
                : t({ zh: '这里还没有成员', en: 'Nobody here yet' })}
            </EmptyLine>
          ),
        }}
      />
    </>
  );
}

'use client';

import type { Answer, ApiClient } from '@mortise/api/client';
import { type Text, writeCsv } from '@mortise/core';
import { ErrorState, Icon, PageSkeleton, saveFile, useText, type Words } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Table } from 'antd';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { problemText } from '../problem-text.ts';
import { rightsWords, scopeWords } from './role-words.ts';
import type { RolesApp } from './use-roles.ts';

type Matrix = Answer<'GET /apps/:id/people-rights'>;
type Cell = Matrix['profiles'][number][number];
type Row = Matrix['people'][number];

interface PeopleMatrixProps {
  readonly api: ApiClient;
  readonly app: RolesApp;
}

/** Every person against every form: what all their roles together open, to be read, searched or taken along. */
export function PeopleMatrix({ api, app }: PeopleMatrixProps) {
  const { t } = useText();
  const [needle, setNeedle] = useState('');
  const matrix = useQuery({
    queryKey: ['people-rights', app.id],
    queryFn: () => api.call('GET /apps/:id/people-rights', { params: { id: app.id } }),
    staleTime: 0,
  });
  if (matrix.error)
    return (
      <ErrorState
        title={t({ zh: '权限没有加载出来', en: "Couldn't load the rights" })}
        detail={problemText(matrix.error, t)}
        onRetry={() => void matrix.refetch()}
      />
    );
  if (!matrix.data) return <PageSkeleton />;
  const { forms, profiles, people } = matrix.data;
  const cellsOf = (row: Row) => forms.map((_, at) => cellWords(profiles[row.profile]?.[at] ?? null, t));
  const reaches = ({ profile }: Row) => profiles[profile]?.some((cell) => cell !== null) ?? false;
  // Those who have anything come first.
  const shown = people
    .filter(({ name }) => name.toLowerCase().includes(needle.trim().toLowerCase()))
    .toSorted((one, other) => Number(reaches(other)) - Number(reaches(one)));

  function download() {
    const head = [t({ zh: '成员', en: 'Person' }), t({ zh: '角色', en: 'Roles' }), ...forms.map(({ name }) => t(name))];
    const rows = people.map((row) => [row.name, rolesWords(row, t), ...cellsOf(row)]);
    const name = t({ zh: `${t(app.name)} 成员权限.csv`, en: `${t(app.name)} rights of people.csv` });
    saveFile(writeCsv([head, ...rows]), name, 'text/csv;charset=utf-8');
  }

  return (
    <>
      <div className="mo-row mo-role-tools">
        <Input
          size="small"
          allowClear
          prefix={<Icon of={Search} size={14} />}
          placeholder={t({ zh: '搜索成员', en: 'Search people' })}
          value={needle}
          onChange={({ target }) => setNeedle(target.value)}
        />
        <span className="mo-grow" />
        <Button size="small" onClick={download}>
          {t({ zh: '导出 CSV', en: 'Export CSV' })}
        </Button>
      </div>
      <Table<Row>
        className="mo-role-people"
        size="small"
        rowKey="id"
        dataSource={shown}
        scroll={{ x: 'max-content' }}
        pagination={shown.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        columns={[
          { key: 'name', title: t({ zh: '成员', en: 'Person' }), dataIndex: 'name', fixed: 'left' },
          { key: 'roles', title: t({ zh: '角色', en: 'Roles' }), render: (_, row) => rolesWords(row, t) },
          ...forms.map(({ id, name }, at) => ({
            key: id,
            title: t(name),
            render: (_: unknown, row: Row) => (
              <div className="mo-role-words">{cellWords(profiles[row.profile]?.[at] ?? null, t)}</div>
            ),
          })),
        ]}
      />
    </>
  );
}

function cellWords(cell: Cell, t: Words['t']): string {
  if (cell === null) return t({ zh: '无', en: 'None' });
  if (cell === 'all') return t({ zh: '全部', en: 'Everything' });
  return rightsWords(
    cell.operations,
    (operation) => {
      const scope = cell.scopes[operation];
      return 'kind' in scope ? t(scopeWords[scope.kind]) : t(scope.words);
    },
    t,
  );
}

const byWhat: Readonly<Record<Exclude<Row['by'], 'roles'>, Text>> = {
  builds: { zh: '管理员或搭建者', en: 'Administrator or builder' },
  manages: { zh: '管理应用', en: 'Manages the app' },
  open: { zh: '应用对所有成员开放', en: 'The app is open to everyone' },
};

const rolesWords = ({ by, roles }: Row, t: Words['t']): string =>
  [...(by === 'roles' ? [] : [t(byWhat[by])]), ...roles.map((name) => t(name))].join(t({ zh: '、', en: ', ' })) || '—';

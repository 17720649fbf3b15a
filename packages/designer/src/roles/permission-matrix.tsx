'use client';

import type { ApiClient } from '@mortise/api/client';
import { writeCsv } from '@mortise/core';
import { SettingsSection, saveFile, useText } from '@mortise/ui';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { PeopleMatrix } from './people-matrix.tsx';
import { grantOf } from './role-edits.ts';
import { grantWords } from './role-words.ts';
import type { EditedRole, RolesApp } from './use-roles.ts';

interface PermissionMatrixProps {
  readonly api: ApiClient;
  readonly app: RolesApp;
  readonly roles: readonly EditedRole[];
}

/** Who gets what: by roles, or by the people who hold them. */
export function PermissionMatrix({ api, app, roles }: PermissionMatrixProps) {
  const { t } = useText();
  const [by, setBy] = useState<'roles' | 'people'>('roles');
  return (
    <div className="mo-sheet-open mo-role-sheet">
      <SettingsSection
        width="wide"
        title={t({ zh: '权限矩阵', en: 'Permission matrix' })}
        extra={
          <Segmented<'roles' | 'people'>
            size="small"
            value={by}
            options={[
              { value: 'roles', label: t({ zh: '按角色', en: 'By roles' }) },
              { value: 'people', label: t({ zh: '按成员', en: 'By people' }) },
            ]}
            onChange={setBy}
          />
        }
      >
        {by === 'roles' ? <RoleMatrix app={app} roles={roles} /> : <PeopleMatrix api={api} app={app} />}
      </SettingsSection>
    </div>
  );
}

/** Every role against every form, in words, to be read or taken along. */
function RoleMatrix({ app, roles }: Omit<PermissionMatrixProps, 'api'>) {
  const { t } = useText();
  const everything = t({ zh: '全部，并管理应用', en: 'Everything, and manages the app' });
  const head = [t({ zh: '角色', en: 'Role' }), ...app.forms.map(({ name }) => t(name))];
  const rows = roles.map(({ draft }) => [
    t(draft.name),
    ...app.forms.map(({ id }) => (draft.manages ? everything : grantWords(grantOf(draft, id), t))),
  ]);

  function download() {
    const name = t({ zh: `${t(app.name)} 权限矩阵.csv`, en: `${t(app.name)} permissions.csv` });
    saveFile(writeCsv([head, ...rows]), name, 'text/csv;charset=utf-8');
  }

  return (
    <>
      <div className="mo-row mo-role-tools">
        <span className="mo-grow" />
        <Button size="small" onClick={download}>
          {t({ zh: '导出 CSV', en: 'Export CSV' })}
        </Button>
      </div>
      <div className="mo-role-matrix">
        <table>
          <thead>
            <tr>
              {head.map((word, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two forms may have one name.
                <th key={index} scope="col">
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells], at) => (
              <tr key={roles[at]?.id}>
                <th scope="row">{name}</th>
                {cells.map((words, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity but their place.
                  <td key={index} className="mo-role-words">
                    {words}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

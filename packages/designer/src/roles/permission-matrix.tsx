'use client';

import { writeCsv } from '@mortise/core';
import { SettingsSection, saveFile, useText } from '@mortise/ui';
import { Button } from 'antd';
import { grantOf } from './role-edits.ts';
import { grantWords } from './role-words.ts';
import type { EditedRole, RolesApp } from './use-roles.ts';

interface PermissionMatrixProps {
  readonly app: RolesApp;
  readonly roles: readonly EditedRole[];
}

/** Every role against every form, in words, to be read or taken along. */
export function PermissionMatrix({ app, roles }: PermissionMatrixProps) {
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
    <div className="mo-link-sheet mo-role-sheet">
      <SettingsSection
        width="wide"
        title={t({ zh: '权限矩阵', en: 'Permission matrix' })}
        extra={
          <Button size="small" onClick={download}>
            {t({ zh: '导出 CSV', en: 'Export CSV' })}
          </Button>
        }
      >
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
      </SettingsSection>
    </div>
  );
}

'use client';

import type { ApiClient } from '@mortise/api/client';
import { type Actor, FormGrant, operations, type RoleDraft } from '@mortise/core';
import { Icon, useText } from '@mortise/ui';
import { Button, Checkbox } from 'antd';
import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { GrantDrawer } from './grant-drawer.tsx';
import { grantOf, withGrant, withOperation, withScope } from './role-edits.ts';
import { operationWords } from './role-words.ts';
import { ScopeSetting } from './scope-setting.tsx';
import type { RolesApp } from './use-roles.ts';

interface FormMatrixProps {
  readonly api: ApiClient;
  readonly actor: Actor;
  readonly forms: RolesApp['forms'];
  readonly role: RoleDraft;
  readonly onChange: (next: RoleDraft) => void;
}

const scoped = ['read', 'update', 'delete'] as const;
const scopeHeads = {
  read: { zh: '可查看', en: 'May read' },
  update: { zh: '可修改', en: 'May update' },
  delete: { zh: '可删除', en: 'May delete' },
} as const;

/** A row for each form: what may be done, with which records, and the way to its fields. */
export function FormMatrix({ api, actor, forms, role, onChange }: FormMatrixProps) {
  const { t } = useText();
  const [opened, setOpened] = useState<string | null>(null);
  const openedForm = forms.find(({ id }) => id === opened);
  return (
    <div className="mo-role-matrix">
      <table>
        <thead>
          <tr>
            <th scope="col">{t({ zh: '表单', en: 'Form' })}</th>
            {operations.map((operation) => (
              <th key={operation} scope="col" className="mo-role-operation">
                {t(operationWords[operation])}
              </th>
            ))}
            {scoped.map((operation) => (
              <th key={operation} scope="col">
                {t(scopeHeads[operation])}
              </th>
            ))}
            <th scope="col">{t({ zh: '字段', en: 'Fields' })}</th>
          </tr>
        </thead>
        <tbody>
          {forms.map((form) => {
            const grant = grantOf(role, form.id) ?? FormGrant.parse({ formId: form.id });
            const name = t(form.name);
            const said = Object.keys(grant.fields).length;
            return (
              <tr key={form.id}>
                <th scope="row">
                  <span className="mo-row">
                    <Icon of={form.icon} size={14} />
                    <span className="mo-cut">{name}</span>
                  </span>
                </th>
                {operations.map((operation) => (
                  <td key={operation} className="mo-role-operation">
                    <Checkbox
                      aria-label={t({
                        zh: `${name} ${operationWords[operation].zh}`,
                        en: `${operationWords[operation].en} ${name}`,
                      })}
                      checked={grant.operations.includes(operation)}
                      onChange={({ target }) =>
                        onChange(
                          withGrant(role, form.id, {
                            operations: withOperation(grant.operations, operation, target.checked),
                          }),
                        )
                      }
                    />
                  </td>
                ))}
                {scoped.map((operation) => (
                  <td key={operation}>
                    <ScopeSetting
                      api={api}
                      actor={actor}
                      formId={form.id}
                      label={t({
                        zh: `${name} ${scopeHeads[operation].zh}的记录`,
                        en: `Records of ${name}: ${scopeHeads[operation].en.toLowerCase()}`,
                      })}
                      scope={grant.scopes[operation]}
                      isDisabled={!grant.operations.includes(operation)}
                      onChange={(scope) => onChange(withScope(role, form.id, operation, scope))}
                    />
                  </td>
                ))}
                <td>
                  <Button
                    size="small"
                    type="text"
                    icon={<Icon of={SlidersHorizontal} size={14} />}
                    aria-label={t({ zh: `${name} 的字段与视图`, en: `Fields and views of ${name}` })}
                    disabled={grant.operations.length === 0}
                    onClick={() => setOpened(form.id)}
                  >
                    {said === 0 ? t({ zh: '设置', en: 'Set' }) : t({ zh: `${said} 个另设`, en: `${said} set apart` })}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {openedForm && (
        <GrantDrawer
          api={api}
          form={openedForm}
          grant={grantOf(role, openedForm.id) ?? FormGrant.parse({ formId: openedForm.id })}
          onChange={(grant) => onChange(withGrant(role, openedForm.id, grant))}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  );
}

'use client';

import { type Department, type Person, type Role, roles } from '@mortise/core';
import { Icon, useText } from '@mortise/ui';
import { Form, type FormInstance, Input, Select, TreeSelect } from 'antd';
import { ChevronDown } from 'lucide-react';
import { usePositions } from '../organisation.ts';
import { optionsOf, treeOf } from './department-tree.ts';
import { roleNames } from './role-names.ts';

export interface MemberEntry {
  readonly name: string;
  readonly userName: string;
  readonly email: string;
  readonly phone: string;
  readonly roles: Role[];
  readonly managerId?: string | undefined;
  /** The main department first. */
  readonly departmentIds: string[];
  readonly positionIds: string[];
}

interface MemberFieldsProps {
  form: FormInstance<MemberEntry>;
  people: readonly Person[];
  departments: readonly Department[];
  /** Nobody reports to themselves. */
  self?: string | undefined;
  onSubmit: (entry: MemberEntry) => void;
}

export function MemberFields({ form, people, departments, self, onSubmit }: MemberFieldsProps) {
  const { t } = useText();
  const positions = usePositions();
  const managers = people.filter(({ id, status }) => id !== self && status === 'active');

  return (
    <Form form={form} layout="vertical" onFinish={onSubmit}>
      <Form.Item
        name="name"
        label={t({ zh: '姓名', en: 'Name' })}
        rules={[{ required: true, whitespace: true, message: t({ zh: '填写姓名', en: 'Enter a name' }) }]}
        validateTrigger="onSubmit"
      >
        <Input autoFocus maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="userName"
        label={t({ zh: '用户名', en: 'User name' })}
        rules={[{ required: true, whitespace: true, message: t({ zh: '填写用户名', en: 'Enter a user name' }) }]}
        validateTrigger="onSubmit"
        extra={
          self
            ? t({ zh: '建好后不能修改', en: 'Fixed once created' })
            : t({ zh: '用于登录，建好后不能修改', en: 'Signs in with it. Fixed once created' })
        }
      >
        <Input
          disabled={self !== undefined}
          maxLength={50}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
      </Form.Item>
      <Form.Item
        name="email"
        label={t({ zh: '邮箱', en: 'E-mail' })}
        rules={[{ type: 'email', message: t({ zh: '邮箱格式不对', en: "This isn't an e-mail address" }) }]}
        validateTrigger="onSubmit"
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={t({ zh: '手机', en: 'Phone' })}>
        <Input autoComplete="off" maxLength={40} />
      </Form.Item>
      <Form.Item
        name="departmentIds"
        label={t({ zh: '部门', en: 'Departments' })}
        extra={t({ zh: '第一个是主部门', en: 'The first is the main one' })}
      >
        <TreeSelect
          multiple
          allowClear
          showSearch={{ treeNodeFilterProp: 'title' }}
          treeDefaultExpandAll
          suffixIcon={<Icon of={ChevronDown} size={14} />}
          treeData={optionsOf(treeOf(departments))}
          placeholder={t({ zh: '选择部门，可多选', en: 'Choose departments' })}
        />
      </Form.Item>
      <Form.Item name="positionIds" label={t({ zh: '职位', en: 'Positions' })}>
        <Select
          mode="multiple"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={(positions.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          placeholder={t({ zh: '选择职位，可多选', en: 'Choose positions' })}
        />
      </Form.Item>
      <Form.Item name="managerId" label={t({ zh: '直接上级', en: 'Manager' })}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={managers.map(({ id, name }) => ({ value: id, label: name }))}
          placeholder={t({ zh: '选择上级', en: 'Choose a manager' })}
        />
      </Form.Item>
      <Form.Item
        name="roles"
        label={t({ zh: '角色', en: 'Roles' })}
        rules={[
          {
            required: true,
            type: 'array',
            min: 1,
            message: t({ zh: '至少选一个角色', en: 'Choose at least one role' }),
          },
        ]}
        validateTrigger="onSubmit"
      >
        <Select
          mode="multiple"
          options={roles.map((role) => ({ value: role, label: t(roleNames[role].name) }))}
          optionRender={({ value }) => {
            const role = roleNames[value as Role];
            return (
              <>
                {t(role.name)} <span className="mo-meta">{t(role.meaning)}</span>
              </>
            );
          }}
        />
      </Form.Item>
    </Form>
  );
}

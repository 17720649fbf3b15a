'use client';

import type { Department } from '@mortise/core';
import { Icon, useText } from '@mortise/ui';
import { Form, Input, Modal, Select, TreeSelect } from 'antd';
import { ChevronDown } from 'lucide-react';
import { useEffect } from 'react';
import { useTellRefusal } from '../failures.ts';
import { useDepartmentChanges, usePeople } from '../organisation.ts';
import { optionsOf, treeOf } from './department-tree.ts';

export interface DepartmentEdit {
  readonly parentId: string | null;
  /** Absent for a new one. */
  readonly department?: Department;
}

interface Entry {
  readonly name: string;
  readonly parentId?: string | undefined;
  readonly headId?: string | undefined;
}

interface DepartmentDialogProps {
  edit: DepartmentEdit | null;
  departments: readonly Department[];
  onClose: () => void;
}

export function DepartmentDialog({ edit, departments, onClose }: DepartmentDialogProps) {
  const { t } = useText();
  const people = usePeople();
  const { create, update } = useDepartmentChanges();
  const [form] = Form.useForm<Entry>();
  const tellRefusal = useTellRefusal(form, ['name', 'parentId', 'headId']);
  const department = edit?.department;

  useEffect(() => {
    if (!edit) return;
    form.resetFields();
    form.setFieldsValue({
      name: edit.department?.name ?? '',
      parentId: edit.parentId ?? undefined,
      headId: edit.department?.headId ?? undefined,
    });
  }, [edit, form]);

  function save({ name, parentId = null, headId = null }: { [K in keyof Entry]: Entry[K] | null }) {
    const body = { name: name?.trim() ?? '', parentId, headId };
    const options = { onSuccess: onClose, onError: tellRefusal };
    const siblings = departments.filter((each) => each.parentId === parentId).length;
    if (department) update.mutate({ id: department.id, ...body }, options);
    else create.mutate({ ...body, position: siblings }, options);
  }

  return (
    <Modal
      open={edit !== null}
      onCancel={onClose}
      title={department ? t({ zh: '编辑部门', en: 'Edit department' }) : t({ zh: '新建部门', en: 'New department' })}
      okText={department ? t({ zh: '保存', en: 'Save' }) : t({ zh: '新建部门', en: 'Create department' })}
      cancelText={t({ zh: '取消', en: 'Cancel' })}
      confirmLoading={create.isPending || update.isPending}
      onOk={form.submit}
      forceRender
      width={440}
    >
      <Form form={form} layout="vertical" onFinish={save}>
        <Form.Item
          name="name"
          label={t({ zh: '名称', en: 'Name' })}
          rules={[{ required: true, whitespace: true, message: t({ zh: '填写部门名称', en: 'Enter a name' }) }]}
          validateTrigger="onSubmit"
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="parentId" label={t({ zh: '上级部门', en: 'Above it' })}>
          <TreeSelect
            allowClear
            treeDefaultExpandAll
            suffixIcon={<Icon of={ChevronDown} size={14} />}
            treeData={optionsOf(treeOf(departments), department?.id)}
            placeholder={t({ zh: '没有上级，是一级部门', en: 'None, it stands at the top' })}
          />
        </Form.Item>
        <Form.Item name="headId" label={t({ zh: '负责人', en: 'Head' })}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={(people.data ?? [])
              .filter(({ status }) => status === 'active')
              .map(({ id, name }) => ({ value: id, label: name }))}
            placeholder={t({ zh: '选择负责人', en: 'Choose a head' })}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}

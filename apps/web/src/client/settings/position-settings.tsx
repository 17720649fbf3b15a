'use client';

import type { JobPosition } from '@mortise/core';
import { EmptyLine, Icon, IconButton, SettingsSection, useConfirm, useText, useToast } from '@mortise/ui';
import { Button, Form, Input, Modal } from 'antd';
import { IdCard, Pencil, Plus, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTellFailure, useTellRefusal } from '../failures.ts';
import { usePeople, usePositionChanges, usePositions } from '../organisation.ts';
import { Loaded } from './loaded.tsx';
import { OnlyAdministrators } from './only-administrators.tsx';

export function PositionSettings() {
  return (
    <OnlyAdministrators>
      <Positions />
    </OnlyAdministrators>
  );
}

type Edit = JobPosition | 'new';

function Positions() {
  const { t } = useText();
  const positions = usePositions();
  const [edit, setEdit] = useState<Edit | null>(null);
  return (
    <SettingsSection
      title={t({ zh: '职位', en: 'Positions' })}
      note={t({
        zh: '例如销售总监、财务。应用的角色可以给到职位，有这个职位的人就有这个角色',
        en: 'Such as accountant. A role of an app can be given to a position, and so to all who have it',
      })}
      extra={
        <Button type="primary" icon={<Icon of={Plus} />} onClick={() => setEdit('new')}>
          {t({ zh: '新建职位', en: 'New position' })}
        </Button>
      }
    >
      <Loaded query={positions} failure={t({ zh: '职位没有加载出来', en: "Couldn't load the positions" })}>
        {(list) =>
          list.length === 0 ? (
            <EmptyLine>{t({ zh: '还没有职位', en: 'No positions yet' })}</EmptyLine>
          ) : (
            <PositionRows positions={list} onEdit={setEdit} />
          )
        }
      </Loaded>
      <PositionDialog edit={edit} onClose={() => setEdit(null)} />
    </SettingsSection>
  );
}

function PositionRows({ positions, onEdit }: { positions: readonly JobPosition[]; onEdit: (edit: Edit) => void }) {
  const { t } = useText();
  const confirm = useConfirm();
  const toast = useToast();
  const tellFailure = useTellFailure();
  const people = usePeople();
  const { remove, create } = usePositionChanges();

  async function ask({ id, name }: JobPosition) {
    const agreed = await confirm({
      title: t({ zh: `删除职位「${name}」`, en: `Delete the position “${name}”` }),
      consequence: t({
        zh: '只能删除没有人的职位，给到它的角色也会去掉',
        en: 'Only one that nobody has can go; roles are no longer given to it',
      }),
      action: t({ zh: '删除职位', en: 'Delete position' }),
      danger: true,
    });
    if (!agreed) return;
    remove.mutate(id, {
      onSuccess: () =>
        toast.undo(t({ zh: `已删除职位「${name}」`, en: `Deleted “${name}”` }), () => create.mutate({ name })),
      onError: tellFailure,
    });
  }

  return (
    <ul aria-label={t({ zh: '职位', en: 'Positions' })}>
      {positions.map((position) => {
        const { id, name } = position;
        const holders = people.data?.filter(
          ({ status, positionIds }) => status === 'active' && positionIds.includes(id),
        );
        const count = holders?.length ?? 0;
        return (
          <li key={id} className="web-tree-row">
            <Icon of={IdCard} size={14} className="mo-ink-3" />
            <span className="mo-grow mo-cut">
              {name} <span className="mo-meta mo-num">{t({ zh: `${count} 人`, en: `${count}` })}</span>
            </span>
            <span className="mo-row">
              <IconButton
                icon={Pencil}
                iconSize={14}
                label={t({ zh: `编辑 ${name}`, en: `Edit ${name}` })}
                onClick={() => onEdit(position)}
              />
              <IconButton
                icon={Trash2}
                iconSize={14}
                label={t({ zh: `删除 ${name}`, en: `Delete ${name}` })}
                onClick={() => ask(position)}
              />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function PositionDialog({ edit, onClose }: { edit: Edit | null; onClose: () => void }) {
  const { t } = useText();
  const { create, rename } = usePositionChanges();
  const [form] = Form.useForm<{ name: string }>();
  const tellRefusal = useTellRefusal(form, ['name']);
  const position = edit === 'new' ? null : edit;

  useEffect(() => {
    if (edit === null) return;
    form.resetFields();
    form.setFieldsValue({ name: edit === 'new' ? '' : edit.name });
  }, [edit, form]);

  function save({ name }: { name: string }) {
    const options = { onSuccess: onClose, onError: tellRefusal };
    if (position) rename.mutate({ id: position.id, name: name.trim() }, options);
    else create.mutate({ name: name.trim() }, options);
  }

  return (
    <Modal
      open={edit !== null}
      onCancel={onClose}
      title={position ? t({ zh: '编辑职位', en: 'Edit position' }) : t({ zh: '新建职位', en: 'New position' })}
      okText={position ? t({ zh: '保存', en: 'Save' }) : t({ zh: '新建职位', en: 'Create position' })}
      cancelText={t({ zh: '取消', en: 'Cancel' })}
      confirmLoading={create.isPending || rename.isPending}
      onOk={form.submit}
      forceRender
      width={440}
    >
      <Form form={form} layout="vertical" onFinish={save}>
        <Form.Item
          name="name"
          label={t({ zh: '名称', en: 'Name' })}
          rules={[{ required: true, whitespace: true, message: t({ zh: '填写职位名称', en: 'Enter a name' }) }]}
          validateTrigger="onSubmit"
        >
          <Input maxLength={100} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

'use client';

import type { Department } from '@mortise/core';
import { EmptyLine, Icon, IconButton, PersonChip, SettingsSection, useConfirm, useText, useToast } from '@mortise/ui';
import { Button } from 'antd';
import { Network, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTellFailure } from '../failures.ts';
import { useDepartmentChanges, useDepartments, usePeople } from '../organisation.ts';
import { DepartmentDialog, type DepartmentEdit } from './department-dialog.tsx';
import { flatten, treeOf } from './department-tree.ts';
import { Loaded } from './loaded.tsx';
import { OnlyAdministrators } from './only-administrators.tsx';

export function DepartmentSettings() {
  return (
    <OnlyAdministrators>
      <Departments />
    </OnlyAdministrators>
  );
}

function Departments() {
  const { t } = useText();
  const departments = useDepartments();
  const [edit, setEdit] = useState<DepartmentEdit | null>(null);

  return (
    <SettingsSection
      title={t({ zh: '部门', en: 'Departments' })}
      note={t({
        zh: '成员可以属于多个部门，第一个是主部门',
        en: 'A member may be in several. The first is the main one',
      })}
      extra={
        <Button type="primary" icon={<Icon of={Plus} />} onClick={() => setEdit({ parentId: null })}>
          {t({ zh: '新建部门', en: 'New department' })}
        </Button>
      }
    >
      <Loaded query={departments} failure={t({ zh: '部门没有加载出来', en: "Couldn't load the departments" })}>
        {(list) =>
          list.length === 0 ? (
            <EmptyLine>{t({ zh: '还没有部门', en: 'No departments yet' })}</EmptyLine>
          ) : (
            <DepartmentRows departments={list} onEdit={setEdit} />
          )
        }
      </Loaded>
      <DepartmentDialog edit={edit} departments={departments.data ?? []} onClose={() => setEdit(null)} />
    </SettingsSection>
  );
}

interface DepartmentRowsProps {
  departments: readonly Department[];
  onEdit: (edit: DepartmentEdit) => void;
}

function DepartmentRows({ departments, onEdit }: DepartmentRowsProps) {
  const { t } = useText();
  const confirm = useConfirm();
  const toast = useToast();
  const tellFailure = useTellFailure();
  const people = usePeople();
  const { remove, create } = useDepartmentChanges();

  async function ask({ id, name, parentId, headId, position }: Department) {
    const action = t({ zh: '删除部门', en: 'Delete department' });
    const agreed = await confirm({
      title: t({ zh: `删除部门「${name}」`, en: `Delete the department “${name}”` }),
      consequence: t({
        zh: '只能删除没有成员和下级的部门',
        en: 'Only one without members and departments below can go',
      }),
      action,
      danger: true,
    });
    if (!agreed) return;
    remove.mutate(id, {
      onSuccess: () =>
        toast.undo(t({ zh: `已删除部门「${name}」`, en: `Deleted “${name}”` }), () =>
          create.mutate({ name, parentId, headId, position }),
        ),
      onError: tellFailure,
    });
  }

  return (
    <ul aria-label={t({ zh: '部门', en: 'Departments' })}>
      {flatten(treeOf(departments)).map((department) => {
        const head = people.data?.find(({ id }) => id === department.headId);
        const count =
          people.data?.filter(
            ({ status, departmentIds }) => status === 'active' && departmentIds.includes(department.id),
          ).length ?? 0;
        return (
          <li key={department.id} className="web-tree-row" style={{ paddingLeft: department.depth * 24 }}>
            <Icon of={Network} size={14} className="mo-ink-3" />
            <span className="mo-grow mo-cut">
              {department.name} <span className="mo-meta mo-num">{t({ zh: `${count} 人`, en: `${count}` })}</span>
            </span>
            {head && <PersonChip person={head} hasLeft={head.status === 'left'} />}
            <span className="mo-row">
              <IconButton
                icon={Plus}
                iconSize={14}
                label={t({ zh: '新建下级部门', en: 'New department below' })}
                onClick={() => onEdit({ parentId: department.id })}
              />
              <IconButton
                icon={Pencil}
                iconSize={14}
                label={t({ zh: `编辑 ${department.name}`, en: `Edit ${department.name}` })}
                onClick={() => onEdit({ parentId: department.parentId, department })}
              />
              <IconButton
                icon={Trash2}
                iconSize={14}
                label={t({ zh: `删除 ${department.name}`, en: `Delete ${department.name}` })}
                onClick={() => ask(department)}
              />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

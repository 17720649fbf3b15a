'use client';

import type { Department, Person } from '@mortise/core';
import { Note, SideDrawer, useText, useToast } from '@mortise/ui';
import { Button, Form } from 'antd';
import { useEffect, useState } from 'react';
import { useTellRefusal } from '../failures.ts';
import { usePeopleChanges } from '../organisation.ts';
import { type MemberEntry, MemberFields } from './member-fields.tsx';
import { MemberStatus } from './member-status.tsx';
import { Secret } from './secret.tsx';

interface MemberDrawerProps {
  /** Whom to edit, or a new one; null closes it. */
  member: Person | 'new' | null;
  people: readonly Person[];
  departments: readonly Department[];
  onClose: () => void;
}

const entryOf = (person: Person): MemberEntry => ({
  name: person.name,
  userName: person.userName,
  email: person.email ?? '',
  phone: person.phone ?? '',
  roles: [...person.roles],
  managerId: person.managerId ?? undefined,
  departmentIds: [...person.departmentIds],
  positionIds: [...person.positionIds],
});

const blank: MemberEntry = {
  name: '',
  userName: '',
  email: '',
  phone: '',
  roles: ['member'],
  departmentIds: [],
  positionIds: [],
};

const memberFields = [...Object.keys(blank), 'managerId'] as (keyof MemberEntry)[];

/** A member to edit or to add. After adding, the first password is shown: this once. */
export function MemberDrawer({ member, people, departments, onClose }: MemberDrawerProps) {
  const { t } = useText();
  const toast = useToast();
  const { create, update, resetPassword } = usePeopleChanges();
  const [form] = Form.useForm<MemberEntry>();
  const failed = useTellRefusal(form, memberFields);
  const [secret, setSecret] = useState<string | null>(null);
  const isNew = member === 'new';
  const person = member !== null && member !== 'new' ? member : null;

  useEffect(() => {
    if (member === null) return;
    setSecret(null);
    form.resetFields();
    form.setFieldsValue(person ? entryOf(person) : blank);
  }, [member, person, form]);

  function save(entry: MemberEntry) {
    const { userName, ...rest } = entry;
    const body = {
      ...rest,
      email: entry.email.trim() || null,
      phone: entry.phone.trim() || null,
      managerId: entry.managerId ?? null,
    };
    if (person)
      update.mutate(
        { id: person.id, ...body },
        {
          onSuccess: () => {
            onClose();
            toast.done(t({ zh: `已保存 ${entry.name}`, en: `Saved ${entry.name}` }));
          },
          onError: failed,
        },
      );
    else create.mutate({ userName, ...body }, { onSuccess: ({ password }) => setSecret(password), onError: failed });
  }

  const title = person ? person.name : t({ zh: '新建成员', en: 'New member' });
  return (
    <SideDrawer
      open={member !== null}
      onClose={onClose}
      title={title}
      width={480}
      footer={
        secret ? (
          <Button type="primary" onClick={onClose}>
            {t({ zh: '我已转告', en: 'I have passed it on' })}
          </Button>
        ) : (
          <div className="mo-row">
            <Button type="primary" onClick={form.submit} loading={create.isPending || update.isPending}>
              {isNew ? t({ zh: '新建成员', en: 'Create member' }) : t({ zh: '保存', en: 'Save' })}
            </Button>
            <Button type="text" onClick={onClose}>
              {t({ zh: '取消', en: 'Cancel' })}
            </Button>
          </div>
        )
      }
    >
      {secret ? (
        <>
          <Note tone="warning">
            {t({
              zh: '初始密码只显示这一次。转告本人，首次登录时要换成自己的密码',
              en: 'The first password is shown only now. Pass it on; the first sign-in asks for a new one',
            })}
          </Note>
          <Secret value={secret} />
        </>
      ) : (
        <>
          <MemberFields form={form} people={people} departments={departments} self={person?.id} onSubmit={save} />
          {person && (
            <MemberStatus
              person={person}
              onResetPassword={() =>
                resetPassword.mutate(person.id, {
                  onSuccess: ({ password }) => setSecret(password),
                  onError: failed,
                })
              }
              onStatus={(status) => update.mutate({ id: person.id, status }, { onSuccess: onClose, onError: failed })}
            />
          )}
        </>
      )}
    </SideDrawer>
  );
}

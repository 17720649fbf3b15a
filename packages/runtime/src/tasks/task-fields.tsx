'use client';

import { reminderMinutes } from '@mortise/core';
import { Icon, useText } from '@mortise/ui';
import { Form, Input, Select } from 'antd';
import { Lock } from 'lucide-react';
import { useId } from 'react';
import { reminderText } from './due.ts';
import { DueInput } from './due-input.tsx';
import { PeopleSelect } from './people-select.tsx';
import { RecordSelect } from './record-select.tsx';
import { type TaskDraft, withDue } from './task-draft.ts';

interface TaskFieldsProps {
  readonly draft: TaskDraft;
  readonly onChange: (draft: TaskDraft) => void;
  readonly errors: Readonly<Record<string, string>>;
  readonly names: Readonly<Record<string, string>>;
  /** It belongs to a record that this person may not see. */
  readonly isRecordHidden: boolean;
  readonly isNew: boolean;
  readonly onSubmit: () => void;
}

/** What a task says. */
export function TaskFields({ draft, onChange, errors, names, isRecordHidden, isNew, onSubmit }: TaskFieldsProps) {
  const { t } = useText();
  const id = useId();
  const reminders = [...new Set([...reminderMinutes, ...(draft.remindBefore === null ? [] : [draft.remindBefore])])];
  const item = (key: string, label: string) => ({
    label,
    htmlFor: `${id}-${key}`,
    ...(errors[key] ? { validateStatus: 'error' as const, help: errors[key] } : {}),
  });
  return (
    <Form layout="vertical" component="div" className="rt-task-fields">
      <Form.Item {...item('title', t({ zh: '要做什么', en: 'What is to be done' }))} required>
        <Input
          id={`${id}-title`}
          autoFocus={isNew}
          maxLength={200}
          value={draft.title}
          onChange={({ target }) => onChange({ ...draft, title: target.value })}
          onPressEnter={({ nativeEvent }) => !nativeEvent.isComposing && onSubmit()}
        />
      </Form.Item>
      <Form.Item {...item('dueAt', t({ zh: '截止时间', en: 'Due' }))}>
        <DueInput id={`${id}-dueAt`} value={draft.dueAt} onChange={(dueAt) => onChange(withDue(draft, dueAt))} />
      </Form.Item>
      {draft.dueAt !== null && (
        <Form.Item {...item('remindBefore', t({ zh: '提醒', en: 'Reminder' }))}>
          <Select<number>
            id={`${id}-remindBefore`}
            value={draft.remindBefore ?? -1}
            options={[
              { value: -1, label: t({ zh: '不提醒', en: 'None' }) },
              ...reminders.map((minutes) => ({ value: minutes, label: t(reminderText(minutes)) })),
            ]}
            onChange={(minutes) => onChange({ ...draft, remindBefore: minutes < 0 ? null : minutes })}
          />
        </Form.Item>
      )}
      <Form.Item {...item('assigneeIds', t({ zh: '负责人', en: 'Assigned to' }))}>
        <PeopleSelect
          id={`${id}-assigneeIds`}
          value={draft.assigneeIds}
          names={names}
          onChange={(assigneeIds) => onChange({ ...draft, assigneeIds })}
        />
      </Form.Item>
      <Form.Item {...item('record', t({ zh: '关联记录', en: 'Record' }))}>
        {isRecordHidden ? (
          <span className="rt-task-record">
            <Icon of={Lock} size={12} />
            {t({ zh: '你看不到的记录', en: "A record you can't see" })}
          </span>
        ) : (
          <RecordSelect
            id={`${id}-record`}
            value={draft.record}
            onChange={(record) => onChange({ ...draft, record })}
          />
        )}
      </Form.Item>
      <Form.Item {...item('note', t({ zh: '说明', en: 'Note' }))}>
        <Input.TextArea
          id={`${id}-note`}
          autoSize={{ minRows: 3, maxRows: 12 }}
          maxLength={5000}
          value={draft.note}
          onChange={({ target }) => onChange({ ...draft, note: target.value })}
        />
      </Form.Item>
    </Form>
  );
}

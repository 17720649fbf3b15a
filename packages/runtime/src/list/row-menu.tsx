'use client';

import type { RecordView } from '@mortise/core';
import { useText, useToast } from '@mortise/ui';
import { Dropdown } from 'antd';
import { addressOf, useRuntime } from '../context/runtime-context.tsx';
import type { FormRights } from '../rights/form-rights.ts';
import { isEditable, type ListField } from './list-fields.ts';
import type { RecordWork } from './use-record-work.ts';

export interface RowMenuAt {
  readonly record: RecordView;
  readonly x: number;
  readonly y: number;
}

interface RowMenuProps {
  readonly at: RowMenuAt;
  readonly formId: string;
  readonly fields: readonly ListField[];
  readonly rights: FormRights;
  readonly work: RecordWork;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

/** What one can do with a row, where the pointer is. */
export function RowMenu({ at, formId, fields, rights, work, onOpen, onClose }: RowMenuProps) {
  const { t } = useText();
  const toast = useToast();
  const runtime = useRuntime();
  const { record } = at;
  const copied = fields.filter((field) => isEditable(field) && !field.block.unique);
  const items = [
    { key: 'open', label: t({ zh: '打开', en: 'Open' }), onClick: () => onOpen(record.id) },
    {
      key: 'page',
      label: t({ zh: '在整页中打开', en: 'Open as a page' }),
      onClick: () => runtime.navigate(addressOf(runtime, formId, record.id)),
    },
    {
      key: 'link',
      label: t({ zh: '复制链接', en: 'Copy link' }),
      onClick: async () => {
        await navigator.clipboard.writeText(`${window.location.origin}${addressOf(runtime, formId, record.id)}`);
        toast.done(t({ zh: '链接已复制', en: 'Link copied' }));
      },
    },
    ...(rights.may('create')
      ? [{ key: 'copy', label: t({ zh: '复制一条', en: 'Duplicate' }), onClick: () => work.duplicate(record, copied) }]
      : []),
    ...(rights.may('delete')
      ? [
          { type: 'divider' as const },
          {
            key: 'remove',
            danger: true,
            label: t({ zh: '删除', en: 'Delete' }),
            onClick: () => work.remove([record.id]),
          },
        ]
      : []),
  ];
  return (
    <Dropdown
      key={`${record.id} ${at.x} ${at.y}`}
      open
      trigger={['click']}
      menu={{ items, onClick: onClose }}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      placement="bottomLeft"
    >
      <span className="rt-menu-anchor" style={{ left: at.x, top: at.y }} />
    </Dropdown>
  );
}

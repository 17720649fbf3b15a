'use client';

import { problemOf } from '@mortise/api/client';
import type { RecordView } from '@mortise/core';
import { Icon, IconButton, Kbd, SaveState, useIsPhone, useText, useToast } from '@mortise/ui';
import { Button, Dropdown } from 'antd';
import {
  Bookmark,
  Copy,
  Ellipsis,
  LayoutTemplate,
  Link2,
  Maximize2,
  Pencil,
  Printer,
  Trash2,
  UserRoundPen,
} from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { mayBuild, useRuntime } from '../context/runtime-context.tsx';
import type { RuntimeForm } from '../context/use-form.ts';
import { useRecordWork } from '../list/use-record-work.ts';
import { mayTransfer } from '../owner/may-transfer.ts';
import { useFavourite } from '../waypoints/use-waypoints.ts';
import type { EditorState } from './editor-state.ts';
import { FollowButton } from './follow-button.tsx';
import { printAddress, recordAddress } from './record-address.ts';
import type { RecordScreenProps } from './record-screen.tsx';

const OwnerDialog = lazy(() => import('../owner/owner-dialog.tsx').then((module) => ({ default: module.OwnerDialog })));

interface RecordActionsProps extends Pick<RecordScreenProps, 'frame' | 'paths' | 'onDeleted' | 'onCopy'> {
  form: RuntimeForm;
  record: RecordView | null;
  state: EditorState;
  onEdit: () => void;
  /** Before the primary. */
  children?: ReactNode;
}

/** At the right of the head: the save state, what is rare in a menu, and the one primary. */
export function RecordActions({
  form: runtimeForm,
  record,
  state,
  frame,
  paths,
  onEdit,
  onDeleted,
  onCopy,
  children,
}: RecordActionsProps) {
  const { form, rights } = runtimeForm;
  const runtime = useRuntime();
  const { api, navigate } = runtime;
  const { t } = useText();
  const toast = useToast();
  const isPhone = useIsPhone();
  const favourite = useFavourite(record && { kind: 'record', id: record.id, formId: form.id });
  // The record hears of its own change as of anybody's.
  const { giveTo } = useRecordWork(runtimeForm, () => undefined);
  const [isGiving, setIsGiving] = useState(false);
  const isEditing = state.mode === 'edit' || state.editingKey !== null;
  if (!record) return <SaveState saving={state.saving} />;

  const address = recordAddress(runtime, form.id, record.id, paths.query);
  const params = { form: form.id };

  async function remove({ id, title }: RecordView) {
    try {
      await api.call('DELETE /forms/:form/records/:id', { params: { ...params, id } }, { road: 'form' });
    } catch (problem) {
      const { text, traceId } = problemOf(problem);
      return toast.failed(t(text), { traceId, retry: () => void remove({ id, title } as RecordView) });
    }
    onDeleted();
    toast.undo(t({ zh: `已删除「${title}」`, en: `Deleted "${title}"` }), async () => {
      try {
        await api.call('POST /forms/:form/records/restore', { params, body: { ids: [id] } }, { road: 'form' });
      } catch (problem) {
        const { text, traceId } = problemOf(problem);
        toast.failed(t(text), { traceId });
      }
    });
  }

  async function copyLink() {
    await navigator.clipboard.writeText(`${window.location.origin}${address}`);
    toast.done(t({ zh: '链接已复制', en: 'Link copied' }));
  }

  return (
    <>
      <SaveState saving={state.saving} />
      <FollowButton formId={form.id} recordId={record.id} />
      {frame === 'drawer' && !isPhone && (
        <IconButton
          icon={Maximize2}
          label={t({ zh: '打开整页', en: 'Open as a page' })}
          onClick={() => navigate(address)}
        />
      )}
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{
          items: [
            ...(rights.may('create')
              ? [
                  {
                    key: 'copy',
                    icon: <Icon of={Copy} size={14} />,
                    label: t({ zh: '复制为新记录', en: 'Duplicate' }),
                    onClick: () => onCopy(record),
                  },
                ]
              : []),
            ...(mayTransfer(rights)
              ? [
                  {
                    key: 'owner',
                    icon: <Icon of={UserRoundPen} size={14} />,
                    label: t({ zh: '转移负责人', en: 'Transfer' }),
                    onClick: () => setIsGiving(true),
                  },
                ]
              : []),
            {
              key: 'favourite',
              icon: <Icon of={Bookmark} size={14} />,
              label: favourite.label,
              onClick: favourite.toggle,
            },
            {
              key: 'link',
              icon: <Icon of={Link2} size={14} />,
              label: t({ zh: '复制链接', en: 'Copy link' }),
              onClick: () => void copyLink(),
            },
            ...(rights.may('print')
              ? [
                  {
                    key: 'print',
                    icon: <Icon of={Printer} size={14} />,
                    label: t({ zh: '打印', en: 'Print' }),
                    onClick: () => navigate(printAddress(runtime, form.id, [record.id])),
                  },
                ]
              : []),
            ...(mayBuild(runtime) && !isPhone
              ? [
                  {
                    key: 'design',
                    icon: <Icon of={LayoutTemplate} size={14} />,
                    label: t({ zh: '设计这个记录页', en: 'Design this page' }),
                    onClick: () => navigate(`/build/form/${form.id}/page?from=${encodeURIComponent(address)}`),
                  },
                ]
              : []),
            ...(rights.may('delete')
              ? [
                  { type: 'divider' as const },
                  {
                    key: 'delete',
                    danger: true,
                    icon: <Icon of={Trash2} size={14} />,
                    label: t({ zh: '删除', en: 'Delete' }),
                    onClick: () => void remove(record),
                  },
                ]
              : []),
          ],
        }}
      >
        <span>
          <IconButton
            icon={Ellipsis}
            size={isPhone ? 'large' : 'small'}
            label={t({ zh: '更多', en: 'More' })}
            tooltip="none"
          />
        </span>
      </Dropdown>
      {isGiving && (
        <Suspense>
          <OwnerDialog
            count={1}
            onClose={() => setIsGiving(false)}
            onGive={(ownerId) => giveTo([record.id], ownerId)}
          />
        </Suspense>
      )}
      {!isEditing && children}
      {!isPhone && !isEditing && rights.may('update') && (
        <Button type="primary" icon={<Icon of={Pencil} size={14} />} onClick={onEdit}>
          {t({ zh: '编辑', en: 'Edit' })}
          <Kbd>E</Kbd>
        </Button>
      )}
    </>
  );
}

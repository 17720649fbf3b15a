'use client';

import { Icon, IconButton, useConfirm, useIsPhone, useText } from '@mortise/ui';
import { Button } from 'antd';
import { Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import type { EditorState } from './editor-state.ts';

interface RecordFootProps {
  isNew: boolean;
  mayGoOn: boolean;
  isEditing: boolean;
  isDirty: boolean;
  state: EditorState;
  onSave: () => void;
  onSaveNext: () => void;
  onCancel: () => void;
  /** Absent: it may not be changed. */
  onEdit: (() => void) | undefined;
  /** What is done with the record more often than changing it, if anything. */
  main: ReactNode;
}

/** The foot of a form, always in sight: 56 high with the primary first; on phones the primary at the right thumb. */
export function RecordFoot({
  isNew,
  mayGoOn,
  isEditing,
  isDirty,
  state,
  onSave,
  onSaveNext,
  onCancel,
  onEdit,
  main,
}: RecordFootProps) {
  const { t } = useText();
  const isPhone = useIsPhone();
  const confirm = useConfirm();
  const isSaving = state.saving.state === 'saving';

  if (!isEditing)
    return (
      <footer className="mo-record-foot mo-record-bar">
        {main}
        {onEdit && main && (
          <IconButton icon={Pencil} size="large" label={t({ zh: '编辑', en: 'Edit' })} onClick={onEdit} />
        )}
        {onEdit && !main && (
          <Button type="primary" size="large" icon={<Icon of={Pencil} />} onClick={onEdit} className="mo-grow">
            {t({ zh: '编辑', en: 'Edit' })}
          </Button>
        )}
      </footer>
    );

  async function cancel() {
    if (isNew || !isDirty) return onCancel();
    const agreed = await confirm({
      title: t({ zh: '放弃这次修改', en: 'Discard these changes' }),
      consequence: t({
        zh: '填好的内容不会保存，也不留草稿。',
        en: 'What you typed is not saved and not kept as a draft.',
      }),
      action: t({ zh: '放弃修改', en: 'Discard changes' }),
      danger: true,
    });
    if (agreed) onCancel();
  }

  const size = isPhone ? 'large' : 'middle';
  const save = (
    <Button type="primary" size={size} loading={isSaving} onClick={onSave} className={isPhone ? 'mo-grow' : ''}>
      {t({ zh: '保存', en: 'Save' })}
    </Button>
  );
  const next = mayGoOn && (
    <Button size={size} disabled={isSaving} onClick={onSaveNext}>
      {isPhone ? t({ zh: '保存并新建', en: 'Save, new' }) : t({ zh: '保存并新建下一条', en: 'Save and create next' })}
    </Button>
  );
  const leave = (
    <Button type="text" size={size} disabled={isSaving} onClick={cancel}>
      {t({ zh: '取消', en: 'Cancel' })}
    </Button>
  );
  return (
    <footer className={isPhone ? 'mo-record-foot mo-record-bar' : 'mo-record-foot'}>
      {isPhone ? (
        <>
          {leave}
          {next}
          {save}
        </>
      ) : (
        <>
          {save}
          {next}
          {leave}
        </>
      )}
    </footer>
  );
}

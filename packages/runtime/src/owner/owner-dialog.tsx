'use client';

import { fieldTypes } from '@mortise/fields';
import { fieldViews } from '@mortise/fields/views';
import { useText } from '@mortise/ui';
import { Modal } from 'antd';
import { useState } from 'react';
import { useFieldContext } from '../context/field-context.tsx';

interface OwnerDialogProps {
  readonly count: number;
  /** False when nothing was changed: the dialog stays. */
  readonly onGive: (ownerId: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Who is to look after these records from now on. */
export function OwnerDialog({ count, onGive, onClose }: OwnerDialogProps) {
  const { t } = useText();
  const context = useFieldContext();
  const [ownerId, setOwnerId] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const People = fieldViews.user.Input;

  async function give() {
    if (ownerId === null) return;
    setIsBusy(true);
    if (await onGive(ownerId)) onClose();
    else setIsBusy(false);
  }

  return (
    <Modal
      open
      width={440}
      title={t({ zh: `转移 ${count} 条记录`, en: count === 1 ? 'Transfer this record' : `Transfer ${count} records` })}
      okText={t({ zh: '转移', en: 'Transfer' })}
      cancelText={t({ zh: '取消', en: 'Cancel' })}
      confirmLoading={isBusy}
      okButtonProps={{ disabled: ownerId === null }}
      onOk={give}
      onCancel={onClose}
    >
      <div className="rt-batch-edit">
        <div>
          <label className="mo-label" htmlFor="new-owner">
            {t({ zh: '新负责人', en: 'New owner' })}
          </label>
          <People
            id="new-owner"
            value={ownerId}
            config={fieldTypes.user.defaults}
            context={context}
            autoFocus
            onChange={(value) => setOwnerId(typeof value === 'string' ? value : null)}
          />
          <p className="mo-meta">
            {t({
              zh: '只看得到自己负责的记录的人，转移后就看不到它们了',
              en: 'Who sees only records of their own no longer sees them afterwards',
            })}
          </p>
        </div>
      </div>
    </Modal>
  );
}

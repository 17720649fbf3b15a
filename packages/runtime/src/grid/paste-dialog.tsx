'use client';

import { useText } from '@mortise/ui';
import { Modal } from 'antd';
import type { PastePlan } from './paste.ts';

interface PasteDialogProps {
  readonly plan: PastePlan;
  readonly isBusy: boolean;
  readonly onPaste: () => void;
  readonly onClose: () => void;
}

/** What a paste would do, before it does it. */
export function PasteDialog({ plan, isBusy, onPaste, onClose }: PasteDialogProps) {
  const { t } = useText();
  const { updates, creates, refused, beyond } = plan;
  const rows = updates.length + creates.length;
  return (
    <Modal
      open
      width={480}
      title={t({ zh: '从剪贴板粘贴', en: 'Paste from the clipboard' })}
      okText={t({ zh: `粘贴 ${rows} 行`, en: `Paste ${rows} rows` })}
      cancelText={t({ zh: '取消', en: 'Cancel' })}
      okButtonProps={{ disabled: rows === 0 }}
      confirmLoading={isBusy}
      onOk={onPaste}
      onCancel={onClose}
    >
      <p>
        {t({
          zh: `将更新 ${updates.length} 条，新建 ${creates.length} 条`,
          en: `${updates.length} records change, ${creates.length} are created`,
        })}
      </p>
      {beyond > 0 && (
        <p className="mo-ink-3">
          {t({ zh: `剪贴板右侧有 ${beyond} 列超出表格，不粘贴`, en: `${beyond} columns do not fit and are left out` })}
        </p>
      )}
      {refused.length > 0 && (
        <>
          <p className="mo-warning-text">
            {t({
              zh: `${refused.length} 个单元格读不出来，保留原值`,
              en: `${refused.length} cells can't be read and keep their value`,
            })}
          </p>
          <ul className="rt-refused">
            {refused.slice(0, 20).map(({ row, field, text, why }) => (
              <li key={`${row} ${field.id}`}>
                <span className="mo-ink-3">
                  {t({ zh: `第 ${row} 行 ${t(field.label)}`, en: `Row ${row}, ${t(field.label)}` })}
                </span>
                <span className="mo-cut">{text}</span>
                <span className="mo-ink-2">{why}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Modal>
  );
}

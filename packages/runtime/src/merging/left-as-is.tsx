'use client';

import type { MergeConflict } from '@mortise/core';
import { blockName } from '@mortise/core';
import { useText } from '@mortise/ui';
import { Button, Modal } from 'antd';
import { addressOf, useRuntime } from '../context/runtime-context.tsx';
import { useForm } from '../context/use-form.ts';

interface LeftAsIsProps {
  readonly left: readonly MergeConflict[];
  readonly onClose: () => void;
}

/** After an undo: what somebody has changed since the merge, and which therefore stays as it is. */
export function LeftAsIs({ left, onClose }: LeftAsIsProps) {
  const { t } = useText();
  return (
    <Modal
      open
      width={520}
      title={t({ zh: `${left.length} 处保留了现在的值`, en: `${left.length} values stay as they are now` })}
      onCancel={onClose}
      footer={
        <div className="mo-record-choices">
          <Button type="primary" onClick={onClose}>
            {t({ zh: '知道了', en: 'Close' })}
          </Button>
        </div>
      }
    >
      <p className="mo-ink-2">
        {t({
          zh: '合并已撤销。下面这些在合并后被人改过，没有改回去，看看是否要手工调整',
          en: 'The merge is undone. Somebody changed these since, so they were not put back. See whether they need a change',
        })}
      </p>
      <ul className="rt-merge-list">
        {left.map((one) => (
          <li key={`${one.recordId} ${one.key}`}>
            <Left {...one} />
          </li>
        ))}
      </ul>
    </Modal>
  );
}

function Left({ formId, recordId, title, key: fieldKey }: MergeConflict) {
  const { t } = useText();
  const runtime = useRuntime();
  const form = useForm(formId).data;
  const field = form?.fields.find(({ key }) => key === fieldKey);
  const facts = [form && t(form.form.name), field && t(blockName(field.block, field.type))].filter(Boolean);
  return (
    <>
      {title === '' ? (
        <span>{t({ zh: '你无权查看的记录', en: 'A record that you may not see' })}</span>
      ) : (
        <a className="mo-link" href={addressOf(runtime, formId, recordId)} target="_blank" rel="noreferrer">
          {title}
        </a>
      )}
      <span className="mo-meta">{facts.join(' · ')}</span>
    </>
  );
}

'use client';

import { checkValue, normaliseEmpty } from '@mortise/core';
import { viewOf } from '@mortise/fields/views';
import { useText } from '@mortise/ui';
import { Modal, Select } from 'antd';
import { useState } from 'react';
import { useAskingContext } from '../context/field-context.tsx';
import { isEditable, type ListField } from './list-fields.ts';

interface BatchEditProps {
  readonly formId: string;
  readonly fields: readonly ListField[];
  readonly count: number;
  /** False when nothing was changed: the dialog stays. */
  readonly onApply: (field: ListField, value: unknown) => Promise<boolean>;
  readonly onClose: () => void;
}

/** One field of all selected records at once. */
export function BatchEdit({ formId, fields, count, onApply, onClose }: BatchEditProps) {
  const { t } = useText();
  const context = useAskingContext(formId);
  const editable = fields.filter((field) => isEditable(field) && !field.block.unique);
  const [fieldId, setFieldId] = useState(editable[0]?.id);
  const [value, setValue] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const field = editable.find(({ id }) => id === fieldId);
  const view = field && viewOf(field.block.type);

  async function apply() {
    if (!field) return;
    const wanted = normaliseEmpty(value);
    const [issue] = checkValue(field, wanted);
    setProblem(issue ? t(issue.message) : null);
    if (issue) return;
    setIsBusy(true);
    if (await onApply(field, wanted)) onClose();
    else setIsBusy(false);
  }

  return (
    <Modal
      open
      width={440}
      title={t({ zh: `修改 ${count} 条记录`, en: `Edit ${count} records` })}
      okText={t({ zh: `修改 ${count} 条`, en: `Change ${count}` })}
      cancelText={t({ zh: '取消', en: 'Cancel' })}
      confirmLoading={isBusy}
      okButtonProps={{ disabled: !field }}
      onOk={apply}
      onCancel={onClose}
    >
      <div className="rt-batch-edit">
        <div>
          <label className="mo-label" htmlFor="batch-field">
            {t({ zh: '字段', en: 'Field' })}
          </label>
          <Select
            id="batch-field"
            showSearch={{ optionFilterProp: 'label' }}
            value={fieldId}
            options={editable.map(({ id, label }) => ({ value: id, label: t(label) }))}
            onChange={(id) => {
              setFieldId(id);
              setValue(null);
              setProblem(null);
            }}
          />
        </div>
        <div>
          <label className="mo-label" htmlFor="batch-value">
            {t({ zh: '改为', en: 'New value' })}
          </label>
          {field && view && !('Container' in view) && (
            <view.Input
              key={field.id}
              id="batch-value"
              fieldId={field.id}
              value={value}
              config={field.config}
              context={context}
              invalid={problem !== null}
              placeholder={t({ zh: '留空则清除', en: 'Empty clears it' })}
              onChange={setValue}
            />
          )}
          {problem && <p className="mo-danger-text">{problem}</p>}
        </div>
      </div>
    </Modal>
  );
}

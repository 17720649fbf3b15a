'use client';

import { type Block, configOf, settingsOf } from '@mortise/core';
import { useText } from '@mortise/ui';
import { Checkbox, Modal, Select } from 'antd';
import { useState } from 'react';
import { typeOf } from '../catalog.ts';
import { updateBlocks } from '../commands/update-blocks.ts';
import { useDesigner } from '../designer-context.ts';
import { formOptions } from './form-options.ts';
import { mayHaveInverse } from './target-section.tsx';
import { useAddInverse } from './use-add-inverse.ts';

/** Asks a field that was just placed which form it points to. Closed without an answer, the problem list reminds. */
export function TargetDialog({ blockId, onClose }: { blockId: string; onClose: () => void }) {
  const { t } = useText();
  const { store, forms, appId } = useDesigner();
  const addInverse = useAddInverse();
  const [formId, setFormId] = useState<string | null>(null);
  const [wantsInverse, setWantsInverse] = useState(false);
  const block = store.getState().index.byId.get(blockId);
  const type = block && typeOf(block.type);
  if (!block || !type) return null;
  const property = settingsOf(type.config).find(({ setting }) => setting.control === 'form')?.property;

  async function choose(placed: Block) {
    const chosen = forms.find(({ id }) => id === formId);
    if (!chosen || !property || !type) return;
    const config = { ...(configOf(placed, type) as object), [property]: chosen.id } as Block['config'];
    const isUnnamed = t(placed.label) === t(type.label);
    store
      .getState()
      .dispatch((form) => updateBlocks(form, [blockId], { config, ...(isUnnamed ? { label: chosen.name } : {}) }));
    onClose();
    if (wantsInverse) await addInverse({ ...placed, config }, chosen.id);
  }

  return (
    <Modal
      open
      width={440}
      title={t({ zh: '关联哪个表单', en: 'Which form to relate to' })}
      okText={t({ zh: '建立关联', en: 'Relate' })}
      cancelText={t({ zh: '稍后再选', en: 'Later' })}
      okButtonProps={{ disabled: formId === null }}
      onOk={() => void choose(block)}
      onCancel={onClose}
    >
      <Select
        autoFocus
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: '100%' }}
        value={formId}
        aria-label={t({ zh: '关联表单', en: 'Related form' })}
        placeholder={t({ zh: '选择表单，可跨应用', en: 'Any form, of any app' })}
        options={formOptions(forms, appId, t)}
        onChange={setFormId}
      />
      {mayHaveInverse(type) && (
        <Checkbox
          style={{ marginTop: 12 }}
          checked={wantsInverse}
          onChange={({ target }) => setWantsInverse(target.checked)}
        >
          {t({ zh: '在对方表单显示反向字段', en: 'Show the reverse field on that form' })}
        </Checkbox>
      )}
    </Modal>
  );
}

'use client';

import { blockName, type Choice, columnsOf, type FieldType, fieldsOf, isFieldType } from '@mortise/core';
import { viewOf } from '@mortise/fields/views';
import { InspectorSection, useText } from '@mortise/ui';
import { memo, useMemo, useState } from 'react';
import { catalog, sharesRow } from '../catalog.ts';
import { useDesigner, useDesignerState } from '../designer-context.ts';
import { RemoveOptionDialog } from '../options/remove-option-dialog.tsx';
import { removedOption } from '../options/removed-option.ts';
import { usePublishedOptions } from '../options/use-published-options.ts';
import { useSlotGuard } from '../used/use-slot-guard.ts';
import { BlockHead, BlockSwitch, BlockText, BlockWidth, useBlockConfig } from './block-parts.tsx';
import { ConfigSettings } from './config-settings.tsx';
import { DefaultSetting } from './default-setting.tsx';
import { KeySection } from './key-section.tsx';
import { UsedBy } from './used-by.tsx';

/** The properties of one block: what every field has, and what its own type adds. */
export const FieldInspector = memo(function FieldInspector({ id, type }: { id: string; type: FieldType }) {
  const { t } = useText();
  const isField = isFieldType(type);
  const { supports } = type;
  return (
    <>
      <InspectorSection>
        <BlockHead id={id} type={type} hasKey={isField} />
        <BlockText id={id} property="label" label={t({ zh: '标题', en: 'Label' })} />
        <BlockText
          id={id}
          property="help"
          label={t({ zh: '提示文字', en: 'Help' })}
          placeholder={t({ zh: '显示在字段下方，选填', en: 'Shown under the field, optional' })}
        />
        {isField && !supports.generated && !supports.computed && (
          <BlockText
            id={id}
            property="placeholder"
            label={t({ zh: '占位提示', en: 'Placeholder' })}
            placeholder={t({ zh: '没有填时显示，选填', en: 'Shown while empty, optional' })}
          />
        )}
      </InspectorSection>
      <OwnSettings id={id} type={type} />
      {(isField || sharesRow(type.type)) && (
        <InspectorSection title={t({ zh: '布局', en: 'Layout' })}>
          <BlockWidth id={id} />
        </InspectorSection>
      )}
      {isField && (
        <>
          <InspectorSection title={t({ zh: '校验', en: 'Validation' })}>
            {supports.required && <BlockSwitch id={id} property="required" label={t({ zh: '必填', en: 'Required' })} />}
            {supports.unique && (
              <BlockSwitch id={id} property="unique" label={t({ zh: '不允许重复值', en: 'No duplicates' })} />
            )}
            <BlockSwitch id={id} property="readOnly" label={t({ zh: '只读', en: 'Read only' })} />
            <BlockSwitch id={id} property="hidden" label={t({ zh: '隐藏', en: 'Hidden' })} />
          </InspectorSection>
          {supports.defaults.length > 0 && <DefaultSetting id={id} type={type} />}
          <KeySection id={id} />
          <UsedBy fieldId={id} />
        </>
      )}
    </>
  );
});

/** The type's own panel where it has one, then what is drawn from its config. */
const OwnSettings = memo(function OwnSettings({ id, type }: { id: string; type: FieldType }) {
  const { fieldContext } = useDesigner();
  const { config, setConfig: put } = useBlockConfig(id, type);
  const fields = useOtherFields(id);
  const held = usePublishedOptions(id);
  const [removal, setRemoval] = useState<{ option: Choice; config: unknown } | null>(null);
  const losesUsedSlot = useSlotGuard(id, type);
  const setConfig = (next: unknown) => {
    if (losesUsedSlot(config, next)) return;
    const option = removedOption(type, config, next, held);
    if (option) setRemoval({ option, config: next });
    else put(next);
  };
  const blocks = useDesignerState((state) => state.history.present.blocks);
  const columns = useMemo(() => columnsOf({ blocks: [...blocks] }, id, catalog), [blocks, id]);
  const view = viewOf(type.type);
  return (
    <>
      {view?.Settings && (
        <InspectorSection>
          <view.Settings
            config={config}
            onChange={setConfig}
            columns={columns}
            context={fieldContext}
            fields={fields}
          />
        </InspectorSection>
      )}
      <ConfigSettings id={id} type={type} config={config} onChange={setConfig} />
      {removal && (
        <RemoveOptionDialog
          fieldId={id}
          option={removal.option}
          config={removal.config}
          others={type.ownOptions?.(removal.config) ?? []}
          many={type.kind(removal.config) === 'options'}
          onClose={() => setRemoval(null)}
        />
      )}
    </>
  );
});

/** Fields of the form, beside this one, that hold one value of their own. */
function useOtherFields(id: string) {
  const { t } = useText();
  const blocks = useDesignerState((state) => state.history.present.blocks);
  return useMemo(
    () =>
      fieldsOf({ blocks: [...blocks] }, catalog)
        .filter((field) => field.id !== id && field.storage.in === 'column' && !field.type.supports.computed)
        .map(({ id: fieldId, block, type }) => ({ id: fieldId, label: t(blockName(block, type)) })),
    [blocks, id, t],
  );
}

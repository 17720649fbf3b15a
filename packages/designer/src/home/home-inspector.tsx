'use client';

import { type HomeBlock, type HomeBlockOf, homeBlockNames, homeBlocks } from '@mortise/core';
import { EmptyLine, InspectorField, InspectorRow, InspectorSection, useText } from '@mortise/ui';
import { InputNumber, Select } from 'antd';
import { SwitchRow } from '../form/inspector/rows.tsx';
import { TextSetting } from '../form/inspector/text-setting.tsx';
import { DueSettings } from './due-settings.tsx';
import { useHomeDesigning } from './home-designing.ts';
import { changeBlock } from './home-edits.ts';
import { homeLooks } from './home-looks.ts';

/** The properties of the chosen block. */
export function HomeInspector() {
  const { t } = useText();
  const { home, chosen, change } = useHomeDesigning();
  const block = homeBlocks(home).find(({ id }) => id === chosen);
  if (!block)
    return (
      <InspectorSection>
        <EmptyLine>{t({ zh: '点一个区块，在这里设置它', en: 'Choose a block to set it up' })}</EmptyLine>
      </InspectorSection>
    );
  const set = (next: Partial<HomeBlock>) =>
    change((before) => changeBlock(before, block.id, next), `${block.id} ${Object.keys(next).join(' ')}`);
  const name = homeBlockNames[block.kind];
  return (
    <>
      <InspectorSection title={t(name)}>
        <p className="mo-help">{t(homeLooks[block.kind].hint)}</p>
        <TextSetting
          label={t({ zh: '标题', en: 'Heading' })}
          value={block.title}
          placeholder={t(name)}
          onChange={(title) => set({ title })}
        />
        <SwitchRow
          label={t({ zh: '隐藏', en: 'Hidden' })}
          help={t({ zh: '留在这里，大家看不到', en: 'It stays here, and nobody sees it' })}
          checked={block.hidden}
          onChange={(hidden) => set({ hidden })}
        />
        {'limit' in block && (
          <InspectorRow label={t({ zh: '最多显示', en: 'Rows at most' })}>
            <InputNumber
              size="small"
              aria-label={t({ zh: '最多显示', en: 'Rows at most' })}
              min={3}
              max={20}
              precision={0}
              value={block.limit}
              onChange={(limit) => limit !== null && set({ limit })}
            />
          </InspectorRow>
        )}
      </InspectorSection>
      {block.kind === 'due' && <DueSettings block={block} set={set} />}
      {block.kind === 'create' && <CreateSettings block={block} set={set} />}
    </>
  );
}

interface CreateSettingsProps {
  readonly block: HomeBlockOf<'create'>;
  readonly set: (next: Partial<HomeBlock>) => void;
}

/** In which forms people make records from here. */
function CreateSettings({ block, set }: CreateSettingsProps) {
  const { t } = useText();
  const { forms } = useHomeDesigning();
  return (
    <InspectorSection title={t({ zh: '表单', en: 'Forms' })}>
      <SwitchRow
        label={t({ zh: '自动', en: 'By itself' })}
        help={t({ zh: '列出各人能新建的前 8 张表单', en: 'The first eight that each person may make records in' })}
        checked={block.formIds === null}
        onChange={(isAuto) => set({ formIds: isAuto ? null : [] })}
      />
      {block.formIds !== null && (
        <InspectorField
          label={t({ zh: '按顺序选择', en: 'In this order' })}
          htmlFor="home-create-forms"
          help={t({ zh: '各人只看到自己能新建的', en: 'Each person sees those that they may' })}
        >
          <Select
            id="home-create-forms"
            size="small"
            mode="multiple"
            maxCount={24}
            value={block.formIds}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t({ zh: '选择表单', en: 'Choose forms' })}
            options={forms.map(({ id, name }) => ({ value: id, label: t(name) }))}
            onChange={(formIds) => set({ formIds })}
          />
        </InspectorField>
      )}
    </InspectorSection>
  );
}

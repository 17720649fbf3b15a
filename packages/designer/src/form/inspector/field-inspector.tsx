'use client';

import { type Block, configOf, Key, type Width, widths } from '@mortise/core';
import { viewOf } from '@mortise/fields/views';
import { Icon, InspectorField, InspectorRow, InspectorSection, useText } from '@mortise/ui';
import { Input, Segmented, Switch } from 'antd';
import { useMemo } from 'react';
import { sharesRow, typeOf } from '../catalog.ts';
import { useDesigner, useDesignerState } from '../designer-context.ts';
import { iconOf } from '../palette/tiles.ts';
import { ConfigSettings } from './config-settings.tsx';
import { DefaultSetting } from './default-setting.tsx';
import { TextSetting } from './text-setting.tsx';
import { useChange } from './use-change.ts';
import { UsedBy } from './used-by.tsx';

/** The properties of one block: what every field has, and what its own type adds. */
export function FieldInspector({ block }: { block: Block }) {
  const { t } = useText();
  const { fieldContext } = useDesigner();
  const ids = useMemo(() => [block.id], [block.id]);
  const change = useChange(ids);
  const type = typeOf(block.type);
  const view = viewOf(block.type);
  if (!type || !view) return null;
  const config = configOf(block, type);
  const setConfig = (next: unknown) => change({ config: next as Block['config'], version: type.migrations.length });
  const isField = sharesRow(block.type);
  const { supports } = type;

  return (
    <>
      <InspectorSection>
        <div className="mo-inspector-type">
          <span className="mo-icon-box">
            <Icon of={iconOf(block.type)} />
          </span>
          <div className="mo-grow">
            <strong className="mo-cut">{t(type.label)}</strong>
            {isField && (
              <code className="mo-cut">{block.key || t({ zh: '保存后生成标识', en: 'key made on saving' })}</code>
            )}
          </div>
        </div>
        <TextSetting
          label={t({ zh: '标题', en: 'Label' })}
          value={block.label}
          onChange={(label) => change({ label })}
        />
        <TextSetting
          label={t({ zh: '提示文字', en: 'Help' })}
          value={block.help}
          placeholder={t({ zh: '显示在字段下方，选填', en: 'Shown under the field, optional' })}
          onChange={(help) => change({ help })}
        />
        {isField && !supports.generated && (
          <TextSetting
            label={t({ zh: '占位提示', en: 'Placeholder' })}
            value={block.placeholder}
            placeholder={t({ zh: '没有填时显示，选填', en: 'Shown while empty, optional' })}
            onChange={(placeholder) => change({ placeholder })}
          />
        )}
      </InspectorSection>
      {view.Settings && (
        <InspectorSection>
          <view.Settings config={config} onChange={setConfig} context={fieldContext} />
        </InspectorSection>
      )}
      <ConfigSettings block={block} type={type} config={config} onChange={setConfig} />
      {isField && (
        <InspectorSection title={t({ zh: '布局', en: 'Layout' })}>
          <WidthRow value={block.width} onChange={(width) => change({ width })} />
        </InspectorSection>
      )}
      {isField && (
        <InspectorSection title={t({ zh: '校验', en: 'Validation' })}>
          {supports.required && (
            <SwitchRow
              label={t({ zh: '必填', en: 'Required' })}
              checked={block.required}
              onChange={(required) => change({ required })}
            />
          )}
          {supports.unique && (
            <SwitchRow
              label={t({ zh: '不允许重复值', en: 'No duplicates' })}
              checked={block.unique}
              onChange={(unique) => change({ unique })}
            />
          )}
          <SwitchRow
            label={t({ zh: '只读', en: 'Read only' })}
            checked={block.readOnly}
            onChange={(readOnly) => change({ readOnly })}
          />
          <SwitchRow
            label={t({ zh: '隐藏', en: 'Hidden' })}
            checked={block.hidden}
            onChange={(hidden) => change({ hidden })}
          />
        </InspectorSection>
      )}
      {isField && supports.defaults.length > 0 && (
        <DefaultSetting block={block} type={type} config={config} onChange={(start) => change({ default: start })} />
      )}
      {isField && <KeySection block={block} onChange={(key) => change({ key })} />}
      {isField && <UsedBy fieldId={block.id} />}
    </>
  );
}

export function SwitchRow({
  label,
  help,
  checked,
  onChange,
}: {
  label: string;
  help?: string | undefined;
  checked: boolean;
  onChange: (next: boolean) => void;
}) {
  return (
    <InspectorRow label={label} help={help}>
      <Switch checked={checked} onChange={onChange} aria-label={label} />
    </InspectorRow>
  );
}

export function WidthRow({ value, onChange }: { value: Width | undefined; onChange: (next: Width) => void }) {
  const { t } = useText();
  return (
    <InspectorRow label={t({ zh: '宽度', en: 'Width' })}>
      <Segmented
        size="small"
        {...(value === undefined ? { value: '' as Width } : { value })}
        aria-label={t({ zh: '宽度', en: 'Width' })}
        onChange={onChange}
        options={widths.map((width) => ({
          value: width,
          label: width === '1' ? t({ zh: '整行', en: 'Row' }) : width,
        }))}
      />
    </InspectorRow>
  );
}

function KeySection({ block, onChange }: { block: Block; onChange: (key: string) => void }) {
  const { t } = useText();
  const { publishedFields } = useDesigner();
  const isTaken = useDesignerState((state) =>
    state.history.present.blocks.some(({ id, key }) => id !== block.id && key !== '' && key === block.key),
  );
  const isFrozen = publishedFields.has(block.id);
  const isWrong = block.key !== '' && !Key.safeParse(block.key).success;
  const error = isWrong
    ? t({
        zh: '小写字母开头，只含小写字母、数字和下划线',
        en: 'Lower-case letters, digits and underscores, a letter first',
      })
    : isTaken
      ? t({ zh: '另一个字段已用这个标识', en: 'Another field has this key' })
      : undefined;
  return (
    <InspectorSection title={t({ zh: '字段标识', en: 'Field key' })}>
      <InspectorField
        label={t({ zh: 'API 与数据库列名', en: 'Name in the API and the database' })}
        htmlFor="field-key"
        error={error}
        help={
          isFrozen
            ? t({ zh: '已发布，不能再改', en: 'Published keys do not change' })
            : t({ zh: '留空由标题生成，发布后不能再改', en: 'Made from the label if empty. Fixed once published' })
        }
      >
        <Input
          id="field-key"
          size="small"
          className="mo-mono"
          value={block.key}
          disabled={isFrozen}
          status={error ? 'error' : ''}
          onChange={({ target }) => onChange(target.value.trim())}
        />
      </InspectorField>
    </InspectorSection>
  );
}

'use client';

import { type Block, configOf, type FieldType, type Width } from '@mortise/core';
import { iconOf } from '@mortise/fields/tiles';
import { Icon, useText } from '@mortise/ui';
import { Button } from 'antd';
import { memo, useMemo, useState } from 'react';
import { ChangeTypeDialog } from '../retyping/change-type-dialog.tsx';
import { SwitchRow, WidthRow } from './rows.tsx';
import { TextSetting } from './text-setting.tsx';
import { useBlockPart, useChange } from './use-change.ts';

export const BlockHead = memo(function BlockHead({
  id,
  type,
  hasKey,
}: {
  id: string;
  type: FieldType;
  hasKey: boolean;
}) {
  const { t } = useText();
  const key = useBlockPart(id, (block) => block.key);
  const [isRetyping, setIsRetyping] = useState(false);
  return (
    <div className="mo-inspector-type">
      <span className="mo-icon-box">
        <Icon of={iconOf(type.type)} />
      </span>
      <div className="mo-grow">
        <strong className="mo-cut">{t(type.label)}</strong>
        {hasKey && <code className="mo-cut">{key || t({ zh: '保存后生成标识', en: 'key made on saving' })}</code>}
      </div>
      {hasKey && type.takesOver.length > 0 && (
        <Button type="text" size="small" onClick={() => setIsRetyping(true)}>
          {t({ zh: '更改类型', en: 'Change type' })}
        </Button>
      )}
      {isRetyping && <ChangeTypeDialog id={id} onClose={() => setIsRetyping(false)} />}
    </div>
  );
});

interface BlockTextProps {
  id: string;
  property: 'label' | 'help' | 'placeholder';
  label: string;
  placeholder?: string;
}

export const BlockText = memo(function BlockText({ id, property, ...shown }: BlockTextProps) {
  const change = useChange(id);
  const value = useBlockPart(id, (block) => block[property]);
  return <TextSetting {...shown} value={value} onChange={(next) => change({ [property]: next })} />;
});

interface BlockSwitchProps {
  id: string;
  property: 'required' | 'unique' | 'readOnly' | 'hidden';
  label: string;
}

export const BlockSwitch = memo(function BlockSwitch({ id, property, label }: BlockSwitchProps) {
  const change = useChange(id);
  const isOn = useBlockPart(id, (block) => block[property]) ?? false;
  return <SwitchRow label={label} checked={isOn} onChange={(next) => change({ [property]: next })} />;
});

export const BlockWidth = memo(function BlockWidth({ id }: { id: string }) {
  const change = useChange(id);
  const width = useBlockPart(id, (block) => block.width);
  return <WidthRow value={width} onChange={(next: Width) => change({ width: next })} />;
});

/** A block's config in its type's current shape, and the way to change it. */
export function useBlockConfig(id: string, type: FieldType) {
  const change = useChange(id);
  const stored = useBlockPart(id, (block) => block.config);
  const version = useBlockPart(id, (block) => block.version);
  const config = useMemo(
    () => configOf({ config: stored ?? {}, version: version ?? 0 }, type),
    [stored, version, type],
  );
  const setConfig = (next: unknown) => change({ config: next as Block['config'], version: type.migrations.length });
  return { config, setConfig };
}

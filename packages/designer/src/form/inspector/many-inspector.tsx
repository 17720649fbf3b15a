'use client';

import type { Block } from '@mortise/core';
import { Icon, InspectorSection, useText } from '@mortise/ui';
import { Button } from 'antd';
import { Copy, Layers, Trash2 } from 'lucide-react';
import { sharesRow, typeOf } from '../catalog.ts';
import { useDesignerState } from '../designer-context.ts';
import { useActions } from '../use-actions.ts';
import { SwitchRow, WidthRow } from './rows.tsx';
import { useChangeOf } from './use-change.ts';

/** What several fields have in common; a change is for all of them. */
export function ManyInspector({ ids }: { ids: readonly string[] }) {
  const { t } = useText();
  const { duplicate, remove } = useActions();
  const index = useDesignerState((state) => state.index);
  const change = useChangeOf(ids);
  const blocks = ids.flatMap((id) => index.byId.get(id) ?? []);
  const fields = blocks.filter(({ type }) => sharesRow(type));
  const every = (property: 'required' | 'readOnly' | 'hidden') => fields.every((block) => block[property]);
  const mayRequire = fields.every(({ type }) => typeOf(type)?.supports.required);
  return (
    <>
      <InspectorSection>
        <div className="mo-inspector-type">
          <span className="mo-icon-box">
            <Icon of={Layers} />
          </span>
          <strong>{t({ zh: `已选中 ${blocks.length} 项`, en: `${blocks.length} selected` })}</strong>
        </div>
        <div className="mo-row">
          <Button size="small" icon={<Icon of={Copy} size={14} />} onClick={duplicate}>
            {t({ zh: '复制', en: 'Duplicate' })}
          </Button>
          <Button size="small" danger icon={<Icon of={Trash2} size={14} />} onClick={() => void remove()}>
            {t({ zh: `删除 ${blocks.length} 项`, en: `Delete ${blocks.length}` })}
          </Button>
        </div>
      </InspectorSection>
      {fields.length > 0 && (
        <>
          <InspectorSection title={t({ zh: '布局', en: 'Layout' })}>
            <WidthRow value={shared(fields)} onChange={(width) => change({ width })} />
          </InspectorSection>
          <InspectorSection title={t({ zh: '校验', en: 'Validation' })}>
            {mayRequire && (
              <SwitchRow
                label={t({ zh: '必填', en: 'Required' })}
                checked={every('required')}
                onChange={(required) => change({ required })}
              />
            )}
            <SwitchRow
              label={t({ zh: '只读', en: 'Read only' })}
              checked={every('readOnly')}
              onChange={(readOnly) => change({ readOnly })}
            />
            <SwitchRow
              label={t({ zh: '隐藏', en: 'Hidden' })}
              checked={every('hidden')}
              onChange={(hidden) => change({ hidden })}
            />
          </InspectorSection>
        </>
      )}
    </>
  );
}

const shared = ([first, ...others]: readonly Block[]) =>
  others.every(({ width }) => width === first?.width) ? first?.width : undefined;

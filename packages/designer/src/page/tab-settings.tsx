'use client';

import { type PageTab, partsOfTab } from '@mortise/core';
import { Icon, InspectorSection, useText } from '@mortise/ui';
import { Button } from 'antd';
import { Trash2 } from 'lucide-react';
import { TextSetting } from '../form/inspector/text-setting.tsx';
import { usePageDesigning } from './page-designer-context.ts';
import { changeTab, removeTab } from './page-edits.ts';

export function TabSettings({ tab }: { readonly tab: PageTab }) {
  const { t } = useText();
  const { change, choose } = usePageDesigning();
  const count = partsOfTab(tab).length;
  return (
    <>
      <InspectorSection>
        <TextSetting
          label={t({ zh: '标签页名称', en: 'Name of the tab' })}
          value={tab.title}
          placeholder={t({ zh: '按内容命名', en: 'Named after its content' })}
          onChange={(title) => change((page) => changeTab(page, tab.id, { title }), `tab ${tab.id}`)}
        />
      </InspectorSection>
      <InspectorSection>
        <Button
          size="small"
          danger
          icon={<Icon of={Trash2} size={14} />}
          onClick={() => {
            change((page) => removeTab(page, tab.id));
            choose({ kind: 'header' });
          }}
        >
          {t({ zh: '删除标签页', en: 'Delete tab' })}
        </Button>
        {count > 0 && (
          <p className="mo-help">
            {t({
              zh: `连同上面的 ${count} 块内容，可以撤销`,
              en: `With the ${count} things on it. Undo brings them back`,
            })}
          </p>
        )}
      </InspectorSection>
    </>
  );
}

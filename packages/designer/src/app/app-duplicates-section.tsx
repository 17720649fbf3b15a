'use client';

import { Icon, InspectorSection, useText } from '@mortise/ui';
import { Button } from 'antd';
import { CopyCheck } from 'lucide-react';

/** The way to the rules that say which records are the same. */
export function AppDuplicatesSection({ appId, onOpen }: { appId: string; onOpen: (href: string) => void }) {
  const { t } = useText();
  return (
    <InspectorSection title={t({ zh: '重复数据', en: 'Duplicates' })}>
      <p className="mo-help">
        {t({
          zh: '客户、线索等重复时，阻止或提示填写的人',
          en: 'Refuse or warn when a customer, a lead or the like is there already',
        })}
      </p>
      <Button
        size="small"
        icon={<Icon of={CopyCheck} size={14} />}
        onClick={() => onOpen(`/build/${appId}/duplicates`)}
      >
        {t({ zh: '查重规则', en: 'Duplicate rules' })}
      </Button>
    </InspectorSection>
  );
}

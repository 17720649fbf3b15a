'use client';

import { InspectorField, useText } from '@mortise/ui';
import { Select } from 'antd';
import { useId } from 'react';
import type { ControlProps } from './setting-controls.tsx';
import { useOffers } from './use-offers.ts';

/** One of the requests that connectors offer, by connector. */
export function RequestControl({ setting, value, onChange }: ControlProps) {
  const { t } = useText();
  const id = useId();
  const { offers, request } = useOffers(value);
  const groups = (offers.data ?? []).map(({ id: connectorId, name, requests }) => ({
    label: name,
    options: requests.map((one) => ({ value: one.id, label: one.label, connectorId })),
  }));
  const isGone = value !== null && offers.isSuccess && !request;
  return (
    <InspectorField label={t(setting.label)} htmlFor={id} help={setting.help && t(setting.help)}>
      <Select
        id={id}
        size="small"
        showSearch={{ optionFilterProp: 'label' }}
        loading={offers.isPending}
        status={isGone ? 'error' : ''}
        value={request?.id ?? null}
        placeholder={t(isGone ? gone : choose)}
        options={groups}
        notFoundContent={t(offers.isError ? failed : none)}
        onChange={(requestId, option) => {
          const { connectorId } = option as unknown as { connectorId: string };
          onChange({ connectorId, requestId });
        }}
      />
    </InspectorField>
  );
}

const choose = { zh: '选择接口', en: 'Choose a request' };
const gone = { zh: '接口已不存在，重新选择', en: 'The request is gone. Choose another' };
const failed = { zh: '没有加载出来，稍后重试', en: "Couldn't load. Retry in a moment" };
const none = {
  zh: '还没有连接器，由管理员在「设置 › 连接器」里添加',
  en: 'No connectors yet. Administrators add them under Settings › Connectors',
};

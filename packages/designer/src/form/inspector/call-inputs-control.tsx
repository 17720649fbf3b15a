'use client';

import { blockName, type CallInput, typedWords } from '@mortise/core';
import { InspectorField, useText } from '@mortise/ui';
import { Select } from 'antd';
import type { ControlProps } from './setting-controls.tsx';
import { useFieldsAround } from './use-meant-fields.ts';
import { useOffers } from './use-offers.ts';

/** A line for each parameter of the request: the words typed, a field of this form, or one of the same row. */
export function CallInputsControl({ blockId, setting, value, config, onChange }: ControlProps) {
  const { t } = useText();
  const { request } = useOffers(config[setting.requestIn ?? '']);
  const around = useFieldsAround(blockId);
  const inputs = Array.isArray(value) ? (value as readonly CallInput[]) : [];
  if (!request || request.parameters.length === 0) return null;
  const fields = around.filter(({ storage }) => storage.in !== 'children' && storage.in !== 'nothing');
  const sources = [
    { value: typedWords, label: t({ zh: '输入的文字', en: 'What is typed' }) },
    ...fields.map(({ id, block, type }) => ({ value: id, label: t(blockName(block, type)) })),
  ];
  const put = (to: string, from: string | undefined) => {
    const known = inputs.filter((one) => one.to !== to && request.parameters.some(({ name }) => name === one.to));
    onChange(from === undefined ? known : [...known, { from, to }]);
  };
  return (
    <InspectorField label={t(setting.label)} help={setting.help && t(setting.help)}>
      {request.parameters.map(({ name, label, required }) => {
        const from = inputs.find(({ to }) => to === name)?.from;
        return (
          <div key={name} className="mo-call-input">
            <span className="mo-cut" title={name}>
              {label}
              {required && <span className="mo-danger-text"> *</span>}
            </span>
            <Select
              size="small"
              allowClear
              aria-label={label}
              status={required && !from ? 'warning' : ''}
              value={from || null}
              placeholder={t({ zh: '取自', en: 'Taken from' })}
              options={sources}
              showSearch={{ optionFilterProp: 'label' }}
              onChange={(next) => put(name, next ?? undefined)}
            />
          </div>
        );
      })}
    </InspectorField>
  );
}

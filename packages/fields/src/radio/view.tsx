import { textIn } from '@mortise/core';
import { Button, Radio, Tooltip } from 'antd';
import { X } from 'lucide-react';
import type { FieldView } from '../field-view.ts';
import { AddOption } from '../options/add-option.tsx';
import { NoneOffered } from '../options/none-offered.tsx';
import { OptionSelect } from '../options/option-select.tsx';
import { OptionSettings } from '../options/option-settings.tsx';
import { labelOf } from '../options/option-values.ts';
import { OptionCell } from '../options/options-cell.tsx';
import { OptionTags } from '../options/tag.tsx';
import type { radio } from './definition.ts';

export const radioView: FieldView<typeof radio> = {
  Input: ({ id, value, config, onChange, onBlur, disabled, readOnly, ariaDescribedBy, addOption, size, context }) => {
    const { locale } = context;
    const isOff = disabled || readOnly || false;
    const isVertical = config.direction === 'vertical';
    const shown = config.options.filter((option) => !option.disabled || option.id === value);
    return (
      <div
        style={{ display: 'flex', alignItems: isVertical ? 'flex-start' : 'center', gap: 4, minHeight: 32 }}
        aria-describedby={ariaDescribedBy}
      >
        <Radio.Group
          id={id}
          name={id}
          value={value}
          disabled={isOff}
          onChange={(event) => onChange(String(event.target.value))}
          {...(onBlur ? { onBlur } : {})}
          style={
            isVertical
              ? { display: 'grid', gap: 8, padding: '5px 0' }
              : { display: 'flex', flexWrap: 'wrap', gap: '4px 16px' }
          }
        >
          {shown.length === 0 && value === null && <NoneOffered parent={config.parent} locale={locale} />}
          {shown.map((option) => (
            <Radio key={option.id} value={option.id} style={{ marginInlineEnd: 0 }}>
              {textIn(option.label, locale)}
            </Radio>
          ))}
          {value !== null && shown.every((option) => option.id !== value) && (
            <Radio value={value} disabled>
              {labelOf(value, config.options, locale)}
            </Radio>
          )}
          {addOption && !isOff && <AddOption add={addOption} onAdded={onChange} size={size} locale={locale} />}
        </Radio.Group>
        {value !== null && !isOff && (
          <Tooltip title={textIn({ zh: '清除选择', en: 'Clear' }, locale)}>
            <Button
              type="text"
              size="small"
              icon={<X size={14} strokeWidth={1.75} />}
              aria-label={textIn({ zh: '清除选择', en: 'Clear' }, locale)}
              onClick={() => onChange(null)}
            />
          </Tooltip>
        )}
      </div>
    );
  },
  Display: ({ value, config, context }) => (
    <OptionTags ids={value === null ? [] : [value]} options={config.options} locale={context.locale} />
  ),
  Cell: OptionCell,
  CellEditor: (field) => (
    <OptionSelect
      field={field}
      startsOpen
      options={field.config.options}
      parent={field.config.parent}
      picked={field.value === null ? [] : [field.value]}
      onPick={(ids) => field.onChange(ids[0] ?? null)}
    />
  ),
  Settings: OptionSettings,
};

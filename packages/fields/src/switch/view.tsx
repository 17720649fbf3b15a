import { textIn } from '@mortise/core';
import { Checkbox, Radio, Switch } from 'antd';
import type { FieldView } from '../field-view.ts';
import { Cell } from './cell.tsx';
import { noText, type switchField, yesText } from './definition.ts';

export const switchView: FieldView<typeof switchField> = {
  Input: (field) => {
    const { id, value, config, onChange, disabled, readOnly, autoFocus = false, context } = field;
    const isOff = disabled || readOnly || false;
    const shared = {
      id,
      disabled: isOff,
      'aria-describedby': field.ariaDescribedBy,
      'aria-invalid': field.invalid,
      ...(field.onBlur ? { onBlur: () => field.onBlur?.() } : {}),
    };
    const yes = textIn(yesText, context.locale);
    const no = textIn(noText, context.locale);
    if (config.appearance === 'yes-no') {
      return (
        <Radio.Group
          {...shared}
          name={id}
          value={value}
          onChange={(event) => onChange(event.target.value === true)}
          style={{ display: 'flex', alignItems: 'center', gap: 16, minHeight: 32 }}
        >
          <Radio value={true}>{yes}</Radio>
          <Radio value={false}>{no}</Radio>
        </Radio.Group>
      );
    }
    return (
      <span style={{ display: 'inline-flex', alignItems: 'center', minHeight: 32 }}>
        {config.appearance === 'checkbox' ? (
          <Checkbox
            {...shared}
            autoFocus={autoFocus}
            checked={value ?? false}
            onChange={(event) => onChange(event.target.checked)}
          />
        ) : (
          <Switch
            {...shared}
            autoFocus={autoFocus}
            checked={value ?? false}
            onChange={(checked) => onChange(checked)}
          />
        )}
      </span>
    );
  },
  Display: ({ value, context }) => (value === null ? null : textIn(value ? yesText : noText, context.locale)),
  Cell,
};

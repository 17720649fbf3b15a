import { textIn } from '@mortise/core';
import { Checkbox, Radio, Switch } from 'antd';
import { Check, X } from 'lucide-react';
import type { FieldView } from '../field-view.ts';
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
  Cell: ({ value, config, context }) => {
    if (value === null) return null;
    const text = textIn(value ? yesText : noText, context.locale);
    if (config.appearance === 'yes-no') return text;
    const Sign = value ? Check : X;
    return (
      <span
        role="img"
        aria-label={text}
        style={{
          display: 'inline-flex',
          verticalAlign: 'middle',
          color: value ? 'var(--mo-ink-1)' : 'var(--mo-ink-3)',
        }}
      >
        <Sign size={16} strokeWidth={1.75} aria-hidden />
      </span>
    );
  },
};

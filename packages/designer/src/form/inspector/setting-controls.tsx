'use client';

import type { Setting, SettingControl, Text } from '@mortise/core';
import { type OptionColor, optionColors } from '@mortise/fields';
import { InspectorField, InspectorRow, useText } from '@mortise/ui';
import { Input, InputNumber, Segmented, Select } from 'antd';
import { type ComponentType, useId } from 'react';
import { BeginValuesControl } from './begin-values-control.tsx';
import { CallFillsControl } from './call-fills-control.tsx';
import { CallInputsControl } from './call-inputs-control.tsx';
import { ConditionControl } from './condition-control.tsx';
import { FieldTemplateControl } from './field-template-control.tsx';
import { FillsControl } from './fills-control.tsx';
import { FormsControl } from './forms-control.tsx';
import { FormulaControl } from './formula-control.tsx';
import { DepartmentsControl, FieldsControl, FormControl, UsersControl } from './lookup-controls.tsx';
import { OptionMapControl } from './option-map-control.tsx';
import { RequestControl } from './request-control.tsx';
import { SwitchRow } from './rows.tsx';
import { TextSetting } from './text-setting.tsx';

export interface ControlProps {
  /** The block whose setting it is. */
  readonly blockId: string;
  readonly setting: Setting;
  readonly value: unknown;
  /** All settings of the block: some controls depend on another. */
  readonly config: Readonly<Record<string, unknown>>;
  readonly onChange: (next: unknown) => void;
}

/** One control for each kind of setting. A new kind that has none does not compile. */
export const drawn: Readonly<Record<SettingControl, ComponentType<ControlProps>>> = {
  text: TextControl,
  number: NumberControl,
  switch: SwitchControl,
  choice: ChoiceControl,
  list: ListControl,
  field: FieldsControl,
  form: FormControl,
  forms: FormsControl,
  template: TemplateControl,
  'field-template': FieldTemplateControl,
  condition: ConditionControl,
  fills: FillsControl,
  request: RequestControl,
  'call-inputs': CallInputsControl,
  'call-fills': CallFillsControl,
  formula: FormulaControl,
  'begin-values': BeginValuesControl,
  'option-map': OptionMapControl,
  colour: ColourControl,
  user: UsersControl,
  department: DepartmentsControl,
  own: Nothing,
};

/** Drawn elsewhere: by the type's own `Settings`. */
function Nothing() {
  return null;
}

const helpOf = (setting: Setting, t: (text: Text) => string) => (setting.help ? t(setting.help) : undefined);

function TextControl({ setting, value, onChange }: ControlProps) {
  const { t } = useText();
  const id = useId();
  return (
    <InspectorField label={t(setting.label)} htmlFor={id} help={helpOf(setting, t)}>
      <Input
        id={id}
        size="small"
        value={typeof value === 'string' ? value : ''}
        onChange={({ target }) => onChange(target.value)}
      />
    </InspectorField>
  );
}

function NumberControl({ setting, value, onChange }: ControlProps) {
  const { t } = useText();
  const label = t(setting.label);
  return (
    <InspectorRow label={label} help={helpOf(setting, t)}>
      <InputNumber
        size="small"
        aria-label={label}
        // Exact decimals are kept as text; whole numbers as numbers.
        stringMode={typeof value === 'string'}
        value={value as number | string | null}
        onChange={(next) => onChange(typeof value === 'string' && next !== null ? String(next) : next)}
      />
    </InspectorRow>
  );
}

function SwitchControl({ setting, value, onChange }: ControlProps) {
  const { t } = useText();
  return <SwitchRow label={t(setting.label)} help={helpOf(setting, t)} checked={value === true} onChange={onChange} />;
}

/** Two or three short choices stand side by side, more of them in a list. */
function ChoiceControl({ setting, value, onChange }: ControlProps) {
  const { t } = useText();
  const label = t(setting.label);
  const options = (setting.choices ?? []).map((choice) => ({ value: choice.value, label: t(choice.label) }));
  const isShort = options.length <= 4 && options.reduce((length, option) => length + widthOf(option.label), 0) <= 16;
  return (
    <InspectorRow label={label} help={helpOf(setting, t)}>
      {isShort ? (
        <Segmented size="small" aria-label={label} value={value as string} options={options} onChange={onChange} />
      ) : (
        <Select size="small" aria-label={label} value={value as string} options={options} onChange={onChange} />
      )}
    </InspectorRow>
  );
}

/** A Chinese character is about two letters wide. */
const widthOf = (text: string) => [...text].reduce((width, letter) => width + (letter > '\u2e80' ? 2 : 1), 0);

/** Several of what is offered, or words of one's own where nothing is. */
function ListControl({ setting, value, onChange }: ControlProps) {
  const { t } = useText();
  const id = useId();
  const options = setting.choices?.map((choice) => ({ value: choice.value, label: t(choice.label) }));
  return (
    <InspectorField label={t(setting.label)} htmlFor={id} help={helpOf(setting, t)}>
      <Select
        id={id}
        size="small"
        mode={options ? 'multiple' : 'tags'}
        value={Array.isArray(value) ? (value as string[]) : []}
        {...(options ? { options: options as { value: string; label: string }[] } : { open: false, suffixIcon: null })}
        tokenSeparators={[',', '，', '、']}
        onChange={onChange}
      />
    </InspectorField>
  );
}

function TemplateControl({ setting, value, onChange }: ControlProps) {
  const { t } = useText();
  return <TextSetting label={t(setting.label)} value={value as Text} rows={4} onChange={onChange} />;
}

function ColourControl({ setting, value, onChange }: ControlProps) {
  const { t } = useText();
  const label = t(setting.label);
  return (
    <InspectorRow label={label} help={helpOf(setting, t)}>
      <Select
        size="small"
        aria-label={label}
        value={value as OptionColor}
        options={optionColors.map((color) => ({ value: color, label: <ColourDot color={color} /> }))}
        onChange={onChange}
      />
    </InspectorRow>
  );
}

const ColourDot = ({ color }: { color: OptionColor }) => (
  <span className="mo-row">
    <i className="mo-dot mo-dot-square" style={{ background: `var(--mo-opt-${color})` }} />
    {color}
  </span>
);

'use client';

import { isPointer, type Operand, type OperandShape, textIn } from '@mortise/core';
import { useText } from '@mortise/ui';
import { Input, Select } from 'antd';
import { fieldTypes } from '../catalog.ts';
import type { FieldViewContext } from '../field-view.ts';
import { fieldViews, viewOf } from '../views.tsx';
import type { AskedField } from './asked-field.ts';
import { constant, valueIn } from './constant-operand.ts';
import { elementKindOf } from './element-kind.ts';
import { RegionInput } from './region-input.tsx';
import { RelativeInput } from './relative-input.tsx';
import { WhoInput } from './who-input.tsx';

export interface OperandInputProps {
  readonly field: AskedField;
  readonly takes: OperandShape;
  readonly operand: Operand | undefined;
  /** It must mean the same to everybody and on every day. */
  readonly lasting?: boolean | undefined;
  readonly context: FieldViewContext;
  readonly onChange: (operand: Operand | undefined) => void;
}

/** The right side of a comparison, asked for in the way of the field's kind. */
export function OperandInput(props: OperandInputProps) {
  const { field, takes, operand, onChange } = props;
  if (takes === 'none') return null;
  if (takes === 'days') return <RelativeInput operand={operand} onChange={onChange} />;
  if (takes === 'regions')
    return <RegionInput codes={listIn(operand)} onChange={(codes) => onChange(constant(codes))} />;
  if (takes === 'forms') return <FormsInput {...props} />;
  if (takes === 'range') return <RangeInput {...props} />;
  if (takes === 'text') return <TextInput value={valueIn(operand)} onValue={(value) => onChange(constant(value))} />;
  if (takes === 'departments') return <WhoInput {...props} multiple />;
  if (takes === 'values') return <ListInput {...props} />;
  if (elementKindOf(field.kind) === 'user') return <WhoInput {...props} multiple={false} />;
  return <OneInput {...props} value={valueIn(operand)} onValue={(value) => onChange(constant(value))} />;
}

const listIn = (operand: Operand | undefined): string[] => {
  const value = valueIn(operand);
  return Array.isArray(value) ? value.map(String) : [];
};

function OneInput({
  field,
  context,
  value,
  onValue,
  placeholder,
}: Pick<OperandInputProps, 'field' | 'context'> & {
  value: unknown;
  onValue: (value: unknown) => void;
  placeholder?: string;
}) {
  const { t } = useText();
  const view = viewOf(field.block.type);
  // A part of a text need not be what the field would accept, such as a part of a telephone number.
  if (field.kind === 'text') return <TextInput value={value} onValue={onValue} />;
  if (field.kind === 'boolean')
    return (
      <Select
        size="small"
        value={typeof value === 'boolean' ? value : null}
        placeholder={t({ zh: '选择', en: 'Choose' })}
        options={[
          { value: true, label: t({ zh: '是', en: 'Yes' }) },
          { value: false, label: t({ zh: '否', en: 'No' }) },
        ]}
        onChange={onValue}
      />
    );
  if (!view || 'Container' in view) return null;
  return (
    <view.Input
      id={`operand-${field.id}`}
      value={value ?? null}
      config={field.config}
      size="small"
      {...(placeholder ? { placeholder } : {})}
      context={context}
      onChange={onValue}
    />
  );
}

function TextInput({ value, onValue }: { value: unknown; onValue: (value: string) => void }) {
  const { t } = useText();
  return (
    <Input
      size="small"
      autoFocus
      value={typeof value === 'string' ? value : ''}
      placeholder={t({ zh: '输入内容', en: 'Type a text' })}
      onChange={({ target }) => onValue(target.value)}
    />
  );
}

/** Some of the forms whose records the field may name. */
function FormsInput({ field, operand, context, onChange }: OperandInputProps) {
  const { t } = useText();
  const forms = field.type.choices?.(field.config) ?? [];
  return (
    <Select
      mode="multiple"
      size="small"
      aria-label={t({ zh: '表单', en: 'Forms' })}
      value={listIn(operand)}
      placeholder={t({ zh: '选择，可多选', en: 'Choose some' })}
      options={forms.map(({ id, label }) => ({ value: id, label: textIn(label, context.locale) }))}
      onChange={(ids) => onChange(constant(ids))}
    />
  );
}

function RangeInput({ field, operand, context, onChange }: OperandInputProps) {
  const { t } = useText();
  const value = valueIn(operand);
  const [from = null, to = null] = Array.isArray(value) ? (value as unknown[]) : [];
  const set = (next: readonly [unknown, unknown]) =>
    onChange(next.every((bound) => bound === null || bound === '') ? undefined : constant(next));
  return (
    <div className="mo-condition-range">
      <OneInput field={field} context={context} value={from} onValue={(next) => set([next ?? null, to])} />
      <span className="mo-ink-3">{t({ zh: '至', en: 'to' })}</span>
      <OneInput field={field} context={context} value={to} onValue={(next) => set([from, next ?? null])} />
    </div>
  );
}

function ListInput(props: OperandInputProps) {
  const { field, operand, context, onChange } = props;
  const { t } = useText();
  const values = listIn(operand);
  const set = (next: unknown) => onChange(constant(next));
  const shared = {
    id: `operand-${field.id}`,
    size: 'small' as const,
    placeholder: t({ zh: '选择，可多选', en: 'Choose some' }),
    context,
    onChange: set,
  };
  switch (elementKindOf(field.kind)) {
    case 'option': {
      // Choices beyond a plain list of options, such as the branches of a tree, have no colours of their own.
      const options = field.type.choices
        ? field.type.choices(field.config).map((choice) => ({ ...choice, color: 'slate' as const }))
        : (field.config as { options: typeof fieldTypes.multiselect.defaults.options }).options;
      return (
        <fieldViews.multiselect.Input
          {...shared}
          value={values}
          config={{ ...fieldTypes.multiselect.defaults, options }}
        />
      );
    }
    case 'user':
      return <WhoInput {...props} multiple />;
    case 'department':
      return <WhoInput {...props} multiple />;
    case 'pointer': {
      const forms = (field.type.choices?.(field.config) ?? []).map(({ id, label }) => ({ formId: id, label }));
      const config = { ...fieldTypes['related-to'].defaults, forms, multiple: true, allowCreate: false };
      const chosen = [valueIn(operand)].flat().filter(isPointer);
      const { Input: Pointers } = fieldViews['related-to'];
      return <Pointers {...shared} value={chosen.length > 0 ? chosen : null} config={config} />;
    }
    case 'record': {
      const { formId } = field.config as { formId: string };
      const config = { ...fieldTypes.relation.defaults, formId, multiple: true, allowCreate: false };
      return <fieldViews.relation.Input {...shared} value={values} config={config} />;
    }
    default:
      return (
        <Select
          mode="tags"
          size="small"
          open={false}
          suffixIcon={null}
          value={values}
          placeholder={t({ zh: '输入后回车，可多个', en: 'Type and press Enter' })}
          onChange={set}
        />
      );
  }
}

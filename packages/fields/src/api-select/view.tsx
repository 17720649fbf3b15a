import type { AnswerRow } from '@mortise/core';
import { Input } from 'antd';
import { controlProps } from '../control-props.ts';
import type { FieldView, InputProps } from '../field-view.ts';
import { AskedByButton } from './asked-by-button.tsx';
import { Chosen } from './cell.tsx';
import type { ApiSelectConfig, apiSelect } from './definition.ts';
import { TypedSelect } from './typed-select.tsx';

export const apiSelectView: FieldView<typeof apiSelect> = {
  Input: (props) => <ApiSelectInput {...props} />,
  Display: ({ value }) => value,
  Cell: Chosen,
};

/** Where no service can be asked, as by a visitor, it is filled in by hand. */
function ApiSelectInput(field: InputProps<ApiSelectConfig, string>) {
  const { config, context, record, onChange } = field;
  const pick = (row: AnswerRow | null, title: string | null) => {
    onChange(title);
    if (row) record?.takeTexts?.(config.fills, row.values);
  };
  if (!context.askService)
    return (
      <Input
        {...controlProps(field)}
        value={field.value ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
        onBlur={() => field.onBlur?.()}
      />
    );
  return config.display === 'button' ? (
    <AskedByButton field={field} onPick={pick} />
  ) : (
    <TypedSelect field={field} onPick={pick} />
  );
}

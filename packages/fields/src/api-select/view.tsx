import { type AnswerRow, textIn } from '@mortise/core';
import { Button, Input, Select } from 'antd';
import { CloudDownload } from 'lucide-react';
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
  Placeholder: ApiSelectPlaceholder,
};

type PlaceholderProps = Pick<InputProps<ApiSelectConfig, string>, 'config' | 'placeholder' | 'context'>;

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

/** Where a form is designed: it looks as it will, and asks nothing. */
function ApiSelectPlaceholder({ config, placeholder, context }: PlaceholderProps) {
  const resting = placeholder ?? textIn({ zh: '输入关键词查询', en: 'Type to search' }, context.locale);
  if (config.display === 'dropdown')
    return <Select open={false} tabIndex={-1} style={{ width: '100%' }} placeholder={resting} />;
  return (
    <div className="mo-data-select">
      <Input tabIndex={-1} readOnly placeholder={placeholder} />
      <Button tabIndex={-1} icon={<CloudDownload size={14} strokeWidth={1.75} aria-hidden />}>
        {textIn({ zh: '查询', en: 'Look up' }, context.locale)}
      </Button>
    </div>
  );
}

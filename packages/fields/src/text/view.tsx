import { Input } from 'antd';
import { controlProps } from '../control-props.ts';
import type { FieldView } from '../field-view.ts';
import { TextLine } from './cell.tsx';
import type { text } from './definition.ts';

export const textView: FieldView<typeof text> = {
  Input: (props) => (
    <Input
      {...controlProps(props)}
      value={props.value ?? ''}
      onChange={({ target }) => props.onChange(target.value === '' ? null : target.value)}
      onBlur={() => props.onBlur?.()}
      {...(props.config.prefix ? { prefix: props.config.prefix } : {})}
      {...(props.config.suffix ? { suffix: props.config.suffix } : {})}
    />
  ),
  Display: TextLine,
  Cell: TextLine,
};

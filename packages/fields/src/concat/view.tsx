import { Input } from 'antd';
import { controlProps } from '../control-props.ts';
import type { FieldView } from '../field-view.ts';
import { Line } from './cell.tsx';
import type { concat } from './definition.ts';

export const concatView: FieldView<typeof concat> = {
  Input: (props) => <Input {...controlProps(props)} readOnly variant="filled" value={props.value ?? ''} />,
  Display: ({ value }) => value,
  Cell: Line,
  Placeholder: ({ context }) => (
    <Input disabled value={context.locale === 'zh' ? '自动组合' : 'Put together'} aria-hidden="true" />
  ),
};

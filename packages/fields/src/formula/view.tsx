import { Input } from 'antd';
import { controlProps } from '../control-props.ts';
import type { FieldView } from '../field-view.ts';
import { ResultText } from './cell.tsx';
import { type formula, shownAs } from './definition.ts';

export const formulaView: FieldView<typeof formula> = {
  unit: ({ result, unit }) => (result === 'number' ? unit : ''),
  Input: (props) => (
    <Input
      {...controlProps(props)}
      readOnly
      variant="filled"
      value={props.value === null ? '' : shownAs(props.value, props.config, props.context)}
    />
  ),
  Display: (props) => <ResultText {...props} withUnit />,
  Cell: ResultText,
  Placeholder: ({ context }) => (
    <Input disabled value={context.locale === 'zh' ? '自动计算' : 'Calculated'} aria-hidden="true" />
  ),
};

import { Input } from 'antd';
import { controlProps } from '../control-props.ts';
import type { ConfigOf, FieldView, InputProps } from '../field-view.ts';
import { OneLine } from './cell.tsx';
import type { textarea } from './definition.ts';

export const textareaView: FieldView<typeof textarea> = {
  Input: (props) => <Lines {...props} rows={props.config.rows} />,
  CellEditor: (props) => <Lines {...props} rows={4} />,
  Display: ({ value }) =>
    value === null ? null : (
      <div style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: 720 }}>{value}</div>
    ),
  Cell: OneLine,
};

function Lines({ rows, ...props }: InputProps<ConfigOf<typeof textarea>, string> & { readonly rows: number }) {
  return (
    <Input.TextArea
      {...controlProps(props)}
      autoSize={props.config.grows ? { minRows: rows, maxRows: 20 } : { minRows: rows, maxRows: rows }}
      value={props.value ?? ''}
      onChange={({ target }) => props.onChange(target.value === '' ? null : target.value)}
      onBlur={() => props.onBlur?.()}
    />
  );
}

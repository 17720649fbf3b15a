import { Input } from 'antd';
import { controlProps } from '../control-props.ts';
import { DraftInput } from '../draft-input.tsx';
import type { ConfigOf, FieldView, InputProps } from '../field-view.ts';
import { revealingBy } from '../masking/revealing.tsx';
import { maskedText } from '../masking/text-masks.ts';
import { TextLine } from './cell.tsx';
import type { text } from './definition.ts';

type Config = ConfigOf<typeof text>;

export const textView: FieldView<typeof text> = {
  Input: (props) => (props.config.mask === 'none' ? <Plain {...props} /> : <Masked {...props} />),
  Display: revealingBy<Config, string>(TextLine, (config) =>
    config.mask === 'none' ? null : { ...config, mask: 'none' },
  ),
  Cell: TextLine,
};

const Plain = (props: InputProps<Config, string>) => (
  <Input
    {...controlProps(props)}
    value={props.value ?? ''}
    onChange={({ target }) => props.onChange(target.value === '' ? null : target.value)}
    onBlur={() => props.onBlur?.()}
    {...(props.config.prefix ? { prefix: props.config.prefix } : {})}
    {...(props.config.suffix ? { suffix: props.config.suffix } : {})}
  />
);

/** Masked while nobody types in it. */
const Masked = (props: InputProps<Config, string>) => (
  <DraftInput
    field={props}
    autoComplete="off"
    resting={(value) => maskedText(value, props.config)}
    editing={(value) => value}
    read={(typed) => typed}
    prefix={props.config.prefix}
    suffix={props.config.suffix}
  />
);

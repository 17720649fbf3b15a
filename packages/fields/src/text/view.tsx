import { Input } from 'antd';
import type { ReactNode } from 'react';
import { cleanLine } from '../clean-text.ts';
import { controlProps } from '../control-props.ts';
import { DraftInput } from '../draft-input.tsx';
import type { ConfigOf, FieldView, InputProps } from '../field-view.ts';
import { revealingBy } from '../masking/revealing.tsx';
import { maskedText } from '../masking/text-masks.ts';
import { ScanButton } from '../scanning/scan-button.tsx';
import { ScannedOnly } from '../scanning/scanned-only.tsx';
import { TextLine } from './cell.tsx';
import { shownText, type text } from './definition.ts';

type Config = ConfigOf<typeof text>;

export const textView: FieldView<typeof text> = {
  Input: TextInput,
  Display: revealingBy<Config, string>(TextLine, (config) =>
    config.mask === 'none' ? null : { ...config, mask: 'none' },
  ),
  Cell: TextLine,
};

function TextInput(props: InputProps<Config, string>) {
  const { scan, mask } = props.config;
  // In filters and for defaults a text is typed, however it comes into the form.
  const scans = props.fieldId === undefined ? 'off' : scan;
  if (scans === 'only') return <ScannedOnly field={props} shown={(value) => shownText(value, props.config)} />;
  const suffix = scans === 'allowed' ? <Scanner field={props} /> : props.config.suffix;
  return mask === 'none' ? <Plain field={props} suffix={suffix} /> : <Masked field={props} suffix={suffix} />;
}

/** Behind the suffix; nothing is scanned into what is fixed. */
const Scanner = ({ field }: { readonly field: InputProps<Config, string> }) => (
  <span className="mo-scan-suffix">
    {field.config.suffix}
    {!field.disabled && !field.readOnly && (
      <ScanButton locale={field.context.locale} onText={(text) => field.onChange(cleanLine(text) || null)} />
    )}
  </span>
);

interface TypedProps {
  readonly field: InputProps<Config, string>;
  readonly suffix: ReactNode;
}

const Plain = ({ field, suffix }: TypedProps) => (
  <Input
    {...controlProps(field)}
    value={field.value ?? ''}
    onChange={({ target }) => field.onChange(target.value === '' ? null : target.value)}
    onBlur={() => field.onBlur?.()}
    {...(field.config.prefix ? { prefix: field.config.prefix } : {})}
    {...(suffix ? { suffix } : {})}
  />
);

/** Masked while nobody types in it. */
const Masked = ({ field, suffix }: TypedProps) => (
  <DraftInput
    field={field}
    autoComplete="off"
    resting={(value) => maskedText(value, field.config)}
    editing={(value) => value}
    read={(typed) => typed}
    prefix={field.config.prefix}
    suffix={suffix}
  />
);

'use client';

import { Input } from 'antd';
import { type ReactNode, useId } from 'react';

interface LabelledProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly problem?: string | undefined;
  readonly htmlFor?: string;
  readonly children: ReactNode;
}

/** A label above, and what is wrong, or else what helps, below. */
export function Labelled({ label, help, problem, htmlFor, children }: LabelledProps) {
  return (
    <div className="web-labelled">
      {htmlFor ? <label htmlFor={htmlFor}>{label}</label> : <span className="web-label">{label}</span>}
      {children}
      {problem ? (
        <p className="mo-help mo-danger-text" role="alert">
          {problem}
        </p>
      ) : (
        help && <p className="mo-help">{help}</p>
      )}
    </div>
  );
}

interface TextLineProps extends Omit<LabelledProps, 'children' | 'htmlFor'> {
  readonly value: string;
  readonly placeholder?: string;
  /** An address, a path: nothing a spelling checker knows. */
  readonly isCode?: boolean;
  /** Several lines. */
  readonly rows?: number;
  readonly onChange: (next: string) => void;
}

export function TextLine({ label, help, problem, value, placeholder, isCode, rows, onChange }: TextLineProps) {
  const id = useId();
  const shared = {
    id,
    value,
    placeholder,
    status: problem ? ('error' as const) : ('' as const),
    spellCheck: !isCode,
    autoComplete: 'off',
    ...(isCode ? { className: 'web-code' } : {}),
  };
  return (
    <Labelled label={label} help={help} problem={problem} htmlFor={id}>
      {rows ? (
        <Input.TextArea {...shared} rows={rows} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <Input {...shared} onChange={({ target }) => onChange(target.value)} />
      )}
    </Labelled>
  );
}

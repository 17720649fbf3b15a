import { textIn } from '@mortise/core';
import { Button } from 'antd';
import { PenLine } from 'lucide-react';
import { useState } from 'react';
import type { ConfigOf, FieldView, InputProps } from '../field-view.ts';
import { SignatureCell, SignatureShown } from './cell.tsx';
import type { Signature, signature } from './definition.ts';
import { SignaturePaper } from './signature-paper.tsx';

export const signatureView: FieldView<typeof signature> = {
  Input: SignatureInput,
  Display: SignatureShown,
  Cell: SignatureCell,
};

/** What is signed is shown; to sign again is a decision of its own. */
function SignatureInput(props: InputProps<ConfigOf<typeof signature>, Signature[]>) {
  const { value, onChange, context, config } = props;
  const [isDrawing, setIsDrawing] = useState(false);
  const isOff = props.disabled || props.readOnly || false;
  const { locale } = context;
  if (isDrawing)
    return (
      <SignaturePaper
        ink={config.ink}
        locale={locale}
        onCancel={() => setIsDrawing(false)}
        onSign={async (file) => {
          const stored = await context.upload(file, () => undefined);
          setIsDrawing(false);
          onChange([stored]);
        }}
      />
    );
  const label = value ? { zh: '重新签名', en: 'Sign again' } : { zh: '签名', en: 'Sign' };
  return (
    <div style={{ display: 'grid', gap: 6, justifyItems: 'start' }}>
      <SignatureShown {...props} />
      <span style={{ display: 'inline-flex', gap: 8 }}>
        <Button
          id={props.id}
          disabled={isOff}
          danger={props.invalid ?? false}
          size={value ? 'small' : (props.size ?? 'middle')}
          autoFocus={props.autoFocus ?? false}
          icon={<PenLine size={14} strokeWidth={1.75} />}
          {...(props.ariaDescribedBy ? { 'aria-describedby': props.ariaDescribedBy } : {})}
          onClick={() => setIsDrawing(true)}
        >
          {textIn(label, locale)}
        </Button>
        {value && !isOff && (
          <Button size="small" type="text" onClick={() => onChange(null)}>
            {textIn({ zh: '清除', en: 'Clear' }, locale)}
          </Button>
        )}
      </span>
    </div>
  );
}

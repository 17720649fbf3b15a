import { textIn } from '@mortise/core';
import { Button } from 'antd';
import { PenLine } from 'lucide-react';
import { useState } from 'react';
import type { ConfigOf, FieldView, InputProps } from '../field-view.ts';
import { paper, SignatureCell, SignatureShown } from './cell.tsx';
import type { Signature, signature } from './definition.ts';
import { SignaturePaper } from './signature-paper.tsx';
import { keepSignature, signatureFile, useLastSignature } from './use-last-signature.ts';

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
  const last = useLastSignature(context, config.reuse && !isOff && !isDrawing);
  const [problem, setProblem] = useState('');

  async function put(file: File) {
    const stored = await context.upload(file, () => undefined);
    setIsDrawing(false);
    setProblem('');
    onChange([stored]);
  }
  async function reuse(picture: string): Promise<boolean> {
    try {
      await put(signatureFile(picture));
      return true;
    } catch (reason) {
      setProblem(reason instanceof Error ? reason.message : '');
      return false;
    }
  }
  if (isDrawing)
    return (
      <SignaturePaper
        ink={config.ink}
        locale={locale}
        onCancel={() => setIsDrawing(false)}
        during={context.during}
        onSign={async (file) => {
          await put(file);
          void keepSignature(context, file);
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
        {last && !value && !isOff && (
          <Button
            type="text"
            size={props.size ?? 'middle'}
            icon={<img src={last} alt="" height={20} style={{ ...paper, maxWidth: 72 }} />}
            onClick={() => {
              const work = reuse(last);
              context.during?.(work);
            }}
          >
            {textIn({ zh: '使用上次签名', en: 'Use my last one' }, locale)}
          </Button>
        )}
        {value && !isOff && (
          <Button size="small" type="text" onClick={() => onChange(null)}>
            {textIn({ zh: '清除', en: 'Clear' }, locale)}
          </Button>
        )}
      </span>
      {problem && (
        <span className="mo-help mo-danger-text" role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}

import { type Locale, textIn } from '@mortise/core';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type SignaturePad from 'signature_pad';
import { signatureFile } from './use-last-signature.ts';

interface SignaturePaperProps {
  readonly ink: 'black' | 'blue';
  readonly locale: Locale;
  /** Rejects with an Error whose message can be shown. */
  readonly onSign: (file: File) => Promise<void>;
  /** What a save of the form waits for. */
  readonly during?: ((work: Promise<boolean>) => void) | undefined;
  readonly onCancel: () => void;
}

const inks = { black: '#1a1a1a', blue: '#1d3fbb' } as const;

/** Where a finger, a pen or a mouse signs. The code that smooths the strokes comes with it. */
export function SignaturePaper({ ink, locale, onSign, during, onCancel }: SignaturePaperProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [isEmpty, setIsEmpty] = useState(true);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState('');

  useEffect(() => {
    let isGone = false;
    void import('signature_pad').then(({ default: Pad }) => {
      const paper = canvas.current;
      if (isGone || !paper) return;
      const sharp = Math.max(window.devicePixelRatio, 1);
      paper.width = paper.offsetWidth * sharp;
      paper.height = paper.offsetHeight * sharp;
      paper.getContext('2d')?.scale(sharp, sharp);
      pad.current = new Pad(paper, { penColor: inks[ink], minWidth: 0.8, maxWidth: 2.6 });
      pad.current.addEventListener('endStroke', () => setIsEmpty(false));
    });
    return () => {
      isGone = true;
      pad.current?.off();
    };
  }, [ink]);

  const clear = () => {
    pad.current?.clear();
    setIsEmpty(true);
  };
  const store = async (): Promise<boolean> => {
    setIsBusy(true);
    try {
      const picture = await new Promise<Blob | null>((resolve) => canvas.current?.toBlob(resolve, 'image/png'));
      if (!picture) throw new Error(textIn(failed, locale));
      await onSign(signatureFile(picture));
      return true;
    } catch (reason) {
      setIsBusy(false);
      setProblem(reason instanceof Error ? reason.message : textIn(failed, locale));
      return false;
    }
  };
  const sign = () => {
    const work = store();
    during?.(work);
  };

  // Whoever goes on, to another field or to save, has signed.
  const leave = useRef<() => void>(() => undefined);
  leave.current = () => !isEmpty && !isBusy && problem === '' && sign();
  useEffect(() => {
    const press = ({ target }: PointerEvent) => {
      if (target instanceof Node && !frame.current?.contains(target)) leave.current();
    };
    document.addEventListener('pointerdown', press, true);
    return () => document.removeEventListener('pointerdown', press, true);
  }, []);

  return (
    <div ref={frame} style={{ display: 'grid', gap: 8 }}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={textIn({ zh: '在这里手写签名', en: 'Sign here by hand' }, locale)}
        style={{
          width: '100%',
          maxWidth: 480,
          height: 180,
          background: '#fff',
          border: '1px dashed var(--mo-line-2)',
          borderRadius: 6,
          touchAction: 'none',
          cursor: 'crosshair',
        }}
      />
      <span style={{ display: 'inline-flex', gap: 8 }}>
        <Button type="primary" size="small" disabled={isEmpty} loading={isBusy} onClick={sign}>
          {textIn({ zh: '完成签名', en: 'Done' }, locale)}
        </Button>
        <Button size="small" disabled={isEmpty || isBusy} onClick={clear}>
          {textIn({ zh: '重写', en: 'Start over' }, locale)}
        </Button>
        <Button size="small" type="text" disabled={isBusy} onClick={onCancel}>
          {textIn({ zh: '取消', en: 'Cancel' }, locale)}
        </Button>
      </span>
      {problem && (
        <span className="mo-help mo-danger-text" role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}

const failed = { zh: '没有传上，检查网络后重试', en: "Couldn't upload. Check the connection and retry." };

import { type Locale, newPartId, textIn } from '@mortise/core';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type SignaturePad from 'signature_pad';

interface SignaturePaperProps {
  readonly ink: 'black' | 'blue';
  readonly locale: Locale;
  /** Rejects with an Error whose message can be shown. */
  readonly onSign: (file: File) => Promise<void>;
  readonly onCancel: () => void;
}

const inks = { black: '#1a1a1a', blue: '#1d3fbb' } as const;

/** Where a finger, a pen or a mouse signs. The code that smooths the strokes comes with it. */
export function SignaturePaper({ ink, locale, onSign, onCancel }: SignaturePaperProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad | null>(null);
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
  const sign = async () => {
    const picture = await new Promise<Blob | null>((resolve) => canvas.current?.toBlob(resolve, 'image/png'));
    if (!picture) return;
    setIsBusy(true);
    try {
      await onSign(new File([picture], `${newPartId('signature')}.png`, { type: 'image/png' }));
    } catch (reason) {
      setIsBusy(false);
      setProblem(reason instanceof Error ? reason.message : textIn(failed, locale));
    }
  };

  return (
    <div style={{ display: 'grid', gap: 8 }}>
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
        <Button type="primary" size="small" disabled={isEmpty} loading={isBusy} onClick={() => void sign()}>
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

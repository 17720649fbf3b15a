'use client';

import { IconButton, useText } from '@mortise/ui';
import { ZoomIn, ZoomOut } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { StageProps } from './file-stage.tsx';
import { Unshown } from './unshown.tsx';

const steps = [1, 1.5, 2, 3, 4, 6, 8] as const;

/** A picture as large as there is room; larger by a double click, the wheel with Ctrl, or + and -, and then drawn about. */
export function PictureStage(props: StageProps) {
  const { t } = useText();
  const { file, fileUrl } = props;
  const [step, setStep] = useState(0);
  const [isBroken, setIsBroken] = useState(false);
  const area = useRef<HTMLDivElement>(null);
  const scale = steps[step] ?? 1;
  const zoom = useCallback(
    (by: number) => setStep((before) => Math.min(steps.length - 1, Math.max(0, before + by))),
    [],
  );

  useEffect(() => {
    const place = area.current;
    const dialog = place?.closest('dialog');
    if (!place || !dialog) return;
    const over = new AbortController();
    const { signal } = over;
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === '+' || key === '=') zoom(1);
      if (key === '-') zoom(-1);
      if (key === '0') setStep(0);
    };
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      // The page would zoom instead; only a listener that is not passive may say no.
      event.preventDefault();
      zoom(event.deltaY < 0 ? 1 : -1);
    };
    const draw = (event: PointerEvent) => {
      // Fingers scroll by themselves.
      if (event.pointerType === 'mouse' && event.buttons === 1) place.scrollBy(-event.movementX, -event.movementY);
    };
    dialog.addEventListener('keydown', onKey, { signal });
    place.addEventListener('wheel', onWheel, { passive: false, signal });
    place.addEventListener('pointermove', draw, { signal });
    place.addEventListener('dblclick', () => setStep((before) => (before > 0 ? 0 : 2)), { signal });
    return () => over.abort();
  }, [zoom]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scale is another middle.
  useEffect(() => {
    const place = area.current;
    if (!place) return;
    place.scrollLeft = (place.scrollWidth - place.clientWidth) / 2;
    place.scrollTop = (place.scrollHeight - place.clientHeight) / 2;
  }, [scale]);

  if (isBroken)
    return (
      <Unshown {...props}>
        {t({ zh: '图片没有加载出来，可能已经损坏', en: "The picture couldn't be loaded. It may be damaged" })}
      </Unshown>
    );
  return (
    <>
      <div ref={area} className="mo-viewer-picture" data-zoomed={step > 0 || undefined}>
        <img
          src={fileUrl(file.id)}
          alt={file.name}
          draggable={false}
          style={{ width: `${scale * 100}%`, height: `${scale * 100}%` }}
          onError={() => setIsBroken(true)}
        />
      </div>
      <div className="mo-viewer-zoom">
        <IconButton
          icon={ZoomOut}
          tooltip="none"
          label={t({ zh: '缩小', en: 'Zoom out' })}
          disabled={step === 0}
          onClick={() => zoom(-1)}
        />
        <span className="mo-num">{scale * 100}%</span>
        <IconButton
          icon={ZoomIn}
          tooltip="none"
          label={t({ zh: '放大', en: 'Zoom in' })}
          disabled={step === steps.length - 1}
          onClick={() => zoom(1)}
        />
      </div>
    </>
  );
}

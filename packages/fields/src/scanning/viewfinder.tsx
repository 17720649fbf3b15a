import { type Locale, textIn } from '@mortise/core';
import { useRef } from 'react';
import { useScanning } from './use-scanning.ts';

/** What the camera sees, and why it sees nothing. */
export function Viewfinder({ locale, onCode }: { readonly locale: Locale; readonly onCode: (text: string) => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const { state, why } = useScanning(video, onCode);
  return (
    <>
      <div className="mo-scan-view" hidden={state === 'failed'}>
        <video ref={video} muted playsInline />
        <span className="mo-scan-aim" aria-hidden />
      </div>
      <p className={why ? 'mo-help mo-danger-text' : 'mo-help'} role={why ? 'alert' : 'status'}>
        {textIn(
          why ??
            (state === 'opening'
              ? { zh: '正在打开摄像头', en: 'Opening the camera' }
              : { zh: '把码放进框里，条形码横着对准', en: 'Hold the code within the frame, barcodes level' }),
          locale,
        )}
      </p>
    </>
  );
}

import type { Bilingual } from '@mortise/core';
import { type RefObject, useEffect, useState } from 'react';
import { codeReader, pixelsOf } from './code-reader.ts';
import { openCamera } from './open-camera.ts';

/** Milliseconds between two looks: a phone must not get hot. */
const pause = 120;

export interface Scanning {
  readonly state: 'opening' | 'looking' | 'failed';
  readonly why: Bilingual | null;
}

/** Shows the camera in a video and calls once with the first code seen in it. The camera is let go with the component. */
export function useScanning(video: RefObject<HTMLVideoElement | null>, onCode: (text: string) => void): Scanning {
  const [state, setState] = useState<Scanning>({ state: 'opening', why: null });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a camera is opened once, whoever hears of the code.
  useEffect(() => {
    let isOver = false;
    let stream: MediaStream | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const fail = (why: Bilingual) => !isOver && setState({ state: 'failed', why });

    async function look() {
      const opened = await openCamera();
      if ('why' in opened) return fail(opened.why);
      stream = opened;
      const screen = video.current;
      if (isOver || !screen) return letGo(opened);
      screen.srcObject = opened;
      await screen.play().catch(() => undefined);
      const read = await codeReader();
      if (isOver) return;
      setState({ state: 'looking', why: null });
      const again = async () => {
        const picture = screen.videoWidth > 0 ? pixelsOf(screen, screen.videoWidth, screen.videoHeight, 1280) : null;
        const [first] = picture ? await read(picture) : [];
        if (isOver) return;
        if (first !== undefined) return onCode(first);
        timer = setTimeout(() => again().catch(() => fail(unread)), pause);
      };
      await again();
    }
    look().catch(() => fail(unread));

    return () => {
      isOver = true;
      clearTimeout(timer);
      if (stream) letGo(stream);
    };
  }, []);

  return state;
}

const letGo = (stream: MediaStream) => {
  for (const track of stream.getTracks()) track.stop();
};

const unread: Bilingual = {
  zh: '识别程序没有加载出来，检查网络后重试',
  en: "Couldn't load the code reader. Check the connection and retry",
};

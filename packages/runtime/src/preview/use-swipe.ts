import { type TouchEvent, useRef } from 'react';

/** px; less is a tap that slipped. */
const least = 60;

/** A finger drawn to the left asks for the next, to the right for the one before. Not while something is zoomed or scrolls. */
export function useSwipe(go: (step: number) => void) {
  const from = useRef<{ readonly x: number; readonly y: number } | null>(null);
  return {
    onTouchStart: ({ touches, target }: TouchEvent) => {
      const touch = touches[0];
      const isFree = touches.length === 1 && !(target as Element).closest('[data-zoomed], pre, video, audio');
      from.current = isFree && touch ? { x: touch.clientX, y: touch.clientY } : null;
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const touch = changedTouches[0];
      const start = from.current;
      from.current = null;
      if (!start || !touch) return;
      const [x, y] = [touch.clientX - start.x, touch.clientY - start.y];
      if (Math.abs(x) >= least && Math.abs(x) > 2 * Math.abs(y)) go(x < 0 ? 1 : -1);
    },
  };
}

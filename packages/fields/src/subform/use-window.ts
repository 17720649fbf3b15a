import { type RefObject, useState } from 'react';

/** Pixels; the stylesheet says the same. */
export const rowHeight = 40;

/** Rows drawn above and below those in sight, so that scrolling finds them there. */
const margin = 6;
/** Of the scrolling frame, in pixels; the stylesheet says the same. */
const frameHeight = 440;

/** Which of many rows of one height are drawn. */
export function useWindow(count: number, frame: RefObject<HTMLElement | null>) {
  const [top, setTop] = useState(0);
  const first = Math.max(0, Math.min(Math.floor(top / rowHeight) - margin, count));
  const last = Math.min(count, Math.ceil((top + frameHeight) / rowHeight) + margin);
  return {
    first,
    last,
    onScroll: () => {
      const at = frame.current?.scrollTop ?? 0;
      // Only when another row comes into sight: most steps of a scroll draw nothing.
      setTop((before) => (Math.floor(before / rowHeight) === Math.floor(at / rowHeight) ? before : at));
    },
    scrollTo: (row: number) => {
      const element = frame.current;
      if (!element) return;
      const [above, below] = [row * rowHeight, (row + 3) * rowHeight - frameHeight];
      if (element.scrollTop > above) element.scrollTop = above;
      else if (element.scrollTop < below) element.scrollTop = below;
      setTop(element.scrollTop);
    },
  };
}

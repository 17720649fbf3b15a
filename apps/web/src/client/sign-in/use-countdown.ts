'use client';

import { useEffect, useState } from 'react';

/** Seconds left until a moment that `start` sets; 0 when it has come. */
export function useCountdown() {
  const [until, setUntil] = useState(0);
  const [left, setLeft] = useState(0);

  useEffect(() => {
    if (until === 0) return;
    const tick = () => {
      const seconds = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      setLeft(seconds);
      if (seconds === 0) setUntil(0);
    };
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [until]);

  return { left, start: (seconds: number) => setUntil(Date.now() + seconds * 1000) };
}

'use client';

import { useEffect } from 'react';

const name = 'mortise-view';

/**
 * Every tab of the browser looks through the same eyes. One that still shows the other's world is loaded anew, or somebody
 * would change things there as whom they do not think they are.
 */
export function useViewChanges(): void {
  useEffect(() => {
    const channel = new BroadcastChannel(name);
    channel.onmessage = () => window.location.reload();
    return () => channel.close();
  }, []);
}

/** The eyes are others now: to a page that is loaded anew, so that nothing of before stays in memory. */
export function changeView(address: string): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage(null);
  channel.close();
  window.location.assign(address);
}

'use client';

import { useSyncExternalStore } from 'react';

/** Whether a media query holds. False on the server and until the page is alive. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (notify) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', notify);
      return () => media.removeEventListener('change', notify);
    },
    () => window.matchMedia(query).matches,
    () => false,
  );
}

/** Under 768 px the phone layouts stand. */
export const useIsPhone = () => useMedia('(max-width: 767.98px)');

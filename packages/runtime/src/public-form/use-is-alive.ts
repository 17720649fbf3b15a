'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/**
 * Whether the page's script has taken over what the server drew. Until then a form takes no typing (`inert`): what is
 * typed into it before would be lost.
 */
export const useIsAlive = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

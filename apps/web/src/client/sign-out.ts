'use client';

import type { QueryClient } from '@tanstack/react-query';
import { signOut } from 'next-auth/react';

/** Ends this browser's session and forgets what it showed. */
export async function signOutHere(queries: QueryClient) {
  await signOut({ redirect: false });
  queries.clear();
  // A full load, so that nothing of the person stays in memory.
  window.location.assign('/sign-in');
}

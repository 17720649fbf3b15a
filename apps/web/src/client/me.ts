'use client';

import { ApiProblem } from '@mortise/api/client';
import type { Person } from '@mortise/core';
import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { api } from './api.ts';

export const meKey = ['me'] as const;

interface Me {
  readonly person: Person;
  readonly sessionId: string | null;
  /** Who looks through their eyes. */
  readonly viewer: { readonly id: string; readonly name: string } | null;
}

export const MeContext = createContext<Me | null>(null);

/** Who is signed in. Below `SignedIn`, where it is known. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe stands outside SignedIn.');
  return me;
}

export const useMeQuery = () => useQuery({ queryKey: meKey, queryFn: () => api.call('GET /me') });

export const isSignedOut = (error: unknown) => error instanceof ApiProblem && error.problem.status === 401;

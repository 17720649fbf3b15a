'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './api.ts';

const appsKey = ['apps'] as const;

/** The apps one may use, each with its forms. */
export const useApps = () => useQuery({ queryKey: appsKey, queryFn: () => api.call('GET /apps') });

interface NewApp {
  readonly name: string;
  readonly icon: string;
  readonly color: string;
}

/** Makes an empty app, published at once. */
export function useCreateApp() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (app: NewApp) => api.call('POST /definitions', { body: { kind: 'app', ...app } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: appsKey }),
  });
}

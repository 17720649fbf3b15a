'use client';

import type { Text } from '@mortise/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from './request.ts';

interface AppSummary {
  readonly id: string;
  readonly name: Text;
  readonly description?: Text;
  readonly icon: string;
  readonly color: string;
}

const appsKey = ['apps'] as const;

export const useApps = () => useQuery({ queryKey: appsKey, queryFn: () => request<AppSummary[]>('GET', '/apps') });

interface NewApp {
  readonly name: string;
  readonly icon: string;
  readonly color: string;
}

/** Makes an empty app and answers its id. */
export function useCreateApp() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (app: NewApp) => request<{ id: string }>('POST', '/apps', app),
    onSuccess: () => queries.invalidateQueries({ queryKey: appsKey }),
  });
}

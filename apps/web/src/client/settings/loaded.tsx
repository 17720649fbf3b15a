'use client';

import { FormSkeleton } from '@mortise/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { NotLoaded } from '../not-loaded.tsx';

interface LoadedProps<T> {
  query: UseQueryResult<T>;
  /** What did not load, in the reader's language. */
  failure: string;
  children: (data: T) => ReactNode;
}

/** Shows what a query brought; a skeleton before, and the reason when nothing came. Old data stays during a refetch. */
export function Loaded<T>({ query, failure, children }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isPending) return <FormSkeleton fields={4} />;
  return <NotLoaded title={failure} queries={[query]} />;
}

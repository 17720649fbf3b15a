import type { ApiClient } from '@mortise/api/client';
import { queryOptions } from '@tanstack/react-query';

/** The organisation's working days, by which formulas and rules count. */
export const workingDays = (api: ApiClient) =>
  queryOptions({
    queryKey: ['working-calendar'],
    queryFn: () => api.call('GET /working-calendar', {}),
    staleTime: 600_000,
  });

'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRuntime } from '../context/runtime-context.tsx';
import type { RuntimeForm } from '../context/use-form.ts';
import { workingDays } from '../context/working-calendar.ts';
import type { RowColors } from './row-colors.ts';

/** Null where the form has no style rules, and until they are loaded. */
export function useRowColors(form: RuntimeForm): RowColors | null {
  const { api, me, timeZone, titles } = useRuntime();
  const queries = useQueryClient();
  const hasStyles = form.form.rules.some(({ kind, enabled }) => kind === 'style' && enabled);
  const { data } = useQuery({
    queryKey: ['row-colors', form.form.id, form.form.version],
    queryFn: async () => {
      const [{ rowColors }, days] = await Promise.all([
        import('./row-colors.ts'),
        queries.fetchQuery(workingDays(api)),
      ]);
      const actor = { userId: me.id, departmentIds: me.departmentIds };
      return rowColors(form, actor, timeZone, titles.of, days);
    },
    enabled: hasStyles,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? null;
}

'use client';

import { useQuery } from '@tanstack/react-query';
import { useRuntime } from '../context/runtime-context.tsx';
import type { RuntimeForm } from '../context/use-form.ts';
import type { RowColors } from './row-colors.ts';

/** Null where the form has no style rules, and until they are loaded. */
export function useRowColors(form: RuntimeForm): RowColors | null {
  const { me, timeZone, titles } = useRuntime();
  const hasStyles = form.form.rules.some(({ kind, enabled }) => kind === 'style' && enabled);
  const { data } = useQuery({
    queryKey: ['row-colors', form.form.id, form.form.version],
    queryFn: async () => {
      const { rowColors } = await import('./row-colors.ts');
      return rowColors(form, { userId: me.id, departmentIds: me.departmentIds }, timeZone, titles.of);
    },
    enabled: hasStyles,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? null;
}

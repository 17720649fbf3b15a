'use client';

import type { ColorRule } from '@mortise/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRuntime } from '../context/runtime-context.tsx';
import type { RuntimeForm } from '../context/use-form.ts';
import { workingDays } from '../context/working-calendar.ts';
import type { ListField } from './list-fields.ts';
import type { RowColors } from './row-colors.ts';
import type { ShownView } from './use-list.ts';

const none: readonly ColorRule[] = [];

/** The colour rules among the settings of a view, whose kind may have none. */
export const colorsOf = ({ settings }: Pick<ShownView, 'settings'>): readonly ColorRule[] =>
  (settings as { readonly colors?: readonly ColorRule[] }).colors ?? none;

/** By the rules of the view and the style rules of the form. Null where there are none, and until they are loaded. */
export function useRowColors(
  form: RuntimeForm,
  fieldOf: (id: string) => ListField | undefined,
  rules: readonly ColorRule[] = none,
): RowColors | null {
  const { api, me, timeZone, titles } = useRuntime();
  const queries = useQueryClient();
  const hasStyles = form.form.rules.some(({ kind, enabled }) => kind === 'style' && enabled);
  const { data } = useQuery({
    queryKey: ['row-colors', form.form.id, form.form.version, JSON.stringify(rules)],
    queryFn: async () => {
      const [{ rowColors }, days] = await Promise.all([
        import('./row-colors.ts'),
        queries.fetchQuery(workingDays(api)),
      ]);
      const actor = { userId: me.id, departmentIds: me.departmentIds };
      return rowColors(form, rules, fieldOf, { actor, timeZone, titleOf: titles.of, days });
    },
    enabled: hasStyles || rules.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? null;
}

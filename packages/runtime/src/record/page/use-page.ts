'use client';

import type { Answer } from '@mortise/api/client';
import { defaultPage } from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { useQuery } from '@tanstack/react-query';
import { useRuntime } from '../../context/runtime-context.tsx';
import type { RuntimeForm } from '../../context/use-form.ts';

export type PageShown = Answer<'GET /forms/:form/page'>;

/** How records of a form are shown. Null asks for nothing. */
export function usePage(formId: string | null) {
  const { api } = useRuntime();
  return useQuery({
    queryKey: ['page', formId],
    queryFn: () => api.call('GET /forms/:form/page', { params: { form: formId ?? '' } }),
    enabled: formId !== null,
    staleTime: 60_000,
    placeholderData: (before) => before,
  });
}

/** What a form has by itself, where the server did not say. */
export const plainPage = ({ form }: Pick<RuntimeForm, 'form'>): PageShown => ({
  page: defaultPage(form, [], fieldTypes),
  isDesigned: false,
  forms: {},
});

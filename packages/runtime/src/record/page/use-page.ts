'use client';

import type { Answer } from '@mortise/api/client';
import { defaultPage, type PageDraft } from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { useRuntime } from '../../context/runtime-context.tsx';
import type { RuntimeForm } from '../../context/use-form.ts';

export type PageShown = Answer<'GET /forms/:form/page'>;

const Tried = createContext<PageDraft | null>(null);

/** Below it records of the page's form are shown as this draft has them: for whoever designs it. */
export const PageTrial = Tried.Provider;

/** How records of a form are shown. Null asks for nothing. */
export function usePage(formId: string | null) {
  const { api } = useRuntime();
  const given = useContext(Tried);
  const tried = given && given.formId === formId ? given : null;
  return useQuery({
    queryKey: ['page', formId, tried],
    queryFn: () => {
      const params = { form: formId ?? '' };
      if (tried === null) return api.call('GET /forms/:form/page', { params });
      return api.call('POST /forms/:form/page/trial', { params, body: { page: tried } });
    },
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

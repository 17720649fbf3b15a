'use client';

import { problemOf } from '@mortise/api/client';
import type { FieldViewContext } from '@mortise/fields/views';
import { useText, useToast } from '@mortise/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useRuntime } from './runtime-context.tsx';
import { formKey } from './use-form.ts';

/** Adds options to choices of the form, and brings the form as it is then. */
export function useAddOption(formId: string): NonNullable<FieldViewContext['addOption']> {
  const { api } = useRuntime();
  const queries = useQueryClient();
  const toast = useToast();
  const { t } = useText();
  return useCallback(
    async (field, label, above) => {
      try {
        const { id } = await api.call('POST /forms/:form/fields/:field/options', {
          params: { form: formId, field },
          body: { label, ...(above === null ? {} : { above }) },
        });
        await queries.invalidateQueries({ queryKey: formKey(formId) });
        return id;
      } catch (error) {
        const { text, traceId } = problemOf(error);
        toast.failed(t(text), { traceId });
        return null;
      }
    },
    [api, queries, toast, t, formId],
  );
}

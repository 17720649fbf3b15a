'use client';

import type { ApiClient } from '@mortise/api/client';
import { type Field, fieldsOf, type PublishedForm } from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { useQuery } from '@tanstack/react-query';
import { useRuntime } from './runtime-context.tsx';

/** A published form with its fields, parsed once. */
export interface RuntimeForm {
  readonly form: PublishedForm;
  readonly fields: readonly Field[];
  /** The field that names a record; undefined when records have no name of their own. */
  readonly titleField: Field | undefined;
}

export const formKey = (formId: string) => ['form', formId] as const;

export const formQuery = (api: ApiClient, formId: string) => ({
  queryKey: formKey(formId),
  queryFn: async (): Promise<RuntimeForm> => {
    const form = await api.call('GET /forms/:form', { params: { form: formId } });
    const fields = fieldsOf(form, fieldTypes);
    const titleField =
      fields.find(({ id }) => id === form.titleFieldId) ?? fields.find(({ type }) => type.supports.title);
    return { form, fields, titleField };
  },
});

export function useForm(formId: string) {
  const { api } = useRuntime();
  return useQuery(formQuery(api, formId));
}

'use client';

import type { ApiClient } from '@mortise/api/client';
import { type Field, fieldsOf, type PublishedForm, type RecordMoment } from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { useQuery } from '@tanstack/react-query';
import { type FormRights, formWithin, rightsAt } from '../rights/form-rights.ts';
import { useRuntime } from './runtime-context.tsx';

/** A published form as far as the person may work with it, with its fields, parsed once. */
export interface RuntimeForm {
  readonly form: PublishedForm;
  readonly fields: readonly Field[];
  /** The field that names a record; undefined when records have no name of their own. */
  readonly titleField: Field | undefined;
  readonly rights: FormRights;
}

interface LoadedForm extends RuntimeForm {
  /** The same while a record is made. */
  readonly onCreate: RuntimeForm;
}

export const formKey = (formId: string) => ['form', formId] as const;

export const formQuery = (api: ApiClient, formId: string) => ({
  queryKey: formKey(formId),
  queryFn: async (): Promise<LoadedForm> => {
    const params = { form: formId };
    const [form, rights] = await Promise.all([
      api.call('GET /forms/:form', { params }),
      api.call('GET /forms/:form/rights', { params }),
    ]);
    const at = (moment: RecordMoment) => heldForm(form, rightsAt(rights, moment));
    return { ...at('stored'), onCreate: at('new') };
  },
});

function heldForm(published: PublishedForm, rights: FormRights): RuntimeForm {
  const form = formWithin(published, rights);
  const fields = fieldsOf(form, fieldTypes);
  const titleField =
    fields.find(({ id }) => id === form.titleFieldId) ?? fields.find(({ type }) => type.supports.title);
  return { form, fields, titleField, rights };
}

export function useForm(formId: string) {
  const { api } = useRuntime();
  return useQuery(formQuery(api, formId));
}

'use client';

import type { RelatedVia, Values } from '@mortise/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRuntime } from '../../context/runtime-context.tsx';
import { formQuery } from '../../context/use-form.ts';
import { usePageScope } from './page-scope.ts';
import { pointingValue } from './pointing-value.ts';

/** Makes a record that points to this one, in a drawer; undefined where nothing can be made. */
export function useMakeRelated() {
  const { form, record, context } = usePageScope();
  const { api } = useRuntime();
  const queries = useQueryClient();
  const { createRecord } = context;
  if (!createRecord) return undefined;
  return async ({ formId, fieldId }: RelatedVia, more: Values = {}) => {
    const { onCreate } = await queries.fetchQuery({ ...formQuery(api, formId), staleTime: 60_000 });
    const field = onCreate.fields.find(({ id }) => id === fieldId);
    if (!field) return;
    const values = { ...more, [fieldId]: pointingValue(field, form.form.id, record.id) };
    const made = await createRecord(formId, { values });
    if (!made) return;
    void queries.invalidateQueries({ queryKey: ['related', form.form.id, record.id] });
    void queries.invalidateQueries({ queryKey: ['timeline', form.form.id, record.id] });
  };
}

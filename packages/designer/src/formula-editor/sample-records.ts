import type { ApiClient } from '@mortise/api/client';
import {
  defaultCalendar,
  type Field,
  type FormulaEnv,
  fieldsById,
  type RecordView,
  scopeOf,
  systemOfRecord,
  workingCalendar,
} from '@mortise/core';
import type { FieldViewContext } from '@mortise/fields/views';
import { useQuery } from '@tanstack/react-query';

const mostSamples = 20;

/** Records of the form on which a formula can be tried; none before it is published. */
export function useSamples(api: ApiClient, formKey: string, isPublished: boolean) {
  return useQuery({
    queryKey: ['formula-samples', formKey],
    enabled: isPublished,
    staleTime: 60_000,
    queryFn: () =>
      api.call('POST /forms/:form/records/query', { params: { form: formKey }, body: { limit: mostSamples } }),
  });
}

export const useCalendar = (api: ApiClient) =>
  useQuery({
    queryKey: ['working-calendar'],
    staleTime: 600_000,
    queryFn: () => api.call('GET /working-calendar'),
    select: workingCalendar,
  });

/** A record as a formula sees it; without one, all fields are empty. */
export function sampleEnv(
  record: RecordView | undefined,
  titles: Readonly<Record<string, string>>,
  fields: readonly Field[],
  context: FieldViewContext,
  calendar = workingCalendar(defaultCalendar),
): FormulaEnv {
  const scope = scopeOf(fieldsById(fields), record?.values ?? {}, {
    now: new Date(),
    timeZone: context.timeZone,
    actor: context.actor,
    calendar,
    titleOf: (id) => titles[id] ?? context.titleOf(id),
    system: record ? systemOfRecord(record) : {},
  });
  return scope.formula;
}

'use client';

import { problemOf } from '@mortise/api/client';
import type { TeamMember } from '@mortise/core';
import { useText, useToast } from '@mortise/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRuntime } from '../../context/runtime-context.tsx';

export const teamQueryKey = (formId: string, recordId: string) => ['team', formId, recordId] as const;

export interface TeamMoves {
  readonly put?: readonly TeamMember[];
  readonly remove?: readonly Pick<TeamMember, 'kind' | 'id'>[];
}

/** The team of a record, and how it is changed: what is done shows at once, what fails says so. */
export function useTeam(formId: string, recordId: string) {
  const { api, titles } = useRuntime();
  const { t } = useText();
  const toast = useToast();
  const queries = useQueryClient();
  const params = { form: formId, id: recordId };
  const queryKey = teamQueryKey(formId, recordId);
  const team = useQuery({
    queryKey,
    queryFn: async () => {
      const found = await api.call('GET /forms/:form/records/:id/team', { params });
      titles.learn(Object.fromEntries(found.members.map(({ id, name }) => [id, name])));
      return found;
    },
    staleTime: 0,
  });

  async function change({ put = [], remove = [] }: TeamMoves): Promise<boolean> {
    try {
      const body = { put: [...put], remove: [...remove] };
      queries.setQueryData(queryKey, await api.call('PATCH /forms/:form/records/:id/team', { params, body }));
      // The timeline says it too.
      void queries.invalidateQueries({ queryKey: ['timeline', formId, recordId] });
      return true;
    } catch (problem) {
      const { text, traceId } = problemOf(problem);
      toast.failed(t(text), { traceId, retry: () => void change({ put, remove }) });
      return false;
    }
  }
  return { team, change };
}

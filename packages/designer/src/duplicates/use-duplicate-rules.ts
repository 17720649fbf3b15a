'use client';

import type { ApiClient } from '@mortise/api/client';
import { DuplicateRuleDraft } from '@mortise/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { asJson } from '../form/document/as-json.ts';
import { loadForms } from '../form/document/other-forms.ts';
import type { Edited } from '../sheets/edited.ts';

export type EditedRule = Edited<DuplicateRuleDraft>;

/** The duplicate rules of an app, with the forms that they may compare. */
export function useDuplicateRules(api: ApiClient, appId: string) {
  const queries = useQueryClient();
  const key = ['duplicate-rules', appId];
  const rules = useQuery({
    queryKey: key,
    queryFn: async (): Promise<EditedRule[]> => {
      const found = await api.call('GET /definitions', { query: { kind: 'duplicate-rule', appId } });
      return found.map(({ id, revision, draft }) => ({ id, revision, draft: DuplicateRuleDraft.parse(draft) }));
    },
    refetchOnMount: 'always',
  });
  const forms = useQuery({ queryKey: ['forms-to-compare'], queryFn: () => loadForms(api), refetchOnMount: 'always' });
  const refresh = () =>
    Promise.all([queries.invalidateQueries({ queryKey: key }), queries.invalidateQueries({ queryKey: ['apps'] })]);

  /** Holds from now on. Throws a conflict where somebody else changed it since. */
  async function save({ id, revision, draft }: EditedRule): Promise<EditedRule> {
    const saved = id
      ? await api.call('POST /definitions/:id/publish', { params: { id }, body: { revision, draft: asJson(draft) } })
      : await api.call('POST /definitions', { body: { kind: 'duplicate-rule', appId, draft: asJson(draft) } });
    await refresh();
    return { id: saved.id, revision: saved.revision, draft: DuplicateRuleDraft.parse(saved.draft) };
  }

  async function remove(id: string) {
    await api.call('DELETE /definitions/:id', { params: { id } });
    await refresh();
  }

  return { rules, forms, save, remove };
}

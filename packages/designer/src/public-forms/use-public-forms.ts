'use client';

import type { ApiClient } from '@mortise/api/client';
import { PublicFormDraft, type StoredDefinition } from '@mortise/core';
import { useText, useToast } from '@mortise/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { asJson } from '../form/document/as-json.ts';
import { problemText } from '../problem-text.ts';

/** A link and what it is set to. */
export interface PublicLink {
  readonly definition: StoredDefinition;
  readonly content: PublicFormDraft;
}

interface LinkChange {
  readonly id: string;
  readonly next: Partial<PublicFormDraft>;
}

/** The links of one form, and what can be done with them. Each change is published at once. */
export function usePublicForms(api: ApiClient, form: Pick<StoredDefinition, 'id' | 'appId'>) {
  const { t } = useText();
  const toast = useToast();
  const queries = useQueryClient();
  const key = ['public-forms', form.id];
  const failed = (error: unknown) => toast.failed(problemText(error, t));

  const links = useQuery({
    queryKey: key,
    queryFn: async () => {
      const found = await api.call('GET /definitions', { query: { kind: 'public-form', appId: form.appId } });
      return found
        .map((definition) => ({ definition, content: PublicFormDraft.parse(definition.draft) }))
        .filter(({ content }) => content.formId === form.id);
    },
  });
  const learn = (definition: StoredDefinition) =>
    queries.setQueryData<PublicLink[]>(key, (known = []) => {
      const link = { definition, content: PublicFormDraft.parse(definition.draft) };
      const isKnown = known.some((one) => one.definition.id === definition.id);
      return isKnown ? known.map((one) => (one.definition.id === definition.id ? link : one)) : [...known, link];
    });

  /** While more changes wait, what they show stays; only what they are based on moves on. */
  const keepRevision = (definition: StoredDefinition) =>
    queries.setQueryData<PublicLink[]>(key, (known = []) =>
      known.map((link) => (link.definition.id === definition.id ? { ...link, definition } : link)),
    );

  const create = useMutation({
    mutationFn: (name: string) =>
      api.call('POST /definitions', { body: { kind: 'public-form', draft: { formId: form.id, name } } }),
    onSuccess: learn,
    onError: failed,
  });
  const change = useMutation({
    // One after the other, each on what the one before left.
    scope: { id: `public-forms ${form.id}` },
    mutationFn: ({ id, next }: LinkChange) => {
      const link = queries.getQueryData<PublicLink[]>(key)?.find(({ definition }) => definition.id === id);
      if (!link) throw new Error('The link that is changed is not at hand.');
      return api.call('POST /definitions/:id/publish', {
        params: { id },
        body: { revision: link.definition.revision, draft: asJson({ ...link.content, ...next }) },
      });
    },
    // Shown at once; taken back when it was refused.
    onMutate: ({ id, next }) => {
      queries.setQueryData<PublicLink[]>(key, (known = []) =>
        known.map((link) => (link.definition.id === id ? { ...link, content: { ...link.content, ...next } } : link)),
      );
    },
    onSuccess: (definition) => {
      if (queries.isMutating({ mutationKey: [...key, 'change'] }) <= 1) learn(definition);
      else keepRevision(definition);
    },
    onError: (error) => {
      void queries.invalidateQueries({ queryKey: key });
      failed(error);
    },
    mutationKey: [...key, 'change'],
  });
  const remove = useMutation({
    mutationFn: ({ definition: { id } }: PublicLink) => api.call('DELETE /definitions/:id', { params: { id } }),
    onSuccess: (_, { definition: { id } }) => {
      void queries.invalidateQueries({ queryKey: key });
      toast.undo(t({ zh: '已删除公开链接', en: 'Deleted the link' }), async () => {
        await api.call('POST /definitions/:id/restore', { params: { id } });
        await queries.invalidateQueries({ queryKey: key });
      });
    },
    onError: failed,
  });
  return { links, create, change, remove };
}

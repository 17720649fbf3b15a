'use client';

import type { ApiClient } from '@mortise/api/client';
import { FormDraft, textIn } from '@mortise/core';
import { formatMoment, Icon, useText, useToast } from '@mortise/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Trash2 } from 'lucide-react';
import { problemText } from '../problem-text.ts';

/** Forms of the app that were deleted, each with the way back. Draws nothing while there are none. */
export function DeletedForms({ api, appId }: { api: ApiClient; appId: string }) {
  const { t, locale } = useText();
  const toast = useToast();
  const queries = useQueryClient();
  const deleted = useQuery({
    queryKey: ['designer-deleted-forms', appId],
    queryFn: () => api.call('GET /definitions', { query: { kind: 'form', appId, deleted: 'true' } }),
    refetchOnMount: 'always',
  });
  const forms = (deleted.data ?? []).filter(({ deletedAt }) => deletedAt !== null);
  if (forms.length === 0) return null;

  async function restore(id: string, name: string) {
    try {
      await api.call('POST /definitions/:id/restore', { params: { id } });
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'designer' });
      toast.done(t({ zh: `「${name}」已恢复`, en: `${name} is back` }));
    } catch (error) {
      toast.failed(problemText(error, t));
    }
  }

  return (
    <section className="mo-deleted" aria-label={t({ zh: '已删除的表单', en: 'Deleted forms' })}>
      <h3 className="mo-change-title">{t({ zh: '已删除的表单', en: 'Deleted forms' })}</h3>
      {forms.map(({ id, draft, deletedAt }) => {
        const parsed = FormDraft.safeParse(draft);
        const name = parsed.success ? textIn(parsed.data.name, locale) : '';
        return (
          <div key={id} className="mo-nav-row">
            <Icon of={Trash2} size={14} />
            <span className="mo-grow">
              <span className="mo-cut">{name}</span>
              <span className="mo-meta">{deletedAt && formatMoment(deletedAt, { locale })}</span>
            </span>
            <Button type="text" size="small" onClick={() => void restore(id, name)}>
              {t({ zh: '恢复', en: 'Restore' })}
            </Button>
          </div>
        );
      })}
    </section>
  );
}

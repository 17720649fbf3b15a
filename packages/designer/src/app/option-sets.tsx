'use client';

import type { ApiClient } from '@mortise/api/client';
import { OptionSetDraft, type StoredDefinition } from '@mortise/core';
import { EmptyLine, Icon, IconButton, useConfirm, useText, useToast } from '@mortise/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { ListChecks, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { problemText } from '../problem-text.ts';
import { OptionSetDrawer } from './option-set-drawer.tsx';

interface OptionSetsProps {
  api: ApiClient;
  appId: string;
  onOpen: (href: string) => void;
}

/** Sets of options that choices of any form may offer, edited here for all of them. */
export function OptionSets({ api, appId, onOpen }: OptionSetsProps) {
  const { t } = useText();
  const toast = useToast();
  const confirm = useConfirm();
  const queries = useQueryClient();
  const [opened, setOpened] = useState<StoredDefinition | 'new' | null>(null);
  const sets = useQuery({
    queryKey: ['app-option-sets', appId],
    queryFn: () => api.call('GET /definitions', { query: { kind: 'option-set', appId } }),
    refetchOnMount: 'always',
  });
  const refresh = () =>
    queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).includes('option-sets') });

  async function remove({ id }: StoredDefinition, name: string) {
    const agreed = await confirm({
      title: t({ zh: `删除选项集「${name}」`, en: `Delete the option set ${name}` }),
      consequence: t({
        zh: '有字段在用的选项集不能删除',
        en: 'A set that fields still use cannot be deleted',
      }),
      action: t({ zh: '删除选项集', en: 'Delete option set' }),
      danger: true,
    });
    if (!agreed) return;
    try {
      await api.call('DELETE /definitions/:id', { params: { id } });
      await refresh();
    } catch (error) {
      toast.failed(problemText(error, t));
    }
  }

  return (
    <section className="mo-option-sets" aria-label={t({ zh: '选项集', en: 'Option sets' })}>
      <header>
        <h3 className="mo-grow">{t({ zh: '公共选项集', en: 'Shared option sets' })}</h3>
        <Button size="small" type="text" icon={<Icon of={Plus} size={14} />} onClick={() => setOpened('new')}>
          {t({ zh: '新建选项集', en: 'New option set' })}
        </Button>
      </header>
      {sets.data?.length === 0 && (
        <EmptyLine>
          {t({
            zh: '几个表单要用同样的选项时，在这里建一次，改动处处生效',
            en: 'Options that several forms share: made once here, changed everywhere',
          })}
        </EmptyLine>
      )}
      {sets.data?.map((set) => {
        const { name, options } = OptionSetDraft.parse(set.draft);
        return (
          <div key={set.id} className="mo-nav-row">
            <span className="mo-grow">
              <Icon of={ListChecks} size={14} />
              <Button type="link" size="small" style={{ paddingInline: 0 }} onClick={() => setOpened(set)}>
                {t(name)}
              </Button>
              <span className="mo-meta">{t({ zh: `${options.length} 个选项`, en: `${options.length} options` })}</span>
            </span>
            <IconButton
              icon={Trash2}
              iconSize={14}
              label={t({ zh: `删除选项集 ${t(name)}`, en: `Delete the set ${t(name)}` })}
              onClick={() => void remove(set, t(name))}
            />
          </div>
        );
      })}
      {opened && (
        <OptionSetDrawer
          key={opened === 'new' ? 'new' : opened.id}
          api={api}
          appId={appId}
          set={opened === 'new' ? null : opened}
          onOpen={onOpen}
          onClose={() => setOpened(null)}
          onSaved={() => {
            setOpened(null);
            void refresh();
          }}
        />
      )}
    </section>
  );
}

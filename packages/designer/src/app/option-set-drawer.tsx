'use client';

import type { ApiClient } from '@mortise/api/client';
import { type Actor, OptionSetDraft, type StoredDefinition } from '@mortise/core';
import { type FieldViewContext, OptionListEditor } from '@mortise/fields/views';
import { EmptyLine, SideDrawer, useText, useToast } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { conflictIn } from '../document/conflict-in.ts';
import { addedToSet } from '../form/document/added-options.ts';
import { asJson } from '../form/document/as-json.ts';
import { TextSetting } from '../form/inspector/text-setting.tsx';
import { usageHref } from '../form/used/usage-href.ts';
import { UsageList } from '../form/used/usage-list.tsx';
import { problemText } from '../problem-text.ts';

interface OptionSetDrawerProps {
  api: ApiClient;
  appId: string;
  /** Null for one that is being made. */
  set: StoredDefinition | null;
  onOpen: (href: string) => void;
  onClose: () => void;
  onSaved: () => void;
}

/** One set: its name, its options, and where they are used. Saving publishes it to every form that uses it. */
export function OptionSetDrawer({ api, appId, set, onOpen, onClose, onSaved }: OptionSetDrawerProps) {
  const { t, locale } = useText();
  const toast = useToast();
  const [draft, setDraft] = useState(() => OptionSetDraft.parse(set?.draft ?? {}));
  const [isBusy, setIsBusy] = useState(false);
  const context = useMemo(() => editorContext(locale), [locale]);
  const uses = useQuery({
    queryKey: ['used-by', set?.id],
    queryFn: () => api.call('GET /definitions/:id/used-by', { params: { id: set?.id ?? '' } }),
    enabled: set !== null,
    staleTime: 0,
  });

  async function save() {
    setIsBusy(true);
    try {
      if (set === null)
        await api.call('POST /definitions', { body: { kind: 'option-set', appId, draft: asJson(draft) } });
      else await publishSet(api, set, draft);
      toast.done(t({ zh: '选项集已发布到用它的表单', en: 'The set is published to the forms that use it' }));
      onSaved();
    } catch (error) {
      toast.failed(problemText(error, t));
    } finally {
      setIsBusy(false);
    }
  }

  return (
    <SideDrawer
      open
      width={480}
      onClose={onClose}
      title={set ? t({ zh: '选项集', en: 'Option set' }) : t({ zh: '新建选项集', en: 'New option set' })}
      footer={
        <Button type="primary" loading={isBusy} onClick={() => void save()}>
          {set ? t({ zh: '保存并发布', en: 'Save and publish' }) : t({ zh: '新建选项集', en: 'Make option set' })}
        </Button>
      }
    >
      <div style={{ display: 'grid', gap: 16 }}>
        <TextSetting
          label={t({ zh: '名称', en: 'Name' })}
          value={draft.name}
          onChange={(name) => setDraft({ ...draft, name })}
        />
        <OptionListEditor config={draft} onChange={setDraft} context={context} />
        {set && (
          <section>
            <h3 className="mo-change-title">{t({ zh: '用在', en: 'Used by' })}</h3>
            {uses.data?.length === 0 && (
              <EmptyLine>{t({ zh: '还没有字段在用', en: 'No field uses it yet' })}</EmptyLine>
            )}
            <UsageList usages={uses.data ?? []} onGo={(usage) => onOpen(usageHref(usage))} />
          </section>
        )}
      </div>
    </SideDrawer>
  );
}

/** Options that people added meanwhile while filling in stay in the set. */
async function publishSet(api: ApiClient, set: StoredDefinition, draft: OptionSetDraft): Promise<void> {
  const { id, revision } = set;
  try {
    await api.call('POST /definitions/:id/publish', { params: { id }, body: { revision, draft: asJson(draft) } });
  } catch (error) {
    const stored = conflictIn(error);
    const added = stored && addedToSet(OptionSetDraft.parse(set.draft), OptionSetDraft.parse(stored.draft));
    if (!added) throw error;
    await publishSet(api, stored, { ...draft, options: [...draft.options, ...added] });
  }
}

/** The list of options asks nothing of the screen but its language. */
const editorContext = (locale: Actor['locale']): FieldViewContext => ({
  locale,
  timeZone: 'UTC',
  actor: { userId: '', name: '', roles: [], departmentIds: [], locale, timeZone: 'UTC', road: 'form' },
  titleOf: () => undefined,
  search: async () => [],
  upload: () => Promise.reject(new Error('Nothing is uploaded here')),
  fileUrl: () => '',
});

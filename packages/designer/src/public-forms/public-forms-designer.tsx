'use client';

import type { ApiClient } from '@mortise/api/client';
import { fieldsOf, type PublishedForm, type StoredDefinition, textIn } from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { EmptyState, PageSkeleton, SaveState, ThreePane, useConfirm, useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { DesignerPending } from '../designer-pending.tsx';
import { formSteps, stepHref } from '../form/form-steps.ts';
import { LinkList } from './link-list.tsx';
import { LinkSettings } from './link-settings.tsx';
import { SharePanel } from './share-panel.tsx';
import { usePublicForms } from './use-public-forms.ts';

interface PublicFormsDesignerProps {
  api: ApiClient;
  formId: string;
  /** To show first. */
  link: string | null;
  onOpen: (href: string) => void;
}

/** Where a form is opened to people outside: its links, what each asks for, and how it reaches them. */
export function PublicFormsDesigner({ api, formId, link, onOpen }: PublicFormsDesignerProps) {
  const { t } = useText();
  const form = useQuery({
    queryKey: ['designer-published', formId],
    queryFn: () => api.call('GET /definitions/:id', { params: { id: formId } }),
  });
  if (!form.data)
    return <DesignerPending title={t({ zh: '表单没有加载出来', en: "Couldn't load the form" })} queries={[form]} />;
  return <Links api={api} form={form.data} first={link} onOpen={onOpen} />;
}

interface LinksProps {
  api: ApiClient;
  form: StoredDefinition;
  first: string | null;
  onOpen: (href: string) => void;
}

function Links({ api, form, first, onOpen }: LinksProps) {
  const { t, locale } = useText();
  const confirm = useConfirm();
  const { links, create, change, remove } = usePublicForms(api, form);
  const [wanted, setWanted] = useState<string | null>(first);
  const published = form.published as PublishedForm | null;
  const fields = useMemo(() => (published ? fieldsOf(published, fieldTypes) : []), [published]);
  const known = links.data ?? [];
  const link = known.find(({ definition }) => definition.id === wanted) ?? known[0] ?? null;
  const name = textIn((form.draft as { name: string }).name, locale);

  const add = () =>
    create.mutate(t({ zh: `链接 ${known.length + 1}`, en: `Link ${known.length + 1}` }), {
      onSuccess: ({ id }) => setWanted(id),
    });
  async function drop() {
    if (!link) return;
    const agreed = await confirm({
      title: t({ zh: '删除这个公开链接', en: 'Delete this link' }),
      consequence: t({
        zh: '已发出的链接和二维码立即失效，收到的记录不受影响。',
        en: 'Links and codes that are out stop working at once. Records that came in stay.',
      }),
      action: t({ zh: '删除链接', en: 'Delete link' }),
      danger: true,
    });
    if (agreed) remove.mutate(link);
  }

  return (
    <ThreePane
      title={name}
      onBack={() => onOpen(`/build/${form.appId}`)}
      saveState={
        change.isPending || change.isSuccess ? (
          <SaveState
            saving={change.isPending ? { state: 'saving' } : { state: 'saved', at: new Date(change.submittedAt) }}
          />
        ) : null
      }
      tabs={formSteps(t)}
      activeTab="public"
      onTab={(key) => {
        if (key !== 'public') onOpen(stepHref(key, form.id));
      }}
      palette={
        <LinkList
          links={known}
          chosen={link?.definition.id ?? null}
          onChoose={setWanted}
          onAdd={add}
          isAdding={create.isPending}
        />
      }
      paletteLabel={t({ zh: '公开链接', en: 'Public links' })}
      inspector={link && <SharePanel key={link.definition.id} api={api} link={link} />}
      inspectorLabel={t({ zh: '分享', en: 'Share' })}
    >
      {links.isPending ? (
        <PageSkeleton />
      ) : link ? (
        <div className="mo-sheet-open">
          <LinkSettings
            key={link.definition.id}
            api={api}
            link={link}
            fields={fields}
            onChange={(next) => change.mutate({ id: link.definition.id, next })}
            onRemove={() => void drop()}
          />
        </div>
      ) : (
        <EmptyState
          title={t({ zh: '还没有公开链接', en: 'No public link yet' })}
          hint={
            published
              ? t({
                  zh: '生成链接和二维码，不登录的人也能填写',
                  en: 'Make a link and a QR code for people without an account',
                })
              : t({ zh: '先发布表单，再生成公开链接', en: 'Publish the form first, then make a link' })
          }
        >
          <Button type="primary" loading={create.isPending} disabled={!published} onClick={add}>
            {t({ zh: '生成公开链接', en: 'Make a public link' })}
          </Button>
        </EmptyState>
      )}
    </ThreePane>
  );
}

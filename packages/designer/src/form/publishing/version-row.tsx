'use client';

import { type DefinitionVersion, FormDraft } from '@mortise/core';
import { formatMoment, useConfirm, useText, useToast } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useDesigner } from '../designer-context.ts';
import { Changes } from './changes.tsx';

interface VersionRowProps {
  version: DefinitionVersion;
  previous: DefinitionVersion | undefined;
  by: string;
  isLatest: boolean;
  /** Are its changes shown at first? */
  isOpen: boolean;
  onRestored: () => void;
}

/** A publication: who, when, what changed, and the way back to it. */
export function VersionRow({ version, previous, by, isLatest, isOpen: beginsOpen, onRestored }: VersionRowProps) {
  const { t, locale } = useText();
  const toast = useToast();
  const confirm = useConfirm();
  const { api, formId, store } = useDesigner();
  const [isOpen, setIsOpen] = useState(beginsOpen);
  const changes = useQuery({
    queryKey: ['diff', formId, previous?.version, version.version],
    queryFn: () =>
      api.call('GET /definitions/:id/diff', {
        params: { id: formId },
        query: { from: previous?.version ?? 1, to: version.version },
      }),
    enabled: isOpen && previous !== undefined,
  });

  /** Into the draft: the builder sees it, may change it, and publishes it like any other edit. */
  async function restore() {
    const agreed = await confirm({
      title: t({ zh: `恢复到版本 ${version.version}`, en: `Go back to version ${version.version}` }),
      consequence: t({
        zh: '草稿换成这个版本的内容，发布后生效；现在的草稿可以撤销找回',
        en: 'The draft takes this version, live once published. Undo brings the present draft back',
      }),
      action: t({ zh: '恢复到草稿', en: 'Restore to draft' }),
    });
    if (!agreed) return;
    const draft = FormDraft.safeParse(version.published);
    if (!draft.success) {
      toast.failed(t({ zh: '这个版本已不能读取', en: 'This version can no longer be read' }));
      return;
    }
    store.getState().replace(draft.data);
    onRestored();
    toast.done(t({ zh: `草稿已恢复到版本 ${version.version}`, en: `The draft is version ${version.version} again` }));
  }

  return (
    <section className="mo-version">
      <header>
        <strong className="mo-num">{t({ zh: `版本 ${version.version}`, en: `Version ${version.version}` })}</strong>
        <span className="mo-meta mo-grow mo-cut">
          {by} {formatMoment(version.at, { locale })}
        </span>
        {!isLatest && (
          <Button type="text" size="small" onClick={() => void restore()}>
            {t({ zh: '恢复', en: 'Restore' })}
          </Button>
        )}
      </header>
      {version.note && <p>{version.note}</p>}
      {previous === undefined && <p className="mo-meta">{t({ zh: '首次发布', en: 'First publication' })}</p>}
      {previous !== undefined &&
        (isOpen ? (
          changes.data?.length === 0 ? (
            <p className="mo-meta">{t({ zh: '没有修改', en: 'Nothing changed' })}</p>
          ) : (
            <Changes changes={changes.data ?? []} />
          )
        ) : (
          <button type="button" className="mo-link" onClick={() => setIsOpen(true)}>
            {t({ zh: '看修改', en: 'Show changes' })}
          </button>
        ))}
    </section>
  );
}

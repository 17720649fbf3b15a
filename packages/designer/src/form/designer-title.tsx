'use client';

import { ApiProblem } from '@mortise/api/client';
import { textIn, type Usage } from '@mortise/core';
import { Icon, useConfirm, useText, useToast } from '@mortise/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Dropdown } from 'antd';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { problemText } from '../problem-text.ts';
import { CopyFormDialog } from './copying/copy-form-dialog.tsx';
import { RecordCopyState } from './copying/record-copy-state.tsx';
import { useDesigner, useDesignerState } from './designer-context.ts';
import { HistoryDrawer } from './publishing/history-drawer.tsx';

/** The form's name in the bar, with what can be done to the form as a whole. */
export function DesignerTitle({ onOpen }: { onOpen: (href: string) => void }) {
  const { t, locale } = useText();
  const toast = useToast();
  const confirm = useConfirm();
  const queries = useQueryClient();
  const { api, formId, appId } = useDesigner();
  const name = useDesignerState((state) => state.history.present.name);
  const [isCopying, setIsCopying] = useState(false);
  const [showsHistory, setShowsHistory] = useState(false);
  const shown = textIn(name, locale) || t({ zh: '未命名表单', en: 'Untitled form' });

  async function remove() {
    const usedBy = await api.call('GET /definitions/:id/used-by', { params: { id: formId } }).catch(() => []);
    const agreed = await confirm({
      title: t({ zh: `删除表单「${shown}」`, en: `Delete the form ${shown}` }),
      consequence: <Consequence usedBy={usedBy} />,
      action: t({ zh: '删除表单', en: 'Delete form' }),
      danger: true,
    });
    if (!agreed) return;
    try {
      await api.call('DELETE /definitions/:id', { params: { id: formId } });
      await Promise.all(
        [['apps'], ['designer-forms']].map((queryKey) => queries.invalidateQueries({ queryKey, refetchType: 'none' })),
      );
      onOpen(`/build/${appId}`);
    } catch (error) {
      const needs = error instanceof ApiProblem ? (error.problem.usedBy as readonly Usage[] | undefined) : undefined;
      const where = (needs ?? []).map((usage) => t(usage.name)).join('、');
      toast.failed(
        where === ''
          ? problemText(error, t)
          : t({ zh: `还不能删除，${where} 在使用它`, en: `Not deleted: used by ${where}` }),
      );
    }
  }

  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            {
              key: 'history',
              label: t({ zh: '版本历史', en: 'Version history' }),
              onClick: () => setShowsHistory(true),
            },
            { key: 'copy', label: t({ zh: '复制表单', en: 'Duplicate form' }), onClick: () => setIsCopying(true) },
            { type: 'divider' },
            {
              key: 'delete',
              danger: true,
              label: t({ zh: '删除表单', en: 'Delete form' }),
              onClick: () => void remove(),
            },
          ],
        }}
      >
        <button type="button" className="mo-designer-name">
          <span className="mo-cut">{shown}</span>
          <Icon of={ChevronDown} size={14} />
        </button>
      </Dropdown>
      <RecordCopyState />
      {isCopying && (
        <CopyFormDialog
          api={api}
          form={{ id: formId, name }}
          onClose={() => setIsCopying(false)}
          onCopied={(id) => onOpen(`/build/form/${id}`)}
        />
      )}
      <HistoryDrawer open={showsHistory} onClose={() => setShowsHistory(false)} />
    </>
  );
}

function Consequence({ usedBy }: { usedBy: readonly Usage[] }) {
  const { t } = useText();
  return (
    <>
      <p>
        {t({
          zh: '表单、视图和其中的记录一起删除，管理员可以恢复',
          en: 'The form, its views and its records go. An administrator can bring them back',
        })}
      </p>
      {usedBy.length > 0 && (
        <>
          <p>{t({ zh: `还有 ${usedBy.length} 处在使用它`, en: `Still used in ${usedBy.length} places` })}</p>
          <ul className="mo-change-list">
            {usedBy.slice(0, 6).map((usage) => (
              <li key={`${usage.definitionId}-${t(usage.place)}`}>
                {t(usage.name)}
                <span className="mo-meta">{t(usage.place)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

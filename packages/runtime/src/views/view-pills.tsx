'use client';

import { startOf, textIn, type ViewKindName } from '@mortise/core';
import { Icon, IconButton, MenuButton, useText, useToast } from '@mortise/ui';
import type { MenuProps } from 'antd';
import { ChevronDown, Lock, Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { problemOf } from '../context/problem.ts';
import { mayBuild, useRuntime } from '../context/runtime-context.tsx';
import { asSaved } from '../list/list-state.ts';
import { draftOf, type List } from '../list/use-list.ts';
import { type SavedView, useViewChanges } from '../list/use-views.ts';
import { viewKindIcons } from '../view-kinds/icons.ts';

const ViewNameDialog = lazy(() =>
  import('./view-name-dialog.tsx').then((module) => ({ default: module.ViewNameDialog })),
);

/** The saved views as pills, the way to a new one, and what has changed of the one shown. */
export function ViewPills({ list }: { readonly list: List }) {
  const { t, locale } = useText();
  const runtime = useRuntime();
  const toast = useToast();
  const { form, saved, views, shown, isChanged, go, setPreferences } = list;
  const changes = useViewChanges(form?.form.id ?? '');
  const [naming, setNaming] = useState<{ readonly view: SavedView | null } | null>(null);
  const isBuilder = mayBuild(runtime);
  const mayEdit = (view: SavedView) => view.isPersonal || isBuilder;
  const failed = (error: unknown) => toast.failed(t(problemOf(error).text), { traceId: problemOf(error).traceId });
  const forget = () => {
    setPreferences({});
    go({ ...asSaved });
  };
  if (!form || !shown) return null;

  // A view of another kind starts from what the form has for it.
  const settingsFor = (kind: ViewKindName) =>
    (kind === shown.kind ? shown.settings : startOf(kind, form.fields)) as typeof shown.settings;
  const save = () =>
    saved && changes.save.mutate({ view: saved, draft: draftOf(shown) }, { onSuccess: forget, onError: failed });
  const remove = (view: SavedView) =>
    changes.remove.mutate(view.id, {
      onError: failed,
      onSuccess: () => {
        go({ viewId: null, ...asSaved });
        toast.undo(
          t({ zh: `已删除视图 ${textIn(view.name, 'zh')}`, en: `Deleted the view ${textIn(view.name, 'en')}` }),
          () => changes.restore.mutate(view.id, { onSuccess: () => go({ viewId: view.id }), onError: failed }),
        );
      },
    });
  const menuOf = (view: SavedView): MenuProps => ({
    items: [
      ...(mayEdit(view)
        ? [{ key: 'rename', label: t({ zh: '重命名', en: 'Rename' }), onClick: () => setNaming({ view }) }]
        : []),
      {
        key: 'copy',
        label: t({ zh: '复制为我的视图', en: 'Copy as my view' }),
        onClick: () => {
          const name = t({ zh: `${textIn(view.name, 'zh')} 副本`, en: `${textIn(view.name, 'en')} copy` });
          changes.create.mutate(
            { draft: { ...draftOf(shown), name }, personal: true },
            { onSuccess: (viewId) => go({ viewId, ...asSaved }), onError: failed },
          );
        },
      },
      ...(mayEdit(view)
        ? [
            { type: 'divider' as const },
            {
              key: 'remove',
              danger: true,
              label: t({ zh: '删除视图', en: 'Delete view' }),
              onClick: () => remove(view),
            },
          ]
        : []),
    ],
  });

  return (
    <div className="rt-pills">
      <nav className="rt-pills-row" aria-label={t({ zh: '视图', en: 'Views' })}>
        {views.length === 0 && (
          <button type="button" aria-current="page" className="rt-pill">
            <Icon of={viewKindIcons.grid} size={14} />
            {t({ zh: '全部', en: 'All' })}
          </button>
        )}
        {views.map((view) => {
          const isOn = view.id === saved?.id;
          return (
            <span className="rt-pill-frame" key={view.id} data-on={isOn || undefined}>
              <button
                type="button"
                aria-current={isOn ? 'page' : undefined}
                className="rt-pill"
                onClick={() => !isOn && go({ viewId: view.id, ...asSaved }, true)}
              >
                <Icon of={viewKindIcons[view.kind]} size={14} />
                <span className="mo-cut">{textIn(view.name, locale)}</span>
                {view.isPersonal && <Icon of={Lock} size={12} />}
              </button>
              {isOn && (
                <MenuButton menu={menuOf(view)}>
                  <button type="button" className="rt-pill-more" aria-label={t({ zh: '视图操作', en: 'View actions' })}>
                    <Icon of={ChevronDown} size={12} />
                  </button>
                </MenuButton>
              )}
            </span>
          );
        })}
        <IconButton
          icon={Plus}
          iconSize={14}
          label={t({ zh: '新建视图', en: 'New view' })}
          onClick={() => setNaming({ view: null })}
        />
      </nav>
      {isChanged && (
        <div className="rt-pills-end">
          <span className="rt-wide-only mo-ink-2">
            {t({ zh: '视图已改动，仅自己可见', en: 'Changed, only you see it' })}
          </span>
          <button type="button" className="rt-text-button" onClick={forget}>
            {t({ zh: '还原', en: 'Reset' })}
          </button>
          <button
            type="button"
            className="mo-link"
            onClick={() => (saved && mayEdit(saved) ? save() : setNaming({ view: null }))}
          >
            {t({ zh: '保存到视图', en: 'Save to view' })}
          </button>
        </div>
      )}
      {naming && (
        <Suspense>
          <ViewNameDialog
            view={naming.view}
            mayShare={isBuilder}
            isBusy={changes.create.isPending || changes.save.isPending}
            onClose={() => setNaming(null)}
            kind={shown.kind}
            onName={(name, personal, kind) => {
              const { view } = naming;
              const after = { onError: failed };
              if (view)
                changes.save.mutate(
                  { view, draft: { ...draftOf(view), name } },
                  { ...after, onSuccess: () => setNaming(null) },
                );
              else
                changes.create.mutate(
                  { draft: { ...draftOf(shown), name, kind, settings: settingsFor(kind) }, personal },
                  {
                    ...after,
                    onSuccess: (viewId) => {
                      setNaming(null);
                      setPreferences({});
                      go({ viewId, ...asSaved }, true);
                    },
                  },
                );
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

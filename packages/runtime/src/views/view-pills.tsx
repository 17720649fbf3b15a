'use client';

import { textIn } from '@mortise/core';
import { Icon, IconButton, MenuButton, useShortcut, useText } from '@mortise/ui';
import type { MenuProps } from 'antd';
import { ChevronDown, Lock, Plus } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { asSaved } from '../list/list-state.ts';
import type { List } from '../list/use-list.ts';
import type { SavedView } from '../list/use-views.ts';
import { viewKindIcons } from '../view-kinds/icons.ts';
import { useFavourite } from '../waypoints/use-waypoints.ts';
import { useViewWork } from './use-view-work.ts';

const ViewNameDialog = lazy(() =>
  import('./view-name-dialog.tsx').then((module) => ({ default: module.ViewNameDialog })),
);

/** The saved views as pills, the way to a new one, and what has changed of the one shown. */
export function ViewPills({ list }: { readonly list: List }) {
  const { t, locale } = useText();
  const { form, saved, views, shown, isChanged, go, setDesigning } = list;
  const work = useViewWork(list);
  const favourite = useFavourite(saved && form ? { kind: 'view', id: saved.id, formId: form.form.id } : null);
  const [naming, setNaming] = useState<{ readonly view: SavedView | null } | null>(null);
  const at = views.findIndex(({ id }) => id === saved?.id);
  const open = (view: SavedView | undefined) => {
    if (view && view.id !== saved?.id) go({ viewId: view.id, ...asSaved }, true);
  };
  useShortcut('list.nextView', () => open(views[(at + 1) % views.length]));
  useShortcut('list.previousView', () => open(views.at(at - 1)));
  useShortcut('list.view', ({ key }) => open(views[Number(key) - 1]));
  const row = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: which one it is, and how much room there is.
  useEffect(() => {
    row.current?.querySelector('[data-on]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [saved?.id, list.isDesigning]);
  if (!form || !shown) return null;

  const menuOf = (view: SavedView): MenuProps => ({
    items: [
      { key: 'design', label: t({ zh: '设置视图', en: 'Set up the view' }), onClick: () => setDesigning(true) },
      ...(work.mayEdit(view)
        ? [{ key: 'rename', label: t({ zh: '重命名', en: 'Rename' }), onClick: () => setNaming({ view }) }]
        : []),
      { key: 'favourite', label: favourite.label, onClick: favourite.toggle },
      { key: 'copy', label: t({ zh: '复制为我的视图', en: 'Copy as my view' }), onClick: () => work.copy(view) },
      ...(work.mayEdit(view)
        ? [
            { type: 'divider' as const },
            {
              key: 'remove',
              danger: true,
              label: t({ zh: '删除视图', en: 'Delete view' }),
              onClick: () => work.remove(view),
            },
          ]
        : []),
    ],
  });

  return (
    <div className="rt-pills">
      <nav ref={row} className="rt-pills-row" aria-label={t({ zh: '视图', en: 'Views' })}>
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
                onClick={() => open(view)}
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
      {isChanged && !list.isDesigning && (
        <div className="rt-pills-end">
          <span className="rt-wide-only mo-ink-2">
            {t({ zh: '视图已改动，仅自己可见', en: 'Changed, only you see it' })}
          </span>
          <button type="button" className="rt-text-button" onClick={work.forget}>
            {t({ zh: '还原', en: 'Reset' })}
          </button>
          <button
            type="button"
            className="mo-link"
            onClick={() => (saved && work.mayEdit(saved) ? work.save() : setNaming({ view: null }))}
          >
            {t({ zh: '保存到视图', en: 'Save to view' })}
          </button>
        </div>
      )}
      {naming && (
        <Suspense>
          <ViewNameDialog
            view={naming.view}
            mayShare={work.isBuilder}
            isBusy={work.isBusy}
            onClose={() => setNaming(null)}
            kind={shown.kind}
            onName={(name, personal, kind) =>
              naming.view
                ? work.rename(naming.view, name, () => setNaming(null))
                : work.create(name, personal, kind, () => setNaming(null))
            }
          />
        </Suspense>
      )}
    </div>
  );
}

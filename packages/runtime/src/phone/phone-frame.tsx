'use client';

import { joinWords, textIn } from '@mortise/core';
import { Icon, IconButton, MenuButton, PageHead, useShellCreation, useText } from '@mortise/ui';
import { Drawer, Input } from 'antd';
import { Ellipsis, ListFilter, Search } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useExporting } from '../export/export-provider.tsx';
import { partsOf } from '../filter/filter-parts.ts';
import { asSaved } from '../list/list-state.ts';
import { useTransfersMenu } from '../transfers/use-transfers-menu.tsx';
import type { ViewKindProps } from '../view-kinds/view-kind-view.ts';

const FilterBar = lazy(() => import('../filter/filter-bar.tsx').then((module) => ({ default: module.FilterBar })));

interface PhoneFrameProps extends ViewKindProps {
  /** How many records, as it is read; null where it is not said. */
  readonly count: string | null;
  /** What is inside fills the screen and scrolls by itself. */
  readonly fills?: boolean;
  readonly children: ReactNode;
}

/** A view on a phone: the views to choose from, search, filter, and the way to a new record. */
export function PhoneFrame({ list, form, shown, count, fills = false, onCreate, children }: PhoneFrameProps) {
  const { t, locale } = useText();
  const { state, go, asked, fieldOf, views, saved } = list;
  const name = t(form.form.name);
  const [isSearching, setIsSearching] = useState(state.search !== '');
  const [isFiltering, setIsFiltering] = useState(false);
  const conditions = partsOf(shown.filter).length;
  const exporting = useExporting();
  const transfers = useTransfersMenu(form);
  const more = [
    ...(exporting
      ? [
          { key: 'export', label: t({ zh: '导出', en: 'Export' }), onClick: () => exporting.ask() },
          { key: 'exports', label: t({ zh: '我的导出', en: 'My exports' }), onClick: exporting.showMine },
        ]
      : []),
    ...transfers.items,
  ];
  const creation = t({ zh: joinWords('新建', name), en: `New ${name}` });
  useShellCreation(form.rights.may('create') ? creation : null, () => onCreate());
  return (
    <div className="rt-phone" data-fills={fills || undefined}>
      <PageHead title={name}>
        <IconButton
          icon={Search}
          size="large"
          tooltip="none"
          label={t({ zh: '搜索', en: 'Search' })}
          expanded={isSearching}
          onClick={() => setIsSearching(!isSearching)}
        />
        <IconButton
          icon={ListFilter}
          size="large"
          tooltip="none"
          active={conditions > 0}
          label={t({ zh: '筛选', en: 'Filter' })}
          onClick={() => setIsFiltering(true)}
        />
        {more.length > 0 && (
          <MenuButton placement="bottomRight" menu={{ items: more }}>
            <IconButton icon={Ellipsis} size="large" tooltip="none" label={t({ zh: '更多', en: 'More' })} />
          </MenuButton>
        )}
        {transfers.drawer}
      </PageHead>
      {isSearching && (
        <div className="rt-phone-search">
          <Input
            size="large"
            autoFocus
            allowClear
            prefix={<Icon of={Search} />}
            placeholder={t({ zh: '搜索，支持拼音首字母', en: 'Search' })}
            defaultValue={state.search}
            onChange={({ target }) => go({ search: target.value.trim() })}
          />
        </div>
      )}
      {views.length > 0 && (
        <nav className="rt-phone-pills" aria-label={t({ zh: '视图', en: 'Views' })}>
          {views.map((view) => (
            <button
              key={view.id}
              type="button"
              className="rt-pill"
              aria-current={view.id === saved?.id ? 'page' : undefined}
              onClick={() => go({ viewId: view.id, ...asSaved })}
            >
              {textIn(view.name, locale)}
            </button>
          ))}
        </nav>
      )}
      {count !== null && (
        <p className="rt-phone-count">
          {locale === 'zh' && '共 '}
          <b>{count}</b>
          {t({ zh: ' 条', en: ' records' })}
        </p>
      )}
      {children}
      <Drawer
        placement="bottom"
        open={isFiltering}
        onClose={() => setIsFiltering(false)}
        title={t({ zh: '筛选', en: 'Filter' })}
        closable={{ placement: 'end' }}
        size="auto"
        rootClassName="mo-bottom-sheet"
        destroyOnHidden
      >
        <Suspense>
          <FilterBar fields={asked} fieldOf={fieldOf} filter={shown.filter} onChange={(filter) => go({ filter })} />
        </Suspense>
      </Drawer>
    </div>
  );
}

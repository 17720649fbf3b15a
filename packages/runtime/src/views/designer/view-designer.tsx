'use client';

import { densities, startOf, textIn, type ViewDraft, type ViewKindName, viewKinds } from '@mortise/core';
import { IconButton, useText } from '@mortise/ui';
import { Button, Segmented, Spin } from 'antd';
import { X } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useRuntime } from '../../context/runtime-context.tsx';
import { FilterBar } from '../../filter/filter-bar.tsx';
import { densityNames } from '../../list/density-names.ts';
import { FieldsPanel } from '../../list/fields-panel.tsx';
import { SortPanel } from '../../list/sort-panel.tsx';
import type { List, ShownView } from '../../list/use-list.ts';
import { viewKindSettings } from '../../view-kinds/settings.ts';
import { KindChoice } from '../kind-choice.tsx';
import { useViewWork } from '../use-view-work.ts';

const ViewNameDialog = lazy(() =>
  import('../view-name-dialog.tsx').then((module) => ({ default: module.ViewNameDialog })),
);

interface ViewDesignerProps {
  readonly list: List;
  readonly shown: ShownView;
}

/** Everything of a view in one place, beside the view itself, which shows each change at once. */
export function ViewDesigner({ list, shown }: ViewDesignerProps) {
  const { t, locale } = useText();
  const runtime = useRuntime();
  const work = useViewWork(list);
  const [isNaming, setIsNaming] = useState(false);
  const { form, saved, fields, asked, fieldOf, preferences, setPreferences, go, isChanged, setDesigning } = list;
  const Settings = viewKindSettings[shown.kind];
  const mayEdit = saved !== null && work.mayEdit(saved);
  const name = saved ? textIn(saved.name, locale) : t({ zh: '全部', en: 'All' });
  const isShared = saved !== null && !saved.isPersonal;

  const change = (kind: ViewKindName) => {
    if (!form || kind === shown.kind) return;
    const isBack = saved?.kind === kind;
    const { kind: _, settings: __, ...others } = preferences;
    const settings = startOf(kind, form.fields) as ViewDraft['settings'];
    setPreferences(isBack ? others : { ...others, kind, settings });
    go({ folded: undefined, scale: null, tree: undefined });
  };
  return (
    <aside className="rt-designer" aria-label={t({ zh: '设置视图', en: 'View settings' })}>
      <header className="rt-designer-head">
        <h2 className="mo-cut">{t({ zh: `设置「${name}」`, en: `Set up ${name}` })}</h2>
        <IconButton
          icon={X}
          label={t({ zh: '关闭', en: 'Close' })}
          tooltip="none"
          onClick={() => setDesigning(false)}
        />
      </header>
      <div className="rt-designer-body">
        <Part title={t({ zh: '样式', en: 'Kind' })}>
          <KindChoice value={shown.kind} isSmall onChange={change} />
        </Part>
        {Settings && (
          <Part
            title={t({ zh: `${t(viewKinds[shown.kind].label)}设置`, en: `${t(viewKinds[shown.kind].label)} settings` })}
          >
            <Suspense fallback={<Spin size="small" />}>
              <Settings
                key={shown.kind}
                list={list}
                shown={shown}
                onChange={(settings) => setPreferences({ ...preferences, settings })}
              />
            </Suspense>
          </Part>
        )}
        <Part title={t({ zh: '筛选', en: 'Filter' })}>
          <FilterBar
            fields={asked}
            fieldOf={fieldOf}
            filter={shown.filter}
            label={t({ zh: '添加条件', en: 'Add a condition' })}
            onChange={(filter) => go({ filter })}
          />
        </Part>
        <Part title={t({ zh: '排序', en: 'Sort' })}>
          <div className="rt-designer-sorts">
            <SortPanel fields={asked} sort={shown.sort} onChange={(sort) => go({ sort })} />
          </div>
        </Part>
        <Part title={t({ zh: '字段', en: 'Fields' })}>
          <FieldsPanel
            fields={fields}
            columns={shown.columns}
            hasPins={shown.kind === 'grid'}
            onChange={(columns) => setPreferences({ ...preferences, columns })}
          />
        </Part>
        {shown.kind === 'grid' && (
          <Part title={t({ zh: '行高', en: 'Row height' })}>
            <Segmented
              size="small"
              value={shown.density}
              options={densities.map((value) => ({ value, label: t(densityNames[value]) }))}
              onChange={(density) => setPreferences({ ...preferences, density })}
            />
          </Part>
        )}
        <Part title={t({ zh: '谁能看到', en: 'Who sees it' })}>
          <p className="mo-meta">
            {isShared || saved === null
              ? t({ zh: '所有人可见。', en: 'Everyone sees it. ' })
              : t({
                  zh: '仅自己可见。要给大家用，另存为所有人可见的视图。',
                  en: 'Only you see it. To share it, save it as a new view for everyone.',
                })}
            {isShared && work.isBuilder && form && (
              <button
                type="button"
                className="mo-link"
                onClick={() => runtime.navigate(`/build/${runtime.app.id}/roles`)}
              >
                {t({ zh: '按角色开放', en: 'Open it to roles' })}
              </button>
            )}
          </p>
        </Part>
      </div>
      <footer className="rt-designer-foot">
        {mayEdit && (
          <Button size="small" type="primary" disabled={!isChanged} loading={work.isBusy} onClick={work.save}>
            {t({ zh: '保存到视图', en: 'Save to view' })}
          </Button>
        )}
        <Button size="small" onClick={() => setIsNaming(true)}>
          {t({ zh: '另存为新视图', en: 'Save as new' })}
        </Button>
        {isChanged && (
          <Button size="small" type="text" onClick={work.forget}>
            {t({ zh: '还原', en: 'Reset' })}
          </Button>
        )}
      </footer>
      {isNaming && (
        <Suspense>
          <ViewNameDialog
            view={null}
            mayShare={work.isBuilder}
            isBusy={work.isBusy}
            kind={shown.kind}
            onClose={() => setIsNaming(false)}
            onName={(named, personal, kind) => work.create(named, personal, kind, () => setIsNaming(false))}
          />
        </Suspense>
      )}
    </aside>
  );
}

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="rt-designer-part">
    <h3>{title}</h3>
    {children}
  </section>
);

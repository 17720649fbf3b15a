'use client';

import { joinWords, type KanbanSettings, textIn } from '@mortise/core';
import { useShortcut, useText } from '@mortise/ui';
import { useCallback, useState } from 'react';
import { FilterBar } from '../../filter/filter-bar.tsx';
import { FieldsMenu } from '../../list/fields-menu.tsx';
import { ListHead } from '../../list/list-head.tsx';
import { SearchBox } from '../../list/search-box.tsx';
import { SortMenu } from '../../list/sort-menu.tsx';
import { countText } from '../../list/use-place.ts';
import { SettingsMenu } from '../../views/settings/settings-menu.tsx';
import { ViewPills } from '../../views/view-pills.tsx';
import type { ViewKindProps } from '../view-kind-view.ts';
import { KanbanBody } from './kanban-body.tsx';

/** A board with the head, the views and the tools of every list. */
export function DesktopKanban(props: ViewKindProps) {
  const { t } = useText();
  const { list, form, shown, onCreate } = props;
  const { fields, asked, fieldOf, state, go, preferences, setPreferences } = list;
  const [count, setCount] = useState<string | undefined>(undefined);
  const onCount = useCallback((found: number, exact: boolean) => setCount(countText({ count: found, exact })), []);
  useShortcut('list.new', () => onCreate(), { enabled: form.rights.may('create') });
  const { group } = shown.settings as unknown as KanbanSettings;
  const by = group === null ? undefined : fieldOf(group);
  const name = t(form.form.name);
  return (
    <div className="rt-list">
      <ListHead form={form} count={count} onCreate={() => onCreate()} />
      <ViewPills list={list} />
      <div className="rt-tools">
        <FilterBar fields={asked} fieldOf={fieldOf} filter={shown.filter} onChange={(filter) => go({ filter })} />
        <div className="rt-tools-end">
          <SettingsMenu
            list={list}
            shown={shown}
            label={
              by
                ? { zh: `按${textIn(by.label, 'zh')}分列`, en: `Columns by ${textIn(by.label, 'en')}` }
                : { zh: '看板设置', en: 'Kanban settings' }
            }
            isOpen={by === undefined}
            onChange={(settings) => setPreferences({ ...preferences, settings })}
          />
          <SortMenu fields={asked} sort={shown.sort} onChange={(sort) => go({ sort })} />
          <FieldsMenu
            fields={fields}
            columns={shown.columns}
            label={{ zh: '卡片字段', en: 'Card fields' }}
            onChange={(columns) => setPreferences({ ...preferences, columns })}
          />
          <SearchBox value={state.search} onChange={(search) => go({ search })} />
        </div>
      </div>
      <section className="rt-body" aria-label={t({ zh: joinWords(name, '看板'), en: `Board of ${name}` })}>
        <KanbanBody {...props} onCount={onCount} />
      </section>
    </div>
  );
}

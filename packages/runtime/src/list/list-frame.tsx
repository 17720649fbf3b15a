'use client';

import type { Text } from '@mortise/core';
import { type LucideIcon, useShortcut } from '@mortise/ui';
import type { ReactNode } from 'react';
import { FilterBar } from '../filter/filter-bar.tsx';
import type { ViewKindProps } from '../view-kinds/view-kind-view.ts';
import { SettingsMenu } from '../views/settings/settings-menu.tsx';
import { ViewPills } from '../views/view-pills.tsx';
import { FieldsMenu } from './fields-menu.tsx';
import { ListHead } from './list-head.tsx';
import { SearchBox } from './search-box.tsx';
import { SortMenu } from './sort-menu.tsx';

interface ListFrameProps extends Pick<ViewKindProps, 'list' | 'form' | 'shown'> {
  /** How many records, as it is read. */
  readonly count: string | undefined;
  readonly onCreate: () => void;
  /** Conditions that are always at hand. */
  readonly pinned?: readonly string[];
  /** How the way to the settings of the kind looks, and whether they are open from the start. */
  readonly settings: { readonly label: Text; readonly icon?: LucideIcon; readonly isOpen?: boolean };
  /** Has an order of its own, that nobody chooses. */
  readonly isOrdered?: boolean;
  /** What the fields are, where they are no columns. */
  readonly fieldsLabel?: Text;
  /** Tools that only this kind has. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A view on a desktop: the head, the views and the tools of every list, around what its kind shows. */
export function ListFrame(props: ListFrameProps) {
  const {
    list,
    form,
    shown,
    count,
    onCreate,
    pinned,
    settings,
    isOrdered = false,
    fieldsLabel,
    tools,
    children,
  } = props;
  const { fields, asked, fieldOf, state, go, preferences, setPreferences } = list;
  useShortcut('list.new', onCreate, { enabled: form.rights.may('create') });
  return (
    <div className="rt-list">
      <ListHead form={form} count={count} onCreate={onCreate} />
      <ViewPills list={list} />
      <div className="rt-tools">
        <FilterBar
          fields={asked}
          fieldOf={fieldOf}
          filter={shown.filter}
          {...(pinned && { pinned })}
          onChange={(filter) => go({ filter })}
        />
        <div className="rt-tools-end">
          <SettingsMenu
            list={list}
            shown={shown}
            {...settings}
            onChange={(next) => setPreferences({ ...preferences, settings: next })}
          />
          {!isOrdered && <SortMenu fields={asked} sort={shown.sort} onChange={(sort) => go({ sort })} />}
          <FieldsMenu
            fields={fields}
            columns={shown.columns}
            {...(fieldsLabel !== undefined && { label: fieldsLabel })}
            onChange={(columns) => setPreferences({ ...preferences, columns })}
          />
          {tools}
          <SearchBox value={state.search} onChange={(search) => go({ search })} />
        </div>
      </div>
      {children}
    </div>
  );
}

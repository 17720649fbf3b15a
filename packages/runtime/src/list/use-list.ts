'use client';

import { type Condition, fitViewWithin, type Sort, type ViewDraft } from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { useCallback, useMemo, useState } from 'react';
import { type RuntimeForm, useForm } from '../context/use-form.ts';
import { type ListField, listFields } from './list-fields.ts';
import { type ListState, readListState, writeListState } from './list-state.ts';
import { inPlace } from './tree/in-place.ts';
import { type Preferences, usePreferences } from './use-preferences.ts';
import { type SavedView, useViews } from './use-views.ts';

/** The query string of the page, and how to change it. `isStep`: the back button comes back to before. */
export interface Address {
  readonly search: string;
  /** As it is at this moment, ahead of `search` by what is not drawn yet. */
  readonly now: () => string;
  readonly set: (search: string, isStep: boolean) => void;
}

const noViews: readonly SavedView[] = [];

/** Everything a list page knows of what it shows: the form, the view, and what the person changed of it. */
export function useList(formId: string, address: Address) {
  const formQuery = useForm(formId);
  const viewsQuery = useViews(formId);
  const state = useMemo(() => readListState(address.search), [address.search]);
  const views = viewsQuery.data ?? noViews;
  const saved = views.find(({ id }) => id === state.viewId) ?? views[0] ?? null;
  const { preferences, isReady, set: setPreferences } = usePreferences(saved?.id ?? formId);

  const [isDesigning, setDesigning] = useState(false);

  const runtimeForm = formQuery.data;
  const fields = useMemo(() => (runtimeForm ? listFields(runtimeForm) : []), [runtimeForm]);
  const asked = useMemo(() => fields.filter(({ isMasked }) => !isMasked), [fields]);
  const byId = useMemo(() => new Map(fields.map((field) => [field.id, field])), [fields]);
  const fieldOf = useCallback((id: string): ListField | undefined => byId.get(id), [byId]);
  const shown = useMemo(
    () => runtimeForm && shownView(runtimeForm, saved, state, preferences),
    [runtimeForm, saved, state, preferences],
  );

  const settings = shown?.settings as { readonly tree?: string | null } | undefined;
  const treeField = settings?.tree ? fieldOf(settings.tree) : undefined;

  // Two changes may come between two drawings: a search that was waiting, and a click on a row.
  const go = (change: Partial<ListState>, isStep = false) =>
    address.set(writeListState({ ...readListState(address.now()), ...change }), isStep);

  return {
    form: runtimeForm,
    fields,
    /** Those that a condition may ask about. */
    asked,
    fieldOf,
    views,
    saved,
    state,
    shown,
    /** The field whose values stand beside the list, and what a choice among them asks of it. */
    treeField,
    within: treeField && state.tree !== undefined ? inPlace(treeField, state.tree) : null,
    preferences,
    setPreferences,
    /** The view is being set up beside the list. */
    isDesigning,
    setDesigning,
    go,
    /** Filter or sort differ from the saved view: the address carries them. */
    isChanged:
      state.filter !== undefined ||
      state.sort !== undefined ||
      preferences.kind !== undefined ||
      preferences.columns !== undefined ||
      preferences.settings !== undefined ||
      preferences.density !== undefined,
    isPending: formQuery.isPending || viewsQuery.isPending || !isReady,
    error: formQuery.error ?? viewsQuery.error,
    retry: () => {
      void formQuery.refetch();
      void viewsQuery.refetch();
    },
  };
}

export type List = ReturnType<typeof useList>;

export interface ShownView extends ViewDraft {
  readonly filter: Condition | null;
  readonly sort: Sort[];
}

function shownView(
  { form, rights }: RuntimeForm,
  saved: SavedView | null,
  state: ListState,
  preferences: Preferences,
): ShownView {
  const base: ViewDraft = saved ? draftOf(saved) : { ...emptyView, formId: form.id };
  const wished: ViewDraft = {
    ...base,
    ...preferences,
    ...(state.filter === undefined ? {} : { filter: state.filter }),
    ...(state.sort === undefined ? {} : { sort: [...state.sort] }),
  };
  return fitViewWithin(wished, form, rights.right, fieldTypes);
}

const emptyView: Omit<ViewDraft, 'formId'> = {
  name: { zh: '全部', en: 'All' },
  kind: 'grid',
  settings: {},
  columns: [],
  filter: null,
  sort: [],
  density: 'standard',
};

/** What of a saved view is its content. */
export const draftOf = ({ formId, name, kind, settings, columns, filter, sort, density }: ViewDraft): ViewDraft => ({
  formId,
  name,
  kind,
  settings,
  columns,
  filter,
  sort,
  density,
});

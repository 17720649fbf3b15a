'use client';

import { problemOf } from '@mortise/api/client';
import { startOf, textIn, type ViewDraft, type ViewKindName } from '@mortise/core';
import { useText, useToast } from '@mortise/ui';
import { mayBuild, useRuntime } from '../context/runtime-context.tsx';
import { asSaved } from '../list/list-state.ts';
import { draftOf, type List } from '../list/use-list.ts';
import { type SavedView, useViewChanges } from '../list/use-views.ts';

/** What people do with the views of a list, as far as they may: what they see stays theirs until they save it. */
export function useViewWork({ form, saved, shown, go, setPreferences }: List) {
  const { t } = useText();
  const runtime = useRuntime();
  const toast = useToast();
  const changes = useViewChanges(form?.form.id ?? '');
  const isBuilder = mayBuild(runtime);
  const mayEdit = (view: SavedView) => view.isPersonal || isBuilder;
  const onError = (error: unknown) => toast.failed(t(problemOf(error).text), { traceId: problemOf(error).traceId });
  const forget = () => {
    setPreferences({});
    go({ ...asSaved });
  };
  const draft = () => (shown ? draftOf(shown) : null);

  return {
    isBuilder,
    mayEdit,
    isBusy: changes.create.isPending || changes.save.isPending,
    forget,
    /** Puts what is shown into the view that it is of. */
    save: () => {
      const next = draft();
      if (saved && next) changes.save.mutate({ view: saved, draft: next }, { onSuccess: forget, onError });
    },
    rename: (view: SavedView, name: string, onSuccess: () => void) =>
      changes.save.mutate({ view, draft: { ...draftOf(view), name } }, { onSuccess, onError }),
    copy: (view: SavedView) => {
      const next = draft();
      const name = t({ zh: `${textIn(view.name, 'zh')} 副本`, en: `${textIn(view.name, 'en')} copy` });
      if (!next) return;
      changes.create.mutate(
        { draft: { ...next, name }, personal: true },
        { onSuccess: (viewId) => go({ viewId, ...asSaved }), onError },
      );
    },
    /** A new one of what is shown; of another kind it begins with what the form has for that. */
    create: (name: string, personal: boolean, kind: ViewKindName, onSuccess: () => void) => {
      const next = draft();
      if (!next || !form) return;
      const settings = (kind === next.kind ? next.settings : startOf(kind, form.fields)) as ViewDraft['settings'];
      changes.create.mutate(
        { draft: { ...next, name, kind, settings }, personal },
        {
          onError,
          onSuccess: (viewId) => {
            onSuccess();
            setPreferences({});
            go({ viewId, ...asSaved }, true);
          },
        },
      );
    },
    remove: (view: SavedView) =>
      changes.remove.mutate(view.id, {
        onError,
        onSuccess: () => {
          go({ viewId: null, ...asSaved });
          toast.undo(
            t({ zh: `已删除视图 ${textIn(view.name, 'zh')}`, en: `Deleted the view ${textIn(view.name, 'en')}` }),
            () => changes.restore.mutate(view.id, { onSuccess: () => go({ viewId: view.id }), onError }),
          );
        },
      }),
  };
}

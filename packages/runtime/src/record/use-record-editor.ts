'use client';

import type { RecordView, Values } from '@mortise/core';
import type { FormHandle } from '@mortise/fields/form';
import { pullWhileTyping } from '@mortise/fields/pulling';
import { useText, useToast } from '@mortise/ui';
import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useRuntime } from '../context/runtime-context.tsx';
import type { RuntimeForm } from '../context/use-form.ts';
import { pullInForm } from '../pulling/pulls.ts';
import { RecordEditor } from './record-editor.ts';
import { UnsavedKeeper } from './unsaved-keeper.ts';
import { recordKey } from './use-record.ts';
import { useRecordLogic } from './use-record-logic.ts';

interface Editing {
  readonly form: RuntimeForm;
  /** Null while it is being made. */
  readonly record: RecordView | null;
  readonly initial: Values;
  readonly drawn: RefObject<FormHandle | null>;
}

/** The editor of one record, with what it shows at this moment. Stands below a key of form and record. */
export function useRecordEditor({ form: runtimeForm, record, initial, drawn }: Editing) {
  const { form, fields, rights } = runtimeForm;
  const logic = useRecordLogic(runtimeForm, record);
  const { api, me, timeZone, titles } = useRuntime();
  const toast = useToast();
  const { t } = useText();
  const queries = useQueryClient();

  const [editor] = useState(() => {
    const visible = new Set(form.blocks.filter(({ hidden }) => !hidden).map(({ key }) => key));
    return new RecordEditor(
      {
        api,
        formId: form.id,
        fields,
        isOpen: ({ id }) => rights.right(id) === 'edit',
        timeZone,
        logic,
        keeper: new UnsavedKeeper(api, me.id, form.id, record?.id ?? null),
        focusField: (key) => {
          if (visible.has(key)) drawn.current?.focusField(key);
          return visible.has(key);
        },
        onMerged: (count) =>
          toast.done(
            t({ zh: `已合并其他人修改的 ${count} 个字段`, en: `Merged ${count} fields that someone else changed` }),
          ),
      },
      record,
      initial,
    );
  });
  const state = useSyncExternalStore(
    editor.subscribe,
    () => editor.state,
    () => editor.state,
  );

  useEffect(() => editor.open(), [editor]);
  useEffect(() => editor.takeForm(fields, logic), [editor, fields, logic]);
  useEffect(() => pullWhileTyping(editor.session, pullInForm(api, form.id, titles)), [editor, api, form.id, titles]);
  useEffect(() => {
    if (record) editor.takeRecord(record);
  }, [editor, record]);

  /** Lists and the timeline learn of a saved record by themselves; what is on screen shows it now. */
  const show = useMemo(
    () => (saved: RecordView) => {
      titles.learn({ [saved.id]: saved.title, [me.id]: me.name });
      queries.setQueryData<RecordView>(recordKey(form.id, saved.id), (before) => ({
        ...saved,
        values: { ...before?.values, ...saved.values },
      }));
      void queries.invalidateQueries({ queryKey: ['timeline', form.id, saved.id] });
    },
    [queries, titles, me, form.id],
  );
  return { editor, state, show };
}

'use client';

import { FormSkeleton, NoPermission, SideDrawer, useText } from '@mortise/ui';
import { useQueries } from '@tanstack/react-query';
import { NotLoaded } from '../context/not-loaded.tsx';
import { useRuntime } from '../context/runtime-context.tsx';
import { useForm } from '../context/use-form.ts';
import { recordQuery } from '../record/use-record.ts';
import { mayMerge } from './may-merge.ts';
import { MergeBody } from './merge-body.tsx';
import type { MergeAsked } from './merging-context.ts';

export interface MergeDone {
  readonly id: string;
  /** What became of them, in a sentence. */
  readonly said: string;
}

interface MergeDrawerProps {
  readonly asked: MergeAsked;
  readonly onClose: () => void;
  readonly onMerged: (done: MergeDone) => void;
}

/** Over the page: the records side by side, and which of their values the one that stays is to have. */
export function MergeDrawer({ asked, onClose, onMerged }: MergeDrawerProps) {
  const { t } = useText();
  const { recordIds } = asked;
  return (
    <SideDrawer
      open
      flush
      width={960}
      title={t({ zh: `合并 ${recordIds.length} 条记录`, en: `Merge ${recordIds.length} records` })}
      onClose={onClose}
    >
      <Loaded asked={asked} onClose={onClose} onMerged={onMerged} />
    </SideDrawer>
  );
}

function Loaded({ asked, onClose, onMerged }: MergeDrawerProps) {
  const { t } = useText();
  const runtime = useRuntime();
  const { formId, recordIds } = asked;
  const form = useForm(formId);
  const found = useQueries({
    queries: recordIds.map((id) => ({ ...recordQuery(runtime, formId, id), staleTime: 0, retry: false })),
  });
  const error = form.error ?? found.find((one) => !one.data && one.error)?.error;
  const reload = () => void Promise.all([form, ...found].map((one) => one.refetch()));

  if (error)
    return (
      <NotLoaded
        title={t({ zh: '记录没有加载出来', en: "Couldn't load the records" })}
        error={error}
        onRetry={reload}
      />
    );
  const records = found.flatMap(({ data }) => data ?? []);
  // What was read before the dialog opened may be old.
  if (!form.data || records.length < recordIds.length || found.some((one) => !one.isFetchedAfterMount))
    return (
      <div className="rt-merge-scroll">
        <FormSkeleton fields={6} />
      </div>
    );
  if (!mayMerge(form.data.rights))
    return (
      <NoPermission
        title={t({ zh: '你不能合并这些记录', en: "You can't merge these records" })}
        reason={t({
          zh: `合并需要「${t(form.data.form.name)}」的编辑、删除和批量操作权限，可以找应用管理员开通`,
          en: `Merging takes the rights to edit, delete and batch "${t(form.data.form.name)}". Ask the app's administrator for access`,
        })}
      />
    );
  return (
    <MergeBody
      form={form.data}
      records={records}
      stays={asked.survivorId}
      onReload={reload}
      onClose={onClose}
      onMerged={onMerged}
    />
  );
}

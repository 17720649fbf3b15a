'use client';

import { ApiProblem, problemOf } from '@mortise/api/client';
import type { RecordView } from '@mortise/core';
import { Note, useText } from '@mortise/ui';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useRuntime } from '../context/runtime-context.tsx';
import type { RuntimeForm } from '../context/use-form.ts';
import { MergeConfirm } from './merge-confirm.tsx';
import type { MergeDone } from './merge-drawer.tsx';
import { MergeFields } from './merge-fields.tsx';
import { MergeHead } from './merge-head.tsx';
import { useMergeDraft } from './use-merge-draft.ts';

interface MergeBodyProps {
  readonly form: RuntimeForm;
  readonly records: readonly RecordView[];
  readonly stays: string | undefined;
  /** Reads the records anew. */
  readonly onReload: () => void;
  readonly onClose: () => void;
  readonly onMerged: (done: MergeDone) => void;
}

/** Two steps: what to keep, and what will happen. */
export function MergeBody({ form, records, stays, onReload, onClose, onMerged }: MergeBodyProps) {
  const { t } = useText();
  const { api } = useRuntime();
  const draft = useMergeDraft(form, records, stays);
  const { survivorId, ids, taken } = draft;
  const [isConfirming, setConfirming] = useState(false);
  const count = records.length;
  const survivor = records.find(({ id }) => id === survivorId);
  const untitled = t({ zh: '未命名', en: 'Untitled' });
  const name = survivor?.title || untitled;

  const merge = useMutation({
    mutationFn: () => {
      const { values, ownerId } = taken;
      return api.call('POST /forms/:form/merges', {
        params: { form: form.form.id },
        body: {
          survivorId,
          loserIds: ids.filter((id) => id !== survivorId),
          versions: Object.fromEntries(records.map(({ id, version }) => [id, version])),
          values: values as never,
          ...(ownerId === undefined ? {} : { ownerId }),
        },
      });
    },
    onSuccess: ({ id }) =>
      onMerged({
        id,
        said: t({ zh: `已把 ${count} 条合并为「${name}」`, en: `Merged ${count} records into "${name}"` }),
      }),
    onError: (error) => {
      // What was said stays; the fields that are wrong say so.
      setConfirming(false);
      if (isStatus(error, 409)) onReload();
    },
  });
  const issues = merge.error instanceof ApiProblem ? (merge.error.problem.errors ?? []) : [];

  return (
    <>
      <div className="rt-merge-scroll">
        {merge.error && !merge.isPending && (
          <Note tone="danger">
            {isStatus(merge.error, 409)
              ? t({
                  zh: '其中一条刚刚被人修改，这里已换成最新内容。看一遍再合并',
                  en: 'Somebody just changed one of them. You see the latest now: look again, then merge',
                })
              : t(problemOf(merge.error).text)}
          </Note>
        )}
        {isConfirming ? (
          <MergeConfirm form={form} draft={draft} />
        ) : (
          <div className="rt-merge" style={{ '--rt-merge-columns': count } as React.CSSProperties}>
            <MergeHead draft={draft} formId={form.form.id} />
            <MergeFields draft={draft} issues={issues} />
          </div>
        )}
      </div>
      <footer className="rt-merge-foot">
        {isConfirming ? (
          <>
            <Button type="primary" loading={merge.isPending} onClick={() => merge.mutate()}>
              {t({ zh: `合并 ${count} 条记录`, en: `Merge ${count} records` })}
            </Button>
            <Button type="text" disabled={merge.isPending} onClick={() => setConfirming(false)}>
              {t({ zh: '返回选择', en: 'Back' })}
            </Button>
          </>
        ) : (
          <>
            <Button type="primary" onClick={() => setConfirming(true)}>
              {t({ zh: '下一步', en: 'Next' })}
            </Button>
            <Button type="text" onClick={onClose}>
              {t({ zh: '取消', en: 'Cancel' })}
            </Button>
          </>
        )}
      </footer>
    </>
  );
}

const isStatus = (error: unknown, status: number) => error instanceof ApiProblem && error.problem.status === status;

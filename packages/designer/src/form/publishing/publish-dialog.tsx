'use client';

import type { FormDraft, StoredDefinition } from '@mortise/core';
import { EmptyLine, ErrorState, FormSkeleton, Icon, useText, useToast } from '@mortise/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { CircleCheck } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { conflictIn } from '../../document/conflict-in.ts';
import { problemText } from '../../problem-text.ts';
import { useDesigner } from '../designer-context.ts';
import type { Autosave } from '../document/autosave.ts';
import { TypeChangeProgress } from '../retyping/type-change-progress.tsx';
import { useTypeChange } from '../retyping/use-type-change.ts';
import { ImpactView } from './impact-view.tsx';

interface PublishDialogProps {
  autosave: Autosave<FormDraft, StoredDefinition>;
  onClose: () => void;
  onPublished: (definition: StoredDefinition) => void;
  /** What is stored is newer than the work here. True once that goes on from there. */
  onStale: (stored: StoredDefinition) => Promise<boolean>;
  onOpen: (href: string) => void;
}

/** Says what publishing will do, does it, and leads to the form. */
export function PublishDialog({ autosave, onClose, onPublished, onStale, onOpen }: PublishDialogProps) {
  const { t } = useText();
  const toast = useToast();
  const queries = useQueryClient();
  const { api, formId, appId, published } = useDesigner();
  const change = useTypeChange();
  const [isWaiting, setIsWaiting] = useState(false);
  const [note, setNote] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [isDone, setIsDone] = useState(false);

  const impact = useQuery({
    queryKey: ['impact', formId, autosave],
    gcTime: 0,
    staleTime: 0,
    queryFn: async () => {
      // The server judges what it has stored.
      if (!(await autosave.flush())) throw new Error('The draft is not saved.');
      return api.call('GET /definitions/:id/impact', { params: { id: formId } });
    },
  });

  async function publish() {
    setIsBusy(true);
    try {
      const definition = await api.call('POST /definitions/:id/publish', {
        params: { id: formId },
        body: { revision: autosave.revision, ...(note.trim() === '' ? {} : { note: note.trim() }) },
      });
      // Values are converted first: the version is the old one until then.
      if (published && definition.version === published.version) {
        // The run before this one may have ended: it is not the one waited for.
        await change.refetch();
        setIsWaiting(true);
        return;
      }
      onPublished(definition);
      setIsDone(true);
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'designer' });
    } catch (error) {
      const stored = conflictIn(error);
      if (stored && (await onStale(stored))) return publish();
      toast.failed(problemText(error, t), { retry: () => void publish() });
      await impact.refetch();
    } finally {
      setIsBusy(false);
    }
  }

  // Also one that an earlier visit began.
  const running = change.data?.state === 'running' ? change.data : null;
  if (running && !isWaiting) setIsWaiting(true);
  const waited = isWaiting ? (change.data ?? null) : null;
  const isConverted = waited?.state === 'done';
  const finish = useEffectEvent(async () => {
    onPublished(await api.call('GET /definitions/:id', { params: { id: formId } }));
    setIsDone(true);
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'designer' });
  });
  useEffect(() => {
    if (isConverted) void finish();
  }, [isConverted]);

  if (isDone)
    return (
      <Modal
        open
        width={440}
        onCancel={onClose}
        title={t({ zh: '已发布', en: 'Published' })}
        footer={[
          <Button key="stay" onClick={onClose}>
            {t({ zh: '继续设计', en: 'Keep designing' })}
          </Button>,
          <Button key="open" type="primary" onClick={() => onOpen(`/a/${appId}/${formId}`)}>
            {t({ zh: '打开表单', en: 'Open form' })}
          </Button>,
        ]}
      >
        <p className="mo-row">
          <Icon of={CircleCheck} size={20} />
          {t({ zh: '新版本已生效，可以开始录入', en: 'The new version is live. Records can be entered' })}
        </p>
      </Modal>
    );

  const shown = running ?? waited;
  if (shown)
    return (
      <Modal
        open
        width={480}
        onCancel={onClose}
        title={t({ zh: '正在更改字段类型', en: 'Changing the type of a field' })}
        footer={[
          <Button key="close" onClick={onClose}>
            {t({ zh: '关闭', en: 'Close' })}
          </Button>,
        ]}
      >
        <TypeChangeProgress change={shown} onChanged={() => void change.refetch()} />
      </Modal>
    );

  const { data } = impact;
  const isBlocked = data === undefined || data.problems.length > 0 || data.blockedBy.length > 0;
  return (
    <Modal
      open
      width={560}
      onCancel={onClose}
      title={t({ zh: '发布表单', en: 'Publish form' })}
      okText={t({ zh: '发布', en: 'Publish' })}
      cancelText={t({ zh: '取消', en: 'Cancel' })}
      okButtonProps={{ disabled: isBlocked }}
      confirmLoading={isBusy}
      onOk={() => void publish()}
    >
      {impact.isPending && <FormSkeleton fields={4} />}
      {impact.error && (
        <ErrorState
          title={t({ zh: '没有查到发布的影响', en: "Couldn't check what publishing does" })}
          detail={problemText(impact.error, t)}
          onRetry={() => void impact.refetch()}
          isRetrying={impact.isFetching}
        />
      )}
      {data && (
        <>
          {data.changes.length === 0 && (
            <EmptyLine>{t({ zh: '和已发布的版本相同', en: 'The same as the published version' })}</EmptyLine>
          )}
          <ImpactView impact={data} onLeave={onClose} />
          <label className="mo-label" htmlFor="publish-note">
            {t({ zh: '版本说明', en: 'Note' })}
          </label>
          <Input
            id="publish-note"
            value={note}
            maxLength={200}
            placeholder={t({ zh: '改了什么，选填', en: 'What changed, optional' })}
            onChange={({ target }) => setNote(target.value)}
          />
        </>
      )}
    </Modal>
  );
}
